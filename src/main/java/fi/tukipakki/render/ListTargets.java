package fi.tukipakki.render;

import fi.tukipakki.config.ContentType;
import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.config.Taxonomy;
import fi.tukipakki.content.Body;
import fi.tukipakki.content.CalendarFiles;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.model.Language;
import fi.tukipakki.model.LocalText;
import fi.tukipakki.render.Lists.PageList;
import fi.tukipakki.render.SitePlan.Target;
import fi.tukipakki.render.view.LinkView;
import fi.tukipakki.render.view.ListView;
import fi.tukipakki.render.view.ListView.FilterView;
import fi.tukipakki.render.view.PageView.TranslationView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Home pages, lists and indexes. */
final class ListTargets {
  /** A list longer than this is cut into pages. */
  private static final int PAGE_SIZE = 200;

  private final RenderContext context;
  private final Site site;
  private final List<Language> languages;
  private final SiteConfig config;
  private final Lists lists;
  private final SitePlan plan;
  private final LetterIndex index;
  private final Home home;
  private final ListGroups groups;
  private final Regions regions;
  private final List<Target> targets = new ArrayList<>();

  ListTargets(RenderContext context, Lists lists, Cards cards, SitePlan plan) {
    this.context = context;
    this.site = context.site();
    this.languages = site.languages();
    this.config = site.config();
    this.lists = lists;
    this.plan = plan;
    this.index = new LetterIndex(context, lists, cards, plan);
    this.home = new Home(context, lists, cards, plan);
    this.groups = new ListGroups(context, cards, index);
    this.regions = new Regions(context, lists, plan);
  }

  List<Target> targets() {
    for (Language language : languages) {
      targets.add(home.target(language));
      targets.addAll(index.targets(language));
      targets.addAll(regions.targets(language));
    }
    lists.all().values().forEach(this::list);
    return targets;
  }

  private void list(PageList list) {
    int parts = Math.max(1, (list.pages().size() + PAGE_SIZE - 1) / PAGE_SIZE);
    boolean whole = !template(list).equals("list");
    for (int part = 1; part <= (whole ? 1 : parts); part++) {
      int number = part;
      String path = partPath(list.path(), part, list.language());
      targets.add(
          new Target(
              path,
              path + "index.html",
              "templates/" + template(list) + ".peb",
              template(list),
              () -> variables(list, path, number, whole ? 1 : parts)));
    }
  }

  private static String template(PageList list) {
    return list.type() == null ? "list" : list.type().listTemplate();
  }

  private String partPath(String path, int part, Language language) {
    return part == 1 ? path : path + config.pathWord("page", language) + "/" + part + "/";
  }

  private Map<String, Object> variables(PageList list, String path, int part, int parts) {
    ListView view = view(list, path, part, parts);
    Language language = list.language();
    var head =
        plan.heads()
            .head(
                list.type() == null
                    ? topic(list.taxonomy(), language) + ": " + view.title()
                    : String.join(", ", join(view.title(), view.active())),
                view.description(),
                path,
                language,
                "website",
                part == 1 ? view.translations() : List.of(),
                List.of(),
                list.pages().isEmpty() && list.fallback().isEmpty());
    Map<String, Object> variables = plan.base(language, path, head, path);
    variables.put("list", view);
    return variables;
  }

  /** What the term of a list is, so that the list of a theme is not titled as a page about it. */
  private String topic(String taxonomy, Language language) {
    return context.strings().text(taxonomy.equals("tags") ? "theme" : taxonomy, language);
  }

  private static List<String> join(String first, List<String> more) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(more);
    return all;
  }

  private ListView view(PageList list, String path, int part, int parts) {
    Language language = list.language();
    Taxonomy.Term term =
        list.term().isEmpty() ? null : config.taxonomies().get(list.taxonomy()).term(list.term());
    String label = term == null ? "" : config.text(term.label(), language);
    String title = list.type() == null ? label : config.text(list.type().label(), language);
    LocalText about = list.type() != null ? list.type().description() : term.description();
    Page intro = list.type() == null || term != null ? null : intro(list.type(), language);
    Body introBody = intro == null ? null : context.bodies().apply(intro.path());
    boolean filtered = list.type() != null && term != null;
    return new ListView(
        intro == null ? title : intro.title(),
        intro == null || intro.description().isEmpty()
            ? config.text(about, language)
            : intro.description(),
        introBody == null ? "" : introBody.html(),
        path,
        list.type() == null ? "" : list.type().name(),
        groups.of(list, template(list), shown(list, part, parts), part == parts),
        list.pages().size(),
        filters(list),
        breadcrumbs(list, filtered),
        translations(list),
        filtered ? List.of(label) : List.of(),
        filtered ? lists.typePath(list.type(), language) : "",
        ListGroups.cards(list),
        regions.chooser(list),
        list.type() != null && list.type().has("event") && term == null
            ? CalendarFiles.list(list.path())
            : "",
        parts(list, part, parts));
  }

  private List<Page> shown(PageList list, int part, int parts) {
    List<Page> all = groups.ordered(list);
    return parts == 1
        ? all
        : all.subList((part - 1) * PAGE_SIZE, Math.min(part * PAGE_SIZE, all.size()));
  }

  private Page intro(ContentType type, Language language) {
    Page page = site.byPath().get(lists.typePath(type, language));
    return page != null && page.role() == Page.Role.LIST ? page : null;
  }

  private List<FilterView> filters(PageList list) {
    List<FilterView> filters = new ArrayList<>();
    Language language = list.language();
    if (list.type() == null) {
      return filters;
    }
    for (String key : config.taxonomies().keySet()) {
      if (key.equals("region") && !regions.chooser(list).isEmpty()) {
        continue; // The chooser stands above the list.
      }
      List<LinkView> options = new ArrayList<>();
      for (String id : lists.termsOf(list.type(), key, language)) {
        String path = lists.termPath(list.type(), key, id, language);
        options.add(
            new LinkView(
                config.text(config.taxonomies().get(key).term(id).label(), language),
                path,
                false,
                path.equals(list.path()),
                lists.all().get(path).pages().size()));
      }
      String label = context.strings().text(key.equals("tags") ? "themes" : key, language);
      filters.add(new FilterView(label, key, options));
    }
    return filters;
  }

  private List<LinkView> breadcrumbs(PageList list, boolean filtered) {
    List<LinkView> crumbs = new ArrayList<>();
    Language language = list.language();
    crumbs.add(
        new LinkView(
            context.strings().text("home", language), config.prefix(language), false, false, 0));
    if (list.type() == null && list.taxonomy().equals("region")) {
      regions.crumb(language).ifPresent(crumbs::add);
    }
    if (filtered) {
      crumbs.add(
          new LinkView(
              config.text(list.type().label(), language),
              lists.typePath(list.type(), language),
              false,
              false,
              0));
    }
    return crumbs;
  }

  private List<TranslationView> translations(PageList list) {
    List<TranslationView> translations = new ArrayList<>();
    for (Language language : languages) {
      String path =
          list.term().isEmpty()
              ? lists.typePath(list.type(), language)
              : lists.termPath(list.type(), list.taxonomy(), list.term(), language);
      if (lists.has(path)) {
        translations.add(TranslationView.of(language, path, language.equals(list.language())));
      }
    }
    return translations;
  }

  private List<LinkView> parts(PageList list, int part, int parts) {
    List<LinkView> links = new ArrayList<>();
    for (int i = 1; parts > 1 && i <= parts; i++) {
      links.add(
          new LinkView(
              String.valueOf(i), partPath(list.path(), i, list.language()), false, i == part, 0));
    }
    return links;
  }
}
