package fi.tukipakki.render;

import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.content.Body;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.model.Language;
import fi.tukipakki.render.view.BookView;
import fi.tukipakki.render.view.HeadView;
import fi.tukipakki.render.view.PageView;
import fi.tukipakki.render.view.PageView.TranslationView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** All files that templates make: what to render, with which template, into which file. */
public final class SitePlan {
  /**
   * A file to render.
   *
   * @param path its address inside the site
   * @param file its place in the output
   * @param source the source file that it comes from, for messages
   * @param template name of the template
   * @param variables what the template may use; asked for when it is rendered
   */
  public record Target(
      String path,
      String file,
      String source,
      String template,
      Supplier<Map<String, Object>> variables) {}

  private final RenderContext context;
  private final Site site;
  private final SiteConfig config;
  private final Chrome chrome;
  private final Heads heads;
  private final JsonLd jsonLd;
  private final PageViews pages;
  private final ListTargets lists;
  private final MachineFiles machineFiles;
  private final List<Target> targets = new ArrayList<>();

  /**
   * @param all the lists of the site
   */
  public SitePlan(RenderContext context, Lists all) {
    this.context = context;
    this.site = context.site();
    this.config = site.config();
    Cards cards = new Cards(site, context.laws());
    this.chrome = new Chrome(context, all);
    this.heads = new Heads(site);
    this.jsonLd = new JsonLd(site, heads);
    this.pages = new PageViews(context, all, cards);
    this.lists = new ListTargets(context, all, cards, this);
    this.machineFiles = new MachineFiles(context, all, heads, pages);
  }

  /** Everything to render, in a fixed order. */
  public List<Target> targets() {
    for (Page page : site.pages()) {
      if (page.role() == Page.Role.PAGE) {
        page(page);
      }
    }
    targets.addAll(lists.targets());
    for (Language language : site.languages()) {
      search(language);
    }
    notFound();
    redirects();
    targets.addAll(machineFiles.targets(this));
    return List.copyOf(targets);
  }

  private void page(Page page) {
    add(page, ProcessParts.Share.whole(page));
    pages.shares(page).forEach(share -> add(page, share));
    if (pages.paths().isPath(page)) {
      String path = pages.paths().planPath(page);
      targets.add(
          new Target(
              path,
              path + "index.html",
              page.source().path(),
              "induction-plan",
              () -> inductionPlan(page, path)));
    }
    if (pages.books().isBook(page)) {
      String path = pages.books().path(page);
      targets.add(
          new Target(
              path,
              path + "index.html",
              page.source().path(),
              "handbook-whole",
              () -> whole(page, path)));
    }
  }

  /** The plan of an induction path, for the new worker and the mentor to write on. */
  private Map<String, Object> inductionPlan(Page page, String path) {
    String title = context.strings().text("inductionPlan", page.language());
    HeadView head =
        heads.head(
            page.title() + ": " + title,
            "",
            path,
            page.language(),
            "article",
            List.of(),
            List.of(),
            true);
    Map<String, Object> variables = base(page.language(), path, head, page.path());
    variables.put("title", page.title());
    variables.put("pagePath", page.path());
    variables.put("crumbs", pages.breadcrumbs(page));
    variables.put("plan", pages.paths().view(page));
    return variables;
  }

  /** A handbook with all its chapters on one page. */
  private Map<String, Object> whole(Page page, String path) {
    BookView book = pages.books().view(page, path, pages::whole);
    HeadView head =
        heads.head(
            page.title() + ": " + context.strings().text("wholeBook", page.language()),
            page.description(),
            path,
            page.language(),
            "article",
            List.of(),
            List.of(),
            false);
    Map<String, Object> variables = base(page.language(), path, head, page.path());
    variables.put("page", pages.joined(page, book));
    variables.put("book", book);
    return variables;
  }

  /** The pages that are set on paper, with their print templates. */
  public PrintPages printing() {
    return new PrintPages(this, site, pages);
  }

  private void add(Page page, ProcessParts.Share share) {
    targets.add(
        new Target(
            share.path(),
            share.path() + "index.html",
            page.source().path(),
            page.type().template(),
            () -> variables(page, share)));
  }

  private Map<String, Object> variables(Page page, ProcessParts.Share share) {
    Body body = context.bodies().apply(page.path());
    PageView view = pages.view(page, body, share);
    boolean whole = share.kind().equals("whole");
    List<TranslationView> translations = whole ? view.translations() : List.of();
    HeadView head =
        whole
            ? heads.page(page, view.translations(), jsonLd.page(page, view.breadcrumbs()))
            : heads.head(
                page.title() + ": " + pages.shareTitle(page, share),
                page.description(),
                share.path(),
                page.language(),
                "article",
                translations,
                List.of(),
                false);
    Map<String, Object> variables = base(page.language(), share.path(), head, page.path());
    variables.put("page", view);
    return variables;
  }

  /** The variables that every template has. */
  Map<String, Object> base(Language language, String here, HeadView head, String within) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("site", chrome.in(language, within));
    variables.put("lang", language.tag());
    variables.put("language", language.id());
    variables.put("t", context.strings().in(language));
    variables.put("head", head);
    variables.put("here", here);
    variables.put("searchConfig", context.search().apply(language, here));
    return variables;
  }

  Heads heads() {
    return heads;
  }

  private void search(Language language) {
    String path = chrome.searchPath(language);
    targets.add(
        new Target(
            path,
            path + "index.html",
            "templates/search.peb",
            "search",
            () -> {
              String title = context.strings().text("search", language);
              List<TranslationView> translations =
                  TranslationView.all(site.languages(), language, chrome::searchPath);
              HeadView head =
                  heads.head(title, "", path, language, "website", translations, List.of(), true);
              Map<String, Object> variables = base(language, path, head, path);
              variables.put("translations", translations);
              return variables;
            }));
  }

  private void notFound() {
    Language language = config.defaultLanguage();
    targets.add(
        new Target(
            "404.html",
            "404.html",
            "templates/404.peb",
            "404",
            () ->
                base(
                    language,
                    "404.html",
                    heads.head(
                        context.strings().text("lostTitle", language),
                        "",
                        "404.html",
                        language,
                        "website",
                        List.of(),
                        List.of(),
                        true),
                    "404.html")));
  }

  private void redirects() {
    site.redirects()
        .forEach(
            (from, to) -> {
              boolean file = from.endsWith(".html");
              targets.add(
                  new Target(
                      file ? from.substring(0, from.lastIndexOf('/') + 1) : from,
                      file ? from : from + "index.html",
                      "templates/redirect.peb",
                      "redirect",
                      () -> redirect(from, to)));
            });
  }

  private Map<String, Object> redirect(String from, String to) {
    Page target = site.byPath().get(to);
    Language language = target == null ? config.defaultLanguage() : target.language();
    String here = from.endsWith(".html") ? from.substring(0, from.lastIndexOf('/') + 1) : from;
    boolean external = to.startsWith("https://") || to.startsWith("http://");
    HeadView plain =
        heads.head(
            target == null ? to : target.title(),
            "",
            here,
            language,
            "website",
            List.of(),
            List.of(),
            true);
    HeadView head =
        new HeadView(
            plain.title(),
            "",
            external ? to : heads.absolute(to),
            plain.ogType(),
            List.of(),
            List.of(),
            true,
            plain.csp());
    Map<String, Object> variables = new LinkedHashMap<>(base(language, here, head, to));
    variables.put("target", to);
    return variables;
  }
}
