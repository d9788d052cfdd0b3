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
 * @param sections the text, in order; the 32nd and later count as one
 * @param weight 1 for a normal page, less for one that repeats another, such as its easy-Finnish
 *     version; more than 0, at most 1
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
    double weight) {

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
    if (!(weight > 0 && weight <= 1)) {
      throw new IllegalArgumentException("weight " + weight + " of " + path);
    }
  }
}
