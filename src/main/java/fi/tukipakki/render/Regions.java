package fi.tukipakki.render;

import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.config.Taxonomy;
import fi.tukipakki.content.Site;
import fi.tukipakki.model.Language;
import fi.tukipakki.render.Lists.PageList;
import fi.tukipakki.render.SitePlan.Target;
import fi.tukipakki.render.view.LinkView;
import fi.tukipakki.render.view.PageView.TranslationView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The choice of a region: plain links, so that it works without scripts and nothing of it is kept
 * or sent. Only a site that lists its regions has one.
 */
final class Regions {
  private static final String KEY = "region";

  private final RenderContext context;
  private final Site site;
  private final SiteConfig config;
  private final Lists lists;
  private final SitePlan plan;

  Regions(RenderContext context, Lists lists, SitePlan plan) {
    this.context = context;
    this.site = context.site();
    this.config = site.config();
    this.lists = lists;
    this.plan = plan;
  }

  /**
   * The regions to choose from beside a list: of its type when that is carried out by region, else
   * of all types when it is a region's own list.
   */
  List<LinkView> chooser(PageList list) {
    boolean models = list.type() != null && list.type().has("model");
    boolean region = list.type() == null && list.taxonomy().equals(KEY);
    return models || region ? links(list, list.language()) : List.of();
  }

  private List<LinkView> links(PageList within, Language language) {
    List<LinkView> links = new ArrayList<>();
    for (Taxonomy.Term term : config.taxonomies().get(KEY).terms().values()) {
      String path = lists.termPath(within == null ? null : within.type(), KEY, term.id(), language);
      PageList list = lists.all().get(path);
      links.add(
          new LinkView(
              config.text(term.label(), language),
              list == null ? "" : path,
              false,
              within != null && path.equals(within.path()),
              list == null ? 0 : list.pages().size() + list.fallback().size()));
    }
    return links;
  }

  /** The page of all regions as a link, if the site lists them. */
  Optional<LinkView> crumb(Language language) {
    String path = lists.regionsPath(language);
    return path.isEmpty()
        ? Optional.empty()
        : Optional.of(new LinkView(title(language), path, false, false, 0));
  }

  private String title(Language language) {
    return context.strings().text("regionsTitle", language);
  }

  /** The page of all regions. */
  List<Target> targets(Language language) {
    String path = lists.regionsPath(language);
    return path.isEmpty()
        ? List.of()
        : List.of(
            new Target(
                path,
                path + "index.html",
                "templates/regions.peb",
                "regions",
                () -> variables(path, language)));
  }

  private Map<String, Object> variables(String path, Language language) {
    List<TranslationView> translations =
        TranslationView.all(site.languages(), language, lists::regionsPath);
    String lead = context.strings().text("regionsLead", language);
    var head =
        plan.heads()
            .head(title(language), lead, path, language, "website", translations, List.of(), false);
    Map<String, Object> variables = plan.base(language, path, head, path);
    variables.put("regions", links(null, language));
    variables.put("translations", translations);
    variables.put(
        "crumbs",
        List.of(
            new LinkView(
                context.strings().text("home", language),
                config.prefix(language),
                false,
                false,
                0)));
    return variables;
  }
}
