package fi.tukipakki.render;

import fi.tukipakki.config.ContentType;
import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.config.Taxonomy;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.model.Language;
import fi.tukipakki.render.Lists.PageList;
import fi.tukipakki.render.SitePlan.Target;
import fi.tukipakki.render.view.CardView;
import fi.tukipakki.render.view.PageView.TranslationView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The home page of each language: entrances by kind of material and by audience, what is new. */
final class Home {
  private static final int NEWS = 3;

  private final RenderContext context;
  private final Site site;
  private final SiteConfig config;
  private final Lists lists;
  private final Cards cards;
  private final SitePlan plan;

  Home(RenderContext context, Lists lists, Cards cards, SitePlan plan) {
    this.context = context;
    this.site = context.site();
    this.config = site.config();
    this.lists = lists;
    this.cards = cards;
    this.plan = plan;
  }

  /** A door to a part of the site. */
  public record EntranceView(
      String label, String description, String path, int count, String type) {}

  Target target(Language language) {
    String path = config.prefix(language);
    Page intro = site.byPath().get(path);
    String source = intro == null ? "templates/home.peb" : intro.source().path();
    return new Target(
        path, path + "index.html", source, "home", () -> variables(language, path, intro));
  }

  private Map<String, Object> variables(Language language, String path, Page intro) {
    List<TranslationView> translations =
        TranslationView.all(site.languages(), language, config::prefix);
    String description =
        intro == null || intro.description().isEmpty()
            ? config.text(config.description(), language)
            : intro.description();
    String title = intro == null ? config.text(config.title(), language) : intro.title();
    var head =
        plan.heads()
            .head(title, description, path, language, "website", translations, List.of(), false);
    Map<String, Object> home = new LinkedHashMap<>();
    home.put("html", intro == null ? "" : context.bodies().apply(path).html());
    home.put("entrances", entrances(language));
    home.put("audiences", audiences(language));
    home.put("news", news(language));
    home.put("flagships", flagships(language));
    home.put("translations", translations);
    Map<String, Object> variables = plan.base(language, path, head, path);
    variables.put("home", home);
    return variables;
  }

  private List<EntranceView> entrances(Language language) {
    List<String> names = config.home().texts("entrances");
    List<EntranceView> entrances = new ArrayList<>();
    for (ContentType type : config.types().values()) {
      String path = lists.typePath(type, language);
      if (type.listed() && lists.has(path) && (names.isEmpty() || names.contains(type.name()))) {
        PageList list = lists.all().get(path);
        entrances.add(
            new EntranceView(
                config.text(type.label(), language),
                config.text(type.description(), language),
                path,
                list.pages().isEmpty() ? list.fallback().size() : list.pages().size(),
                type.name()));
      }
    }
    if (!names.isEmpty()) {
      entrances.sort((a, b) -> names.indexOf(a.type()) - names.indexOf(b.type()));
    }
    return entrances;
  }

  private List<EntranceView> audiences(Language language) {
    List<EntranceView> entrances = new ArrayList<>();
    Taxonomy taxonomy = config.taxonomies().get("audience");
    for (String id : config.home().texts("audiences")) {
      String path = lists.termPath(null, "audience", id, language);
      if (lists.has(path)) {
        Taxonomy.Term term = taxonomy.term(id);
        entrances.add(
            new EntranceView(
                config.text(term.label(), language),
                config.text(term.description(), language),
                path,
                lists.all().get(path).pages().size(),
                id));
      }
    }
    return entrances;
  }

  /** The newest pages of the types that are news. */
  private List<CardView> news(Language language) {
    return newest(site, language).stream()
        .filter(p -> p.type().has("feed"))
        .limit(NEWS)
        .map(cards::card)
        .toList();
  }

  /** Pages of a language that have a date, the newest first. */
  static List<Page> newest(Site site, Language language) {
    return site.pages().stream()
        .filter(p -> p.language().equals(language) && p.role() == Page.Role.PAGE)
        .filter(p -> p.updated().isPresent())
        .sorted(
            (a, b) -> {
              int byDay = b.updated().get().compareTo(a.updated().get());
              return byDay != 0 ? byDay : a.compareTo(b);
            })
        .toList();
  }

  private List<CardView> flagships(Language language) {
    List<CardView> flagships = new ArrayList<>();
    for (String id : config.home().texts("flagships")) {
      List<String> ids = site.candidates(id, "any");
      Optional<Page> page =
          ids.size() == 1 && site.byId().containsKey(ids.get(0))
              ? Optional.of(site.version(ids.get(0), language))
              : Optional.empty();
      page.ifPresent(p -> flagships.add(cards.card(p, language)));
    }
    return flagships;
  }
}
