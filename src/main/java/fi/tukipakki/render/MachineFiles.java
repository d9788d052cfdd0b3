package fi.tukipakki.render;

import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.model.Language;
import fi.tukipakki.render.SitePlan.Target;
import fi.tukipakki.render.view.HeadView.AlternateView;
import fi.tukipakki.render.view.PageView.TranslationView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The feed and the site map, which need absolute addresses and so a base URL. */
final class MachineFiles {
  private static final int FEED_ENTRIES = 20;

  private final Site site;
  private final SiteConfig config;
  private final Lists lists;
  private final Heads heads;
  private final PageViews pages;

  MachineFiles(RenderContext context, Lists lists, Heads heads, PageViews pages) {
    this.site = context.site();
    this.config = site.config();
    this.lists = lists;
    this.heads = heads;
    this.pages = pages;
  }

  List<Target> targets(SitePlan plan) {
    if (config.baseUrl().isEmpty()) {
      return List.of();
    }
    return List.of(
        new Target("", "feed.xml", "templates/feed.peb", "feed", () -> feed(plan)),
        new Target("", "sitemap.xml", "templates/sitemap.peb", "sitemap", this::sitemap));
  }

  private Map<String, Object> feed(SitePlan plan) {
    Language language = config.defaultLanguage();
    List<Map<String, Object>> entries = new ArrayList<>();
    List<Page> newest = Home.newest(site, language);
    for (Page page : newest.subList(0, Math.min(FEED_ENTRIES, newest.size()))) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("title", page.title());
      entry.put("url", heads.absolute(page.path()));
      entry.put("updated", moment(page.updated()));
      entry.put("published", moment(page.created()));
      entry.put("summary", page.description());
      entry.put("author", page.values().text("author"));
      entries.add(entry);
    }
    Map<String, Object> feed = new LinkedHashMap<>();
    feed.put("title", config.text(config.title(), language));
    feed.put("url", config.baseUrl());
    feed.put("selfUrl", config.baseUrl() + "feed.xml");
    feed.put(
        "updated",
        newest.isEmpty() ? moment(Optional.of(site.today())) : entries.get(0).get("updated"));
    feed.put("entries", entries);
    Map<String, Object> variables =
        plan.base(
            language,
            "",
            heads.head("", "", "", language, "website", List.of(), List.of(), false),
            "");
    variables.put("feed", feed);
    return variables;
  }

  /** Midnight UTC of a day: front matter knows days, Atom wants moments. */
  private static String moment(Optional<LocalDate> day) {
    return day.map(d -> d + "T00:00:00Z").orElse("");
  }

  private Map<String, Object> sitemap() {
    List<Map<String, Object>> urls = new ArrayList<>();
    for (Language language : site.languages()) {
      urls.add(entry(config.prefix(language), "", List.of()));
    }
    lists
        .all()
        .values()
        .forEach(
            list -> {
              if (list.term().isEmpty()) {
                urls.add(entry(list.path(), "", List.of()));
              }
            });
    for (Page page : site.pages()) {
      if (page.role() == Page.Role.PAGE) {
        List<TranslationView> translations = pages.translations(page);
        urls.add(
            entry(
                page.path(),
                page.updated().map(LocalDate::toString).orElse(""),
                heads.alternates(translations)));
      }
    }
    return Map.of("urls", urls);
  }

  private Map<String, Object> entry(String path, String lastmod, List<AlternateView> alternates) {
    return Map.of("loc", heads.absolute(path), "lastmod", lastmod, "alternates", alternates);
  }
}
