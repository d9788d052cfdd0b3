package fi.tukipakki.config;

import fi.tukipakki.model.Language;
import fi.tukipakki.model.LocalText;
import fi.tukipakki.model.TimeSpan;
import fi.tukipakki.model.Value;
import fi.tukipakki.schema.Field;
import fi.tukipakki.schema.Shape;
import java.net.URI;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What site.yml says, the built-in defaults included.
 *
 * @param title the site's name
 * @param description one sentence about it
 * @param baseUrl absolute address ending in a slash, or empty
 * @param defaultLanguage the language of files without a language in their name
 * @param timeZone where the site's day changes
 * @param license name of the content's licence
 * @param licenseUrl where it can be read, or empty
 * @param organisation who publishes the site
 * @param feedback where feedback goes, or empty
 * @param editUrl prefix of the address where an editor can change a file, or empty
 * @param reviewInterval how long a review of a page lasts
 * @param pdf whether PDFs are made
 * @param languages all declared languages by id, the default one first
 * @param menu main navigation
 * @param footer links of the footer
 * @param home what the home page shows
 * @param exit the exit-this-page button
 * @param distress contacts and words of distress
 * @param taxonomies by front-matter key: audience, region, tags
 * @param commonSynonyms whether the program's own synonyms count too
 * @param synonyms lines such as {@code sossu -> sosiaalityöntekijä}
 * @param words words that the search should know
 * @param redirects paths that lead elsewhere
 * @param shapes shapes that fields name
 * @param types content types by name, in order of declaration
 * @param paths words that stand in the addresses of generated lists, by what they list
 * @param fields fields that pages of every type have
 */
public record SiteConfig(
    LocalText title,
    LocalText description,
    String baseUrl,
    Language defaultLanguage,
    ZoneId timeZone,
    String license,
    String licenseUrl,
    LocalText organisation,
    String feedback,
    String editUrl,
    TimeSpan reviewInterval,
    boolean pdf,
    Map<String, Language> languages,
    List<MenuItem> menu,
    List<MenuItem> footer,
    Value.Obj home,
    Exit exit,
    Distress distress,
    Map<String, Taxonomy> taxonomies,
    boolean commonSynonyms,
    List<Value.Text> synonyms,
    List<String> words,
    Map<String, Value.Text> redirects,
    Map<String, Shape> shapes,
    Map<String, ContentType> types,
    Map<String, LocalText> paths,
    Map<String, Field> fields) {

  /** An item of a menu: a type's list, a page, or an address elsewhere. */
  public record MenuItem(Value.Obj source, String type, String page, String url, LocalText label) {}

  /** The exit-this-page button; {@code help} is the id of the page about it, or empty. */
  public record Exit(String url, LocalText label, String help, Value.Obj source) {}

  /** Words of distress and the contacts that they bring up. */
  public record Distress(List<String> words, List<Contact> contacts) {
    public Distress {
      words = List.copyOf(words);
      contacts = List.copyOf(contacts);
    }
  }

  /** A number for someone in danger. */
  public record Contact(LocalText label, String phone, LocalText note) {}

  public SiteConfig {
    languages = Collections.unmodifiableMap(new LinkedHashMap<>(languages));
    menu = List.copyOf(menu);
    footer = List.copyOf(footer);
    taxonomies = Collections.unmodifiableMap(new LinkedHashMap<>(taxonomies));
    synonyms = List.copyOf(synonyms);
    words = List.copyOf(words);
    redirects = Collections.unmodifiableMap(new LinkedHashMap<>(redirects));
    shapes = Collections.unmodifiableMap(new LinkedHashMap<>(shapes));
    types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    paths = Map.copyOf(paths);
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** The type with a name, or whose folder it is. */
  public Optional<ContentType> type(String nameOrFolder) {
    ContentType named = types.get(nameOrFolder);
    if (named != null) {
      return Optional.of(named);
    }
    return types.values().stream()
        .filter(t -> !t.folder().isEmpty() && t.folder().equals(nameOrFolder))
        .findFirst();
  }

  /** The type of pages that are of no other: the one without a folder. */
  public ContentType plainType() {
    return types.values().stream().filter(t -> t.folder().isEmpty()).findFirst().orElseThrow();
  }

  /** The word that stands in addresses for a kind of list ({@code audience}, {@code index}…). */
  public String pathWord(String kind, Language language) {
    String word = text(paths.getOrDefault(kind, LocalText.EMPTY), language);
    return word.isEmpty() ? kind : word;
  }

  /** What the addresses of a language begin with: empty for the default one. */
  public String prefix(Language language) {
    return language.equals(defaultLanguage) ? "" : language.id() + "/";
  }

  /** The path of the base URL, which absolute addresses start with; {@code /} without one. */
  public String basePath() {
    String path = baseUrl.isEmpty() ? "/" : URI.create(baseUrl).getPath();
    return path == null || path.isEmpty() ? "/" : path;
  }

  /** Path of a type's list in a language. */
  public String listPath(ContentType type, Language language) {
    String own = type.path().byLanguage().getOrDefault(language.id(), type.folder());
    return prefix(language) + own + "/";
  }

  /** A text in a language, the site's default language standing in. */
  public String text(LocalText text, Language language) {
    return text.in(language, defaultLanguage.id());
  }

  /** This configuration with another base URL. */
  public SiteConfig withBaseUrl(String url) {
    return new SiteConfig(
        title,
        description,
        url,
        defaultLanguage,
        timeZone,
        license,
        licenseUrl,
        organisation,
        feedback,
        editUrl,
        reviewInterval,
        pdf,
        languages,
        menu,
        footer,
        home,
        exit,
        distress,
        taxonomies,
        commonSynonyms,
        synonyms,
        words,
        redirects,
        shapes,
        types,
        paths,
        fields);
  }
}
