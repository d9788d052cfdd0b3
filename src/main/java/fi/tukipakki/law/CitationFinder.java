package fi.tukipakki.law;

import java.util.List;
import java.util.Optional;

/**
 * Finds citations of law in running text. Give it one block of text at a time (a paragraph, a list
 * item, a table cell): a sentence is the farthest that a section looks back for its act. Leave out
 * code, link texts and addresses.
 *
 * <p>Positions are UTF-16 units of the text given, which may hold no-break spaces, soft hyphens and
 * any dash. A single line feed is a space; a blank line or U+2028 ends a sentence. The time is
 * linear in the text, and a text without any sign of a citation costs a search for a few letters.
 * Thread-safe.
 */
public final class CitationFinder {

  /** What at least one of must stand in a text that cites; the first letters may be capitals. */
  private static final List<String> CLUES = List.of("§", "uku", "uvu", "ykäl", "YKÄL", "kap");

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
    return mayCite(text)
        ? new CitationScan(NormalText.of(text), catalog, defaultLaw, false).run()
        : Findings.NONE;
  }

  private static boolean mayCite(String text) {
    for (String clue : CLUES) {
      if (text.contains(clue)) {
        return true;
      }
    }
    int slash = text.indexOf('/', 1);
    while (slash > 0 && slash + 1 < text.length()) {
      if (isDigit(text.charAt(slash - 1)) && isDigit(text.charAt(slash + 1))) {
        return true;
      }
      slash = text.indexOf('/', slash + 1);
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
