package fi.tukipakki.render.view;

import fi.tukipakki.model.Language;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A page for its own template.
 *
 * @param card the page as lists show it
 * @param html the body, already safe
 * @param toc headings of the body, levels 2 and 3
 * @param breadcrumbs from the home page to the page's parent
 * @param audience links to lists by audience
 * @param region links to lists by region
 * @param tags links to lists by theme
 * @param dates the page's dates
 * @param responsible who answers for the page, or empty
 * @param expertReview what an expert must still check, or empty
 * @param translations the same page in the other languages
 * @param laws its legal basis, by citation
 * @param actors role cards named in front matter
 * @param services service cards named in front matter
 * @param related pages named in front matter, then the nearest by theme
 * @param backlinks pages that link or refer to this one
 * @param sources where the facts come from
 * @param contacts contacts of organisations
 * @param previous the page before this one in an ordered whole, or null
 * @param next the page after this one, or null
 * @param editUrl where an editor can change the source, or empty
 * @param minutes reading time, at least 1
 * @param parts what the type's features add (steps, sections, chapters), by name
 */
public record PageView(
    CardView card,
    String html,
    List<HeadingView> toc,
    List<LinkView> breadcrumbs,
    List<LinkView> audience,
    List<LinkView> region,
    List<LinkView> tags,
    DatesView dates,
    String responsible,
    String expertReview,
    List<TranslationView> translations,
    List<LawRefView> laws,
    List<CardView> actors,
    List<CardView> services,
    List<CardView> related,
    List<CardView> backlinks,
    List<Map<String, Object>> sources,
    List<Map<String, Object>> contacts,
    CardView previous,
    CardView next,
    String editUrl,
    int minutes,
    Map<String, Object> parts) {

  /** This page with the headings, sources and laws of a whole of which it is the beginning. */
  public PageView joined(
      List<HeadingView> headings,
      List<Map<String, Object>> allSources,
      List<LawRefView> allLaws,
      int allMinutes) {
    return new PageView(
        card,
        "",
        headings,
        breadcrumbs,
        audience,
        region,
        tags,
        dates,
        responsible,
        expertReview,
        List.of(),
        allLaws,
        actors,
        services,
        related,
        backlinks,
        allSources,
        contacts,
        null,
        null,
        editUrl,
        allMinutes,
        parts);
  }

  /**
   * A heading of the body.
   *
   * @param level 2 or 3
   * @param id the fragment
   * @param text plain text
   */
  public record HeadingView(int level, String id, String text) {}

  /** Dates in ISO form (for machines) and as text; empty strings where there is none. */
  public record DatesView(
      String created,
      String createdText,
      String updated,
      String updatedText,
      String reviewed,
      String reviewedText,
      String reviewBy,
      String reviewByText,
      boolean reviewLate) {}

  /**
   * The same page in another language.
   *
   * @param language the site's id of the language
   * @param lang BCP 47 tag
   * @param label the language's own name
   * @param path path of that version
   * @param current whether it is the page being rendered
   */
  public record TranslationView(
      String language, String lang, String label, String path, boolean current) {

    /** What is at a path in a language. */
    public static TranslationView of(Language language, String path, boolean current) {
      return new TranslationView(language.id(), language.tag(), language.label(), path, current);
    }

    /** The same in each language, wherever it is there. */
    public static List<TranslationView> all(
        List<Language> languages, Language current, Function<Language, String> path) {
      return languages.stream()
          .map(language -> of(language, path.apply(language), language.equals(current)))
          .toList();
    }
  }

  /**
   * A law that the page cites.
   *
   * @param number such as 417/2007
   * @param label such as "Lastensuojelulaki 25 a §"
   * @param path path with fragment of our page of the law, or a Finlex URL when {@code external}
   * @param external whether it leads to Finlex
   */
  public record LawRefView(String number, String label, String path, boolean external) {}
}
