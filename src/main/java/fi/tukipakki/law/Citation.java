package fi.tukipakki.law;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One reference to one act, as one link shows it.
 *
 * @param start where the words to be linked begin in the text searched, in UTF-16 units, 0-based
 * @param end where they end, exclusive
 * @param law the act's number
 * @param known whether the catalog holds the act; if not, Finlex is all we can point to
 * @param chapters as written, mostly empty
 * @param sections as written; without sections and chapters the citation means the whole act
 * @param subsections (momentti) of the last section written
 * @param items (kohta) of the last subsection written
 */
public record Citation(
    int start,
    int end,
    LawNumber law,
    boolean known,
    SectionSet chapters,
    SectionSet sections,
    SectionSet subsections,
    SectionSet items) {

  public Citation {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("bad span " + start + ".." + end);
    }
  }

  public boolean isWholeAct() {
    return chapters.isEmpty() && sections.isEmpty();
  }

  /**
   * The fragment on the act's page: that of the first section ("p-25a"), else of the first chapter
   * ("luku-11"), else the empty string.
   */
  public String anchor() {
    if (!sections.isEmpty()) {
      return sections.first().anchor();
    }
    return chapters.isEmpty() ? "" : chapters.first().chapterAnchor();
  }

  /**
   * The data attributes of the link in HTML, in writing order: {@code data-law} always, {@code
   * data-chapter}, {@code data-section}, {@code data-subsection} and {@code data-item} where
   * written.
   */
  public Map<String, String> attributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("data-law", law.toString());
    put(attributes, "data-chapter", chapters);
    put(attributes, "data-section", sections);
    put(attributes, "data-subsection", subsections);
    put(attributes, "data-item", items);
    return Collections.unmodifiableMap(attributes);
  }

  private static void put(Map<String, String> attributes, String name, SectionSet set) {
    if (!set.isEmpty()) {
      attributes.put(name, set.toString());
    }
  }
}
