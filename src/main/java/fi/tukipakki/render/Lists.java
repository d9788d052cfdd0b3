package fi.tukipakki.render;

import fi.tukipakki.config.ContentType;
import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.config.Taxonomy;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.model.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which lists a site has and what stands in them: one of each type, and for each value of audience,
 * region and theme one of all pages and one inside each type.
 */
public final class Lists {
  /**
   * A list of pages in a language.
   *
   * @param path its address
   * @param type its type, or null for a list across types
   * @param taxonomy key of the taxonomy that narrows it, or empty
   * @param term id of the value that narrows it, or empty
   * @param pages its pages in their order
   * @param fallback pages that exist in the default language only
   */
  record PageList(
      Language language,
      String path,
      ContentType type,
      String taxonomy,
      String term,
      List<Page> pages,
      List<Page> fallback) {}

  private final Site site;
  private final SiteConfig config;
  private final Map<String, String> sortKeys = new HashMap<>();

  /** All pages by title: what is taken from them in this order hardly needs sorting. */
  private final List<Page> byTitle;

  private final Map<String, PageList> byPath = new LinkedHashMap<>();

  /** What {@link #termsOf} has found; every list of a type asks for the same. */
  private final Map<List<String>, List<String>> termsOf = new ConcurrentHashMap<>();

  public Lists(Site site) {
    this.site = site;
    this.config = site.config();
    site.pages().forEach(p -> sortKeys.put(p.path(), SortKey.of(p.title())));
    byTitle = new ArrayList<>(site.pages());
    byTitle.sort(titleOrder());
    for (Language language : site.languages()) {
      ofLanguage(language);
    }
  }

  /** All lists by address. */
  Map<String, PageList> all() {
    return byPath;
  }

  /** All pages of the site in the order of their titles. */
  List<Page> byTitle() {
    return byTitle;
  }

  boolean has(String path) {
    return byPath.containsKey(path);
  }

  String typePath(ContentType type, Language language) {
    return config.listPath(type, language);
  }

  String termPath(ContentType type, String taxonomy, String term, Language language) {
    String start = type == null ? config.prefix(language) : typePath(type, language);
    return start
        + config.pathWord(taxonomy, language)
        + "/"
        + config.taxonomies().get(taxonomy).term(term).slug()
        + "/";
  }

  private void ofLanguage(Language language) {
    Map<ContentType, List<Page>> byType = new LinkedHashMap<>();
    List<Page> all = new ArrayList<>();
    config.types().values().forEach(t -> byType.put(t, new ArrayList<>()));
    for (Page page : byTitle) {
      if (page.language().equals(language) && page.role() == Page.Role.PAGE) {
        byType.get(page.type()).add(page);
        all.add(page);
      }
    }
    Map<ContentType, List<Page>> missing = missing(language);
    byType.forEach(
        (type, pages) -> {
          List<Page> fallback = missing.getOrDefault(type, List.of());
          if (type.listed() && !(pages.isEmpty() && fallback.isEmpty())) {
            add(language, typePath(type, language), type, "", "", pages, fallback);
            terms(language, type, pages);
          }
        });
    terms(language, null, all);
    regions(language, missing);
  }

  /** A site that lists its regions has a page of each, so that a reader can always choose one. */
  private void regions(Language language, Map<ContentType, List<Page>> missing) {
    Taxonomy regions = config.taxonomies().get("region");
    for (String id : regions.terms().keySet()) {
      String path = termPath(null, "region", id, language);
      List<Page> fallback = new ArrayList<>();
      for (List<Page> pages : missing.values()) {
        for (Page page : pages) {
          if (page.taxonomy("region").contains(id)) {
            fallback.add(page);
          }
        }
      }
      PageList known = byPath.get(path);
      add(language, path, null, "region", id, known == null ? List.of() : known.pages(), fallback);
    }
  }

  /** Where the regions of a site stand together, or empty when it lists none. */
  String regionsPath(Language language) {
    return config.taxonomies().get("region").isOpen()
        ? ""
        : config.prefix(language) + config.pathWord("region", language) + "/";
  }

  /** Pages of the default language that a language of another tongue lacks. */
  private Map<ContentType, List<Page>> missing(Language language) {
    Map<ContentType, List<Page>> missing = new HashMap<>();
    if (language.tag().equals(config.defaultLanguage().tag())) {
      return missing;
    }
    for (Page page : byTitle) {
      if (page.language().equals(config.defaultLanguage())
          && page.role() == Page.Role.PAGE
          && !site.byId().get(page.id()).containsKey(language.id())) {
        missing.computeIfAbsent(page.type(), k -> new ArrayList<>()).add(page);
      }
    }
    return missing;
  }

  private void terms(Language language, ContentType type, List<Page> pages) {
    for (Taxonomy taxonomy : config.taxonomies().values()) {
      Map<String, List<Page>> byTerm = new TreeMap<>();
      for (Page page : pages) {
        Set<String> ids = new LinkedHashSet<>();
        page.taxonomy(taxonomy.key()).forEach(id -> ids.addAll(taxonomy.withWider(id)));
        ids.forEach(id -> byTerm.computeIfAbsent(id, k -> new ArrayList<>()).add(page));
      }
      byTerm.forEach(
          (term, some) ->
              add(
                  language,
                  termPath(type, taxonomy.key(), term, language),
                  type,
                  taxonomy.key(),
                  term,
                  some,
                  List.of()));
    }
  }

  private void add(
      Language language,
      String path,
      ContentType type,
      String taxonomy,
      String term,
      List<Page> pages,
      List<Page> fallback) {
    byPath.put(
        path,
        new PageList(
            language, path, type, taxonomy, term, sorted(pages, type), sorted(fallback, type)));
  }

  private Comparator<Page> titleOrder() {
    return Comparator.<Page, String>comparing(p -> sortKeys.get(p.path()))
        .thenComparing(Page::path);
  }

  /** Pages in the order that their type declares; ties and lists across types go by title. */
  List<Page> sorted(List<Page> pages, ContentType type) {
    String sort = type == null ? "title" : type.sort();
    boolean descending = sort.startsWith("-");
    String key = descending ? sort.substring(1) : sort;
    Comparator<Page> order = titleOrder();
    if (key.equals("date") || key.equals("updated")) {
      Comparator<Page> byDay =
          Comparator.comparing(p -> p.values().day(key).map(Object::toString).orElse("0000-00-00"));
      order = (descending ? byDay.reversed() : byDay).thenComparing(titleOrder());
    } else if (!key.equals("title")) {
      Comparator<Page> byText = Comparator.comparing(p -> p.values().text(key));
      order = (descending ? byText.reversed() : byText).thenComparing(titleOrder());
    }
    return pages.stream().sorted(order).toList();
  }

  /** The values of a taxonomy that a list's type has pages for, in the order of site.yml. */
  List<String> termsOf(ContentType type, String taxonomy, Language language) {
    String name = type == null ? "" : type.name();
    return termsOf.computeIfAbsent(
        List.of(name, taxonomy, language.id()), key -> findTerms(type, taxonomy, language));
  }

  private List<String> findTerms(ContentType type, String taxonomy, Language language) {
    Taxonomy declared = config.taxonomies().get(taxonomy);
    Set<String> ids = new LinkedHashSet<>(declared.terms().keySet());
    if (declared.isOpen()) {
      TreeMap<String, String> free = new TreeMap<>();
      for (Page page : pagesOf(type, language)) {
        page.taxonomy(taxonomy).forEach(id -> free.put(SortKey.of(id), id));
      }
      ids.addAll(free.values());
    }
    return ids.stream().filter(id -> has(termPath(type, taxonomy, id, language))).toList();
  }

  private List<Page> pagesOf(ContentType type, Language language) {
    if (type != null) {
      PageList list = byPath.get(typePath(type, language));
      return list == null ? List.of() : list.pages();
    }
    return site.pages().stream().filter(p -> p.language().equals(language)).toList();
  }
}
