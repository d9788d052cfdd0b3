package fi.tukipakki.search;

import java.util.List;
import java.util.Objects;

/**
 * One page as the search sees it.
 *
 * @param path address relative to the site root, such as {@code prosessit/huostaanotto/}; unique
 * @param title the page's title
 * @param description one or two sentences, may be empty
 * @param language {@code fi}, {@code sv}, {@code en} or {@code se}; easy Finnish is {@code fi}
 * @param type content type's id
 * @param typeLabel the type's name in the page's language
 * @param audiences audience ids
 * @param regions region ids
 * @param keywords other words for the page; a statute's number and abbreviation on its own page
 * @param laws citations as text: {@code LSL 25 a §}, {@code 417/2007 25 a §}
 * @param sections the text, in order
 * @param repeats path of the page that says the same in other words, such as the standard version
 *     of a page in easy Finnish; empty when there is none
 */
public record SearchPage(
    String path,
    String title,
    String description,
    String language,
    String type,
    String typeLabel,
    List<String> audiences,
    List<String> regions,
    List<String> keywords,
    List<String> laws,
    List<SearchSection> sections,
    String repeats) {

  public SearchPage {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(typeLabel, "typeLabel");
    audiences = List.copyOf(audiences);
    regions = List.copyOf(regions);
    keywords = List.copyOf(keywords);
    laws = List.copyOf(laws);
    sections = List.copyOf(sections);
    Objects.requireNonNull(repeats, "repeats");
  }

  /** This page with other sections. */
  SearchPage withSections(List<SearchSection> other) {
    return new SearchPage(
        path,
        title,
        description,
        language,
        type,
        typeLabel,
        audiences,
        regions,
        keywords,
        laws,
        other,
        repeats);
  }
}
