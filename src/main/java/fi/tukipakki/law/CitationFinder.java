package fi.tukipakki.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds citations of law in running text. Give it one block of text at a time (a paragraph, a list
 * item, a table cell): a sentence is the farthest that a section looks back for its act. Leave out
 * code, link texts and addresses.
 *
 * <p>Positions are UTF-16 units of the text given, which may hold no-break spaces, soft hyphens and
 * any dash. A single line feed is a space; a blank line or U+2028 ends a sentence. The time is
 * linear in the text, and a sentence without any sign of a citation costs one look at each
 * character. Thread-safe.
 */
public final class CitationFinder {

  private final LawCatalog catalog;

  public CitationFinder(LawCatalog catalog) {
    this.catalog = catalog;
  }

  /** The citations of a text on a page that belongs to no act, in order, not overlapping. */
  public List<Citation> find(String text) {
    return scan(text, Optional.empty()).citations();
  }

  /**
   * The citations of a text and what to tell its author.
   *
   * @param defaultLaw the act that "tämän lain 25 §" and a bare "25 §" mean on this page
   */
  public Findings scan(String text, Optional<LawNumber> defaultLaw) {
    Sentences sentences = new Sentences(text);
    int clue = sentences.nextClue(0);
    if (clue < 0) {
      return Findings.NONE;
    }
    List<Citation> citations = new ArrayList<>();
    List<CitationProblem> problems = new ArrayList<>();
    int done = 0;
    while (clue >= 0) {
      int start = sentences.start(clue, done);
      done = sentences.end(clue);
      NormalText sentence = NormalText.of(text, start, done);
      Collector found = new CitationScan(sentence, catalog, defaultLaw, false).run();
      citations.addAll(found.citations());
      problems.addAll(found.problems());
      clue = sentences.nextClue(done);
    }
    return new Findings(citations, problems);
  }
}
