package fi.tukipakki.render;

import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.content.Body;
import fi.tukipakki.content.LawBook;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.model.Language;
import fi.tukipakki.model.Typography;
import fi.tukipakki.render.view.CardView;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Makes cards of pages; a page's card is made once and serves every list. */
final class Cards {
  private final Site site;
  private final SiteConfig config;
  private final FieldViews fields;
  private final ModelParts models;
  private final EventParts events;
  private final Map<String, CardView> made = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Object>> noFields = new ConcurrentHashMap<>();

  Cards(Site site, LawBook laws) {
    this.site = site;
    this.config = site.config();
    this.fields = new FieldViews(site, laws, this::brief);
    this.models = new ModelParts(site);
    this.events = new EventParts(site);
  }

  FieldViews fields() {
    return fields;
  }

  ModelParts models() {
    return models;
  }

  EventParts events() {
    return events;
  }

  /** The card of a page, with the fields of its type. */
  CardView card(Page page) {
    CardView known = made.get(page.path());
    if (known == null) {
      known = make(page, views(page));
      made.putIfAbsent(page.path(), known);
    }
    return known;
  }

  private Map<String, Object> views(Page page) {
    Map<String, Object> views = fields.view(page.type().shape(), page.values(), page, Map.of());
    boolean model = page.type().has("model");
    if (!model && !page.type().has("event")) {
      return views;
    }
    // What lists of such pages tell beside their fields follows from the day of the build.
    Map<String, Object> more = new LinkedHashMap<>(views);
    more.put("_when", model ? models.period(page) : events.next(page));
    return Collections.unmodifiableMap(more);
  }

  /** The card of a page on the page itself: Markdown of its front matter is there too. */
  CardView own(Page page, Body body) {
    Map<Location, String> html = body.fieldHtml();
    return html.isEmpty()
        ? card(page)
        : make(page, fields.view(page.type().shape(), page.values(), page, html));
  }

  /** A card without fields, which is what a field that refers to a page shows. */
  CardView brief(Page page) {
    return make(page, noFields.computeIfAbsent(page.type().name(), name -> absent(page)));
  }

  private static Map<String, Object> absent(Page page) {
    Map<String, Object> none = new LinkedHashMap<>();
    page.type().shape().fields().keySet().forEach(key -> none.put(key, null));
    return Collections.unmodifiableMap(none);
  }

  /** Cards for a list in a language; pages in another tongue are marked. */
  List<CardView> cards(List<Page> pages, Language reader) {
    return pages.stream().map(p -> card(p, reader)).toList();
  }

  CardView card(Page page, Language reader) {
    CardView card = card(page);
    return page.language().tag().equals(reader.tag())
        ? card
        : new CardView(
            card.id(),
            card.title(),
            card.description(),
            card.path(),
            card.lang(),
            card.language(),
            true,
            card.type(),
            config.text(page.type().singular(), reader),
            card.audience(),
            card.region(),
            card.tags(),
            card.updated(),
            card.updatedText(),
            card.fields());
  }

  private CardView make(Page page, Map<String, Object> views) {
    Language language = page.language();
    Optional<LocalDate> updated = page.updated();
    return new CardView(
        page.id(),
        Typography.apply(page.title()),
        Typography.apply(page.description()),
        page.path(),
        language.tag(),
        language.id(),
        false,
        page.type().name(),
        config.text(page.type().singular(), language),
        labels("audience", page),
        labels("region", page),
        labels("tags", page),
        updated.map(LocalDate::toString).orElse(""),
        updated.map(d -> Dates.text(d, language)).orElse(""),
        views);
  }

  private List<String> labels(String key, Page page) {
    return page.taxonomy(key).stream()
        .map(id -> config.text(config.taxonomies().get(key).term(id).label(), page.language()))
        .toList();
  }
}
