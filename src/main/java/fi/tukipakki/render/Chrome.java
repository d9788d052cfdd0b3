package fi.tukipakki.render;

import fi.tukipakki.config.ContentType;
import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.content.UrgentHelp;
import fi.tukipakki.model.Language;
import fi.tukipakki.render.view.LinkView;
import fi.tukipakki.render.view.SiteView;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What surrounds every page: menus, footer, exit button, numbers to call. */
final class Chrome {
  private final RenderContext context;
  private final Site site;
  private final SiteConfig config;
  private final Lists lists;
  private final Map<Language, Bar> bars = new ConcurrentHashMap<>();
  private final Map<Seen, SiteView> views = new ConcurrentHashMap<>();

  /** What the menus of a language hold. */
  private record Bar(List<Item> menu, List<Item> footer) {}

  /** What the view of a page depends on: its language and what its menus mark. */
  private record Seen(Language language, BitSet menu, BitSet footer) {}

  /**
   * An item of a menu.
   *
   * @param below whether it is marked on the pages below it too
   */
  private record Item(String label, String path, boolean external, boolean below) {
    boolean isMarked(String within) {
      return !external && (below ? within.startsWith(path) : within.equals(path));
    }
  }

  Chrome(RenderContext context, Lists lists) {
    this.context = context;
    this.site = context.site();
    this.config = site.config();
    this.lists = lists;
  }

  /**
   * The site as a page of a language sees it; the same object for pages that see the same.
   *
   * @param within the path that menus mark
   */
  SiteView in(Language language, String within) {
    Bar bar = bars.computeIfAbsent(language, this::bar);
    return views.computeIfAbsent(
        new Seen(language, marked(bar.menu(), within), marked(bar.footer(), within)),
        seen -> view(language, links(bar.menu(), within), links(bar.footer(), within)));
  }

  private Bar bar(Language language) {
    return new Bar(items(config.menu(), language), items(config.footer(), language));
  }

  /** Which items are marked, by their places. */
  private static BitSet marked(List<Item> items, String within) {
    BitSet marked = new BitSet();
    for (int i = 0; i < items.size(); i++) {
      marked.set(i, items.get(i).isMarked(within));
    }
    return marked;
  }

  private static List<LinkView> links(List<Item> items, String within) {
    return items.stream()
        .map(
            item ->
                new LinkView(item.label(), item.path(), item.external(), item.isMarked(within), 0))
        .toList();
  }

  private SiteView view(Language language, List<LinkView> menu, List<LinkView> footer) {
    String home = config.prefix(language);
    return new SiteView(
        config.text(config.title(), language),
        config.text(config.description(), language),
        config.text(config.organisation(), language),
        config.baseUrl(),
        config.feedback(),
        config.license(),
        config.licenseUrl(),
        menu,
        footer,
        new SiteView.ExitView(
            config.exit().url(),
            config.text(config.exit().label(), language),
            page(config.exit().help(), language).map(Page::path).orElse("")),
        distress(language),
        home,
        home + config.pathWord("index", language) + "/",
        lists.regionsPath(language),
        searchPath(language),
        config.baseUrl().isEmpty() ? "" : "feed.xml",
        context.assets(),
        context.generator());
  }

  /** The search page; the default language's one is always {@code haku/}. */
  String searchPath(Language language) {
    return language.equals(config.defaultLanguage())
        ? "haku/"
        : config.prefix(language) + config.pathWord("search", language) + "/";
  }

  private Optional<Page> page(String id, Language language) {
    List<String> ids = id.isEmpty() ? List.of() : site.candidates(id, "any");
    return ids.size() == 1 && site.byId().containsKey(ids.get(0))
        ? Optional.of(site.version(ids.get(0), language))
        : Optional.empty();
  }

  private List<Item> items(List<SiteConfig.MenuItem> declared, Language language) {
    List<Item> items = new ArrayList<>();
    for (SiteConfig.MenuItem item : declared) {
      String own = config.text(item.label(), language);
      if (!item.url().isEmpty()) {
        items.add(new Item(own.isEmpty() ? item.url() : own, item.url(), true, false));
      } else if (!item.page().isEmpty()) {
        page(item.page(), language)
            .ifPresent(
                p -> items.add(new Item(own.isEmpty() ? p.title() : own, p.path(), false, false)));
      } else {
        config.type(item.type()).flatMap(t -> typeItem(t, own, language)).ifPresent(items::add);
      }
    }
    return items;
  }

  private Optional<Item> typeItem(ContentType type, String label, Language language) {
    String path = lists.typePath(type, language);
    if (!lists.has(path)) {
      return Optional.empty();
    }
    String shown = label.isEmpty() ? config.text(type.label(), language) : label;
    return Optional.of(new Item(shown, path, false, true));
  }

  private List<SiteView.ContactView> distress(Language language) {
    return UrgentHelp.of(site).stream()
        .map(
            help ->
                new SiteView.ContactView(
                    config.text(help.contact().label(), language),
                    help.contact().phone(),
                    help.contact().phone().replace(" ", ""),
                    config.text(help.contact().note(), language),
                    help.page().map(id -> site.version(id, language).path()).orElse("")))
        .toList();
  }
}
