package fi.tukipakki.law;

import java.util.Comparator;

/**
 * A citation and where the site makes it.
 *
 * @param page the id of the page
 * @param file its source file
 * @param line 1-based
 * @param citation what is cited
 * @param basis whether the page declares it as its legal basis, rather than mentioning it
 */
public record CitationEntry(String page, String file, int line, Citation citation, boolean basis) {

  /** By page, file, line and place on the line. */
  static final Comparator<CitationEntry> ORDER =
      Comparator.comparing(CitationEntry::page)
          .thenComparing(CitationEntry::file)
          .thenComparingInt(CitationEntry::line)
          .thenComparingInt(e -> e.citation().start())
          .thenComparingInt(e -> e.citation().end());

  public CitationEntry {
    if (line < 1) {
      throw new IllegalArgumentException("line below 1: " + line);
    }
  }
}
