package fi.tukipakki.site;

import fi.tukipakki.assemble.Assembler;
import fi.tukipakki.assemble.PageReader;
import fi.tukipakki.assemble.TypedDocument;
import fi.tukipakki.assets.AssetBundle;
import fi.tukipakki.assets.MediaFiles;
import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.config.SiteReader;
import fi.tukipakki.content.Body;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.discover.SiteFiles;
import fi.tukipakki.markdown.MarkdownConverter;
import fi.tukipakki.model.Value;
import fi.tukipakki.parse.DocumentParser;
import fi.tukipakki.render.LinkFunctions;
import fi.tukipakki.render.Strings;
import fi.tukipakki.render.TemplateFiles;
import fi.tukipakki.search.SearchIndex;
import fi.tukipakki.search.SearchIndexBuilder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The first half of a build: from files to a site that is understood. */
final class SiteLoader {
  /**
   * Lucene advises on faster vectors, which the search has no use for; kept so that it stays set.
   */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private final BuildOptions options;
  private final Clock clock;
  private final Progress progress;
  private final Diagnostics diagnostics;

  SiteLoader(BuildOptions options, Clock clock, Progress progress, Diagnostics diagnostics) {
    this.options = options;
    this.clock = clock;
    this.progress = progress;
    this.diagnostics = diagnostics;
  }

  /** The site, or nothing when its site.yml cannot be read. */
  Optional<LoadedSite> load(SiteFiles files, Parallel parallel) {
    return files
        .siteYml()
        .flatMap(yml -> new SiteReader(diagnostics).read(yml))
        .map(config -> load(files, withBaseUrl(config), parallel));
  }

  private SiteConfig withBaseUrl(SiteConfig config) {
    SiteConfig given =
        options
            .baseUrl()
            .map(url -> url.endsWith("/") ? url : url + "/")
            .map(config::withBaseUrl)
            .orElse(config);
    if (given.baseUrl().isEmpty()) {
      diagnostics.add(Diagnostic.of(Code.NO_BASE_URL, Location.of("site.yml")));
    }
    return given;
  }

  private LoadedSite load(SiteFiles files, SiteConfig config, Parallel parallel) {
    Site site = assemble(files, config, parallel);
    AssetBundle assets = AssetBundle.of(files.assets());
    TemplateFiles templates = new TemplateFiles(files.templates());
    Strings strings = new Strings(templates, diagnostics);
    LinkFunctions links = new LinkFunctions(assets.paths(), config.basePath(), options.portable());
    LawLinks laws = new LawLinks(site, new LawReader(site, diagnostics));
    new CitationDiagnostics(site, laws, diagnostics).check();
    Processes processes = new Processes(site, diagnostics);
    MediaFiles media = new MediaFiles(files.media());
    MarkdownConverter converter =
        new MarkdownConverter(
            site,
            media,
            List.of(laws),
            foreignTerms(site),
            (key, language) -> strings.text(key, config.languages().get(language)),
            links::url,
            diagnostics);
    Map<String, Body> bodies = new HashMap<>();
    SearchIndex index = convert(site, converter, laws, bodies, parallel);
    return new LoadedSite(
        files, site, bodies, laws, processes, index, assets, media, templates, strings, links);
  }

  private Site assemble(SiteFiles files, SiteConfig config, Parallel parallel) {
    DocumentParser parser =
        new DocumentParser(config.languages(), config.defaultLanguage(), diagnostics);
    PageReader reader = new PageReader(config, diagnostics);
    List<TypedDocument> documents =
        parallel
            .map(files.pages(), file -> parser.parse(file).map(reader::read).orElse(null))
            .stream()
            .filter(Objects::nonNull)
            .toList();
    LocalDate today =
        options.date().orElseGet(() -> LocalDate.now(clock.withZone(config.timeZone())));
    return new Assembler(config, today, options.drafts(), diagnostics).assemble(documents);
  }

  /**
   * Converts all pages and feeds them to the search on the way, so that their text can go at once.
   */
  private SearchIndex convert(
      Site site,
      MarkdownConverter converter,
      LawLinks laws,
      Map<String, Body> bodies,
      Parallel parallel) {
    LUCENE.setLevel(Level.SEVERE);
    SearchFeed feed = new SearchFeed(site, laws);
    SearchChoices choices = new SearchChoices(site.config());
    try (SearchIndexBuilder indexer =
        new SearchIndexBuilder(choices.options(options.portable(), diagnostics))) {
      progress.phase("convert", site.pages().size());
      List<Body> converted =
          parallel.map(
              site.pages(),
              page -> {
                Body body = converter.convert(page);
                if (page.role() == Page.Role.PAGE) {
                  indexer.add(feed.page(page, body));
                }
                progress.step();
                return body.withoutSections();
              });
      for (int i = 0; i < converted.size(); i++) {
        bodies.put(site.pages().get(i).path(), converted.get(i));
      }
      // Pages that stand where another one does are told, and still named by their relations.
      for (Map<String, Page> versions : site.byId().values()) {
        versions.values().forEach(page -> bodies.putIfAbsent(page.path(), Body.NONE));
      }
      return indexer.finish();
    }
  }

  /** Languages of the words that glossary pages give as equivalents. */
  private static Map<String, String> foreignTerms(Site site) {
    Map<String, String> terms = new TreeMap<>();
    for (Page page : site.pages()) {
      if (page.type().has("term")) {
        for (Value.Obj equivalent : page.values().objects("equivalents")) {
          terms.putIfAbsent(
              equivalent.text("text").toLowerCase(Locale.ROOT), equivalent.text("lang"));
        }
      }
    }
    return terms;
  }
}
