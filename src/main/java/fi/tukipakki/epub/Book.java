package fi.tukipakki.epub;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A book.
 *
 * @param identifier what tells it from all others, a URI
 * @param title its title
 * @param language BCP 47 tag
 * @param creator who made it, or empty
 * @param description what it holds, or empty
 * @param rights its licence, or empty
 * @param source address of the same text on the web, or empty
 * @param modified the day of its last change
 * @param contentsTitle heading of the table of contents
 * @param accessibility what readers with aids can expect, in a sentence
 * @param style a style sheet
 * @param chapters in reading order, at least one
 * @param pictures files by the names that chapters use
 */
public record Book(
    String identifier,
    String title,
    String language,
    String creator,
    String description,
    String rights,
    String source,
    LocalDate modified,
    String contentsTitle,
    String accessibility,
    String style,
    List<Chapter> chapters,
    SortedMap<String, byte[]> pictures) {
  public Book {
    chapters = List.copyOf(chapters);
    pictures = Collections.unmodifiableSortedMap(new TreeMap<>(pictures));
    if (chapters.isEmpty()) {
      throw new IllegalArgumentException("a book without chapters");
    }
  }

  /**
   * A chapter.
   *
   * @param file its file, such as {@code chapter-1.xhtml}
   * @param title its title
   * @param language BCP 47 tag
   * @param xhtml what stands in its body, well-formed
   * @param headings headings for the table of contents
   */
  public record Chapter(
      String file, String title, String language, String xhtml, List<Heading> headings) {
    public Chapter {
      headings = List.copyOf(headings);
    }
  }

  /** A heading within a chapter. */
  public record Heading(String id, String text) {}
}
