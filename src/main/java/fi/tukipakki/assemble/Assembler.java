package fi.tukipakki.assemble;

import fi.tukipakki.config.ContentType;
import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.Review;
import fi.tukipakki.content.Site;
import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.model.Language;
import fi.tukipakki.model.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts all typed documents together into a {@link Site}. */
public final class Assembler {
  private final SiteConfig config;
  private final LocalDate today;
  private final boolean drafts;
  private final Diagnostics diagnostics;

  /**
   * @param today the day the build is for; pages may not yet, or no longer, be shown on it
   * @param drafts whether drafts are shown
   */
  public Assembler(SiteConfig config, LocalDate today, boolean drafts, Diagnostics diagnostics) {
    this.config = config;
    this.today = today;
    this.drafts = drafts;
    this.diagnostics = diagnostics;
  }

  /** The site of some documents, in any order. */
  public Site assemble(List<TypedDocument> documents) {
    Map<String, TypedDocument> originals = new HashMap<>();
    for (TypedDocument typed : documents) {
      if (typed.document().language().equals(config.defaultLanguage())) {
        originals.put(typed.document().id(), typed);
      }
    }
    Addresses addresses = new Addresses(config, diagnostics);
    List<Page> pages = new ArrayList<>();
    List<Page> shown = new ArrayList<>();
    Set<String> hiddenFiles = new TreeSet<>();
    Set<String> hiddenIds = new TreeSet<>();
    for (TypedDocument typed : documents) {
      Page page = page(typed, originals, addresses);
      pages.add(page);
      if (isShown(page)) {
        shown.add(page);
        tellLateReview(page);
      } else {
        hiddenFiles.add(page.source().path());
        hiddenIds.add(page.id());
      }
    }
    shown.sort(Comparator.<Page>naturalOrder().thenComparing(p -> p.source().path()));
    Map<String, Map<String, Page>> byId = byId(shown);
    hiddenIds.removeAll(byId.keySet());
    takeLists(shown, addresses);
    List<Page> alone = new ArrayList<>(shown);
    for (Page page : pages) {
      if (page.role() == Page.Role.PAGE && !addresses.take(page.path(), page.topLocation())) {
        alone.remove(page);
      }
    }
    Map<String, String> redirects = new Redirects(config, addresses, diagnostics).of(shown);
    Site site = site(alone, shown, byId, hiddenFiles, hiddenIds, redirects);
    new ReferenceCheck(site, diagnostics).check();
    new ConfigCheck(site, diagnostics).check();
    return site;
  }

  private Page page(
      TypedDocument typed, Map<String, TypedDocument> originals, Addresses addresses) {
    TypedDocument original = originals.get(typed.document().id());
    Value.Obj values = typed.values();
    boolean translation = !typed.document().language().equals(config.defaultLanguage());
    TypedDocument placed = typed;
    if (translation && original == null) {
      diagnostics.add(
          Diagnostic.of(
                  Code.TRANSLATION_WITHOUT_ORIGINAL, Location.of(typed.document().source().path()))
              .with("language", config.defaultLanguage().label())
              .with("name", typed.document().name() + ".md"));
    } else if (translation) {
      placed = new TypedDocument(typed.document(), original.type(), values);
      values = Inheritance.inherit(original.type().shape(), values, original.values());
    }
    String slug =
        Addresses.slug(original == null || !values.text("slug").isEmpty() ? typed : original);
    Addresses.Place place = addresses.place(placed, slug);
    String id =
        original == null || original == typed
            ? place.id()
            : addresses.place(original, Addresses.slug(original)).id();
    return new Page(
        id,
        typed.document().source(),
        typed.document().bodyLine(),
        placed.type(),
        typed.document().language(),
        place.role(),
        place.path(),
        values,
        new Location(typed.document().source().path(), 1, 0, 0));
  }

  private boolean isShown(Page page) {
    if (page.values().isTrue("draft") && !drafts) {
      return false;
    }
    boolean tooEarly = page.values().day("published").filter(d -> d.isAfter(today)).isPresent();
    boolean tooLate = page.values().day("expires").filter(d -> !d.isAfter(today)).isPresent();
    return !tooEarly && !tooLate;
  }

  private void tellLateReview(Page page) {
    Review.due(config, page)
        .filter(due -> due.isBefore(today))
        .ifPresent(
            due ->
                diagnostics.add(
                    Diagnostic.of(
                            Code.REVIEW_LATE,
                            page.values()
                                .at(
                                    page.values().day("reviewBy").isPresent()
                                        ? "reviewBy"
                                        : "reviewed"))
                        .with("value", due.toString())));
  }

  private Map<String, Map<String, Page>> byId(List<Page> shown) {
    Map<String, Map<String, Page>> byId = new TreeMap<>();
    for (Language language : config.languages().values()) {
      for (Page page : shown) {
        if (page.language().equals(language)) {
          byId.computeIfAbsent(page.id(), k -> new LinkedHashMap<>()).put(language.id(), page);
        }
      }
    }
    return byId;
  }

  /** The generated lists have addresses too; they come first, so that a page is what is told. */
  private void takeLists(List<Page> shown, Addresses addresses) {
    Set<Language> languages = new LinkedHashSet<>(Set.of(config.defaultLanguage()));
    Set<String> used = new HashSet<>();
    for (Page page : shown) {
      languages.add(page.language());
      used.add(page.type().name());
    }
    for (Language language : languages) {
      for (ContentType type : config.types().values()) {
        if (type.listed() && used.contains(type.name())) {
          addresses.take(config.listPath(type, language), Location.of("site.yml"));
        }
      }
      for (String list : new String[] {"index", "search"}) {
        String path = config.prefix(language) + config.pathWord(list, language) + "/";
        if (!path.equals("haku/")) {
          addresses.take(path, Location.of("site.yml"));
        }
      }
      if (!config.taxonomies().get("region").isOpen()) {
        String path = config.prefix(language) + config.pathWord("region", language) + "/";
        addresses.take(path, Location.of("site.yml"));
      }
    }
  }

  /**
   * @param alone the pages that have an address for themselves
   */
  private Site site(
      List<Page> alone,
      List<Page> shown,
      Map<String, Map<String, Page>> byId,
      Set<String> hiddenFiles,
      Set<String> hiddenIds,
      Map<String, String> redirects) {
    Map<String, Page> bySource = new HashMap<>();
    Map<String, Page> byPath = new HashMap<>();
    shown.forEach(p -> bySource.put(p.source().path(), p));
    alone.forEach(p -> byPath.put(p.path(), p));
    Map<String, Set<String>> slugs = new TreeMap<>();
    byId.keySet().forEach(id -> slugs.computeIfAbsent(last(id), k -> new TreeSet<>()).add(id));
    hiddenIds.forEach(id -> slugs.computeIfAbsent(last(id), k -> new TreeSet<>()).add(id));
    Map<String, List<String>> bySlug = new HashMap<>();
    slugs.forEach((slug, ids) -> bySlug.put(slug, List.copyOf(ids)));
    return new Site(
        config, today, alone, byId, bySource, byPath, bySlug, hiddenFiles, hiddenIds, redirects);
  }

  private static String last(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }
}
