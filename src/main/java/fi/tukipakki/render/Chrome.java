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
  private final Map<String, SiteView> made = new ConcurrentHashMap<>();

  Chrome(RenderContext context, Lists lists) {
    this.context = context;
    this.site = context.site();
    this.config = site.config();
    this.lists = lists;
  }

  /** The site as a page of a language sees it; {@code within} is the path that menus mark. */
  SiteView in(Language language, String within) {
    List<LinkView> menu = menu(config.menu(), language, within);
    List<LinkView> footer = menu(config.footer(), language, within);
    boolean marked =
        menu.stream().anyMatch(LinkView::current) || footer.stream().anyMatch(LinkView::current);
    return made.computeIfAbsent(
        language.id() + " " + (marked ? within : ""), key -> view(language, menu, footer));
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

  private List<LinkView> menu(List<SiteConfig.MenuItem> items, Language language, String within) {
    List<LinkView> links = new ArrayList<>();
    for (SiteConfig.MenuItem item : items) {
      String own = config.text(item.label(), language);
      if (!item.url().isEmpty()) {
        links.add(new LinkView(own.isEmpty() ? item.url() : own, item.url(), true, false, 0));
      } else if (!item.page().isEmpty()) {
        page(item.page(), language)
            .ifPresent(
                p ->
                    links.add(
                        new LinkView(
                            own.isEmpty() ? p.title() : own,
                            p.path(),
                            false,
                            p.path().equals(within),
                            0)));
      } else {
        config
            .type(item.type())
            .ifPresent(type -> typeLink(type, own, language, within).ifPresent(links::add));
      }
    }
    return links;
  }

  private Optional<LinkView> typeLink(
      ContentType type, String label, Language language, String within) {
    String path = lists.typePath(type, language);
    if (!lists.has(path)) {
      return Optional.empty();
    }
    return Optional.of(
        new LinkView(
            label.isEmpty() ? config.text(type.label(), language) : label,
            path,
            false,
            within.startsWith(path),
            0));
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
