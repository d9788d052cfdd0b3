package fi.tukipakki.law;

import java.util.List;
import java.util.Optional;

/**
 * Reads a value that is nothing but citations, such as {@code LSL 25 §}, {@code SHL 36 § 3 mom.} or
 * {@code lastensuojelulaki} in a page's front matter. Unlike in running text, an act's name alone
 * is a citation here. Thread-safe.
 */
public final class CitationParser {

  private final LawCatalog catalog;

  public CitationParser(LawCatalog catalog) {
    this.catalog = catalog;
  }

  /** The citations, in order; empty when any part of the value is something else. */
  public List<Citation> parse(String value) {
    NormalText text = NormalText.of(value);
    Collector found = new CitationScan(text, catalog, Optional.empty(), true).run();
    int at = 0;
    for (Citation citation : found.citations()) {
      if (!isFiller(value.substring(at, citation.start()))) {
        return List.of();
      }
      at = citation.end();
    }
    return found.problems().isEmpty() && isFiller(value.substring(at))
        ? List.copyOf(found.citations())
        : List.of();
  }

  /** The name or abbreviation that the value's author probably meant, if the value has none. */
  public Optional<String> nearestName(String value) {
    NormalText text = NormalText.of(value.strip());
    return catalog.nearestName(text.written(0, text.wordEnd(0)));
  }

  /** Whether the piece only joins citations: spaces, commas, a conjunction, the act's number. */
  private static boolean isFiller(String piece) {
    NormalText text = NormalText.of(piece);
    int i = text.skipSpaces(0);
    if (text.at(i) == '(') {
      Optional<NumberReader.Numbered> number = new NumberReader(text).inBrackets(i);
      if (number.isEmpty()) {
        return false;
      }
      i = text.skipSpaces(number.get().end());
    }
    if (text.at(i) == ',' || text.at(i) == ';') {
      i = text.skipSpaces(i + 1);
    }
    int conjunction = RunReader.afterConjunction(text, i);
    return text.skipSpaces(conjunction > 0 ? conjunction : i) == text.length();
  }
}
