package fi.tukipakki.content;

import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.model.CompactText;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A page's Markdown, turned into HTML, and what was found in it.
 *
 * @param content gives the body as HTML, safe to put into a page; null while only the rest is
 *     wanted
 * @param fieldHtml HTML of Markdown in front matter, by the place of the value
 * @param headings headings of the body in order
 * @param sections text of the body for search, by heading; text before the first heading has none
 * @param links links to other pages and to fragments, front-matter Markdown included
 * @param laws law citations in running text
 * @param media files under {@code content/} that the page shows or links, by output path
 * @param words number of words, front-matter Markdown included, for the reading time
 */
public record Body(
    Supplier<CompactText> content,
    Map<Location, String> fieldHtml,
    List<Heading> headings,
    List<Section> sections,
    List<OutLink> links,
    List<LegalRef> laws,
    List<String> media,
    int words) {
  /** The body of a page that is not converted, since it has no address of its own. */
  public static final Body NONE =
      new Body("", Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), 0);

  public Body {
    fieldHtml = Map.copyOf(fieldHtml);
    headings = List.copyOf(headings);
    sections = List.copyOf(sections);
    links = List.copyOf(links);
    laws = List.copyOf(laws);
    media = List.copyOf(media);
  }

  public Body(
      String html,
      Map<Location, String> fieldHtml,
      List<Heading> headings,
      List<Section> sections,
      List<OutLink> links,
      List<LegalRef> laws,
      List<String> media,
      int words) {
    this(kept(CompactText.of(html)), fieldHtml, headings, sections, links, laws, media, words);
  }

  private static Supplier<CompactText> kept(CompactText html) {
    return () -> html;
  }

  /** The HTML of the body; made anew at each call. */
  public String html() {
    return content.get().toString();
  }

  /** This body without the text for search, once that has been indexed. */
  public Body withoutSections() {
    return new Body(content, fieldHtml, headings, List.of(), links, laws, media, words);
  }

  /**
   * This body with its HTML from somewhere else, or nowhere.
   *
   * @param from gives the same HTML, or null
   */
  public Body withHtml(Supplier<CompactText> from) {
    return new Body(from, fieldHtml, headings, sections, links, laws, media, words);
  }

  /** A heading: its level 2 to 6, fragment, plain text. */
  public record Heading(int level, String id, String text) {}

  /** Text under a heading; {@code id} and {@code heading} are empty before the first one. */
  public record Section(String id, String heading, String text) {}

  /**
   * A link inside the site.
   *
   * @param path address of the target page, without fragment
   * @param fragment the fragment, or empty
   * @param from where the link stands
   */
  public record OutLink(String path, String fragment, Location from) {}

  /**
   * A citation of a law.
   *
   * @param law number and year, such as 417/2007
   * @param chapter chapter, or empty
   * @param sections sections as a set, such as {@code 25,25 a,26} or {@code 36-37}; empty for the
   *     whole act or chapter
   * @param subsections subsections as a set, or empty
   * @param items items as a set, or empty
   * @param anchor fragment on the law's page, or empty when that has none for it
   * @param expanded ids of the sections that it means, ranges filled in
   * @param from where it stands
   */
  public record LegalRef(
      String law,
      String chapter,
      String sections,
      String subsections,
      String items,
      String anchor,
      List<String> expanded,
      Location from) {
    public LegalRef {
      expanded = List.copyOf(expanded);
    }
  }
}
