package fi.tukipakki.site;

import fi.tukipakki.assemble.Assembler;
import fi.tukipakki.assemble.PageReader;
import fi.tukipakki.assemble.TypedDocument;
import fi.tukipakki.assets.AssetBundle;
import fi.tukipakki.assets.MediaFiles;
import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.config.SiteReader;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.content.TextLinker;
import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.discover.SiteFiles;
import fi.tukipakki.markdown.MarkdownConverter;
import fi.tukipakki.model.Digest;
import fi.tukipakki.model.SourceFile;
import fi.tukipakki.model.Value;
import fi.tukipakki.parse.DocumentParser;
import fi.tukipakki.render.LinkFunctions;
import fi.tukipakki.render.Lists;
import fi.tukipakki.render.Strings;
import fi.tukipakki.render.TemplateFiles;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** The first half of a build: from files to a site that is understood. */
final class SiteLoader {
  private final BuildOptions options;
  private final Clock clock;
  private final BuildMemory memory;
  private final Progress progress;
  private final Diagnostics diagnostics;

  SiteLoader(
      BuildOptions options,
      Clock clock,
      BuildMemory memory,
      Progress progress,
      Diagnostics diagnostics) {
    this.options = options;
    this.clock = clock;
    this.memory = memory;
    this.progress = progress;
    this.diagnostics = diagnostics;
  }

  /**
   * The site, or nothing when its site.yml cannot be read.
   *
   * @param lazy whether the search index waits until somebody asks for it
   */
  Optional<LoadedSite> load(SiteFiles files, boolean lazy, Parallel parallel) {
    progress.phase("configure", 0);
    return files
        .siteYml()
        .flatMap(yml -> memory.config(yml, diagnostics, told -> new SiteReader(told).read(yml)))
        .map(config -> load(files, withBaseUrl(config), lazy, parallel));
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

  private LoadedSite load(SiteFiles files, SiteConfig config, boolean lazy, Parallel parallel) {
    TemplateFiles templates = new TemplateFiles(files.templates());
    Strings strings = new Strings(templates, diagnostics);
    Supplier<AssetBundle> bundle = Background.start("assets", () -> AssetBundle.of(files.assets()));
    Site site = assemble(files, config, parallel);
    // What is lazy is mostly a rebuild, which mostly has the same lists as before.
    Supplier<Lists> lists =
        lazy ? () -> new Lists(site) : Background.start("lists", () -> new Lists(site));
    AssetBundle assets = bundle.get();
    LinkFunctions links = new LinkFunctions(assets.paths(), config.basePath(), options.portable());
    LawLinks laws = new LawLinks(site, new LawReader(site, diagnostics));
    new CitationDiagnostics(site, laws, diagnostics).check();
    new ContentRules(site, diagnostics).check();
    Processes processes = new Processes(site, diagnostics);
    MediaFiles media = new MediaFiles(files.media());
    SiteKeys keys = new SiteKeys(site, memory, surroundings(files, config));
    String context = memory.keeps() ? keys.context() : "";
    MarkdownConverter converter =
        new MarkdownConverter(
            site,
            media,
            List.of(laws, terms(site, context)),
            foreignTerms(site),
            (key, language) -> strings.text(key, config.languages().get(language)),
            links::url);
    PageConversion.Result pages =
        new PageConversion(
                site, converter, new SearchFeed(site, laws), memory, progress, diagnostics)
            .convert(
                new SearchChoices(site).options(options.portable(), diagnostics),
                keys,
                context,
                lazy,
                parallel);
    Map<String, Set<String>> cited = new HashMap<>();
    site.pages().forEach(p -> cited.put(p.path(), laws.cited(p, pages.bodies().get(p.path()))));
    String plan = memory.keeps() ? keys.plan(context, assets.paths(), pages.bodies(), cited) : "";
    return new LoadedSite(
        files,
        site,
        pages.bodies(),
        pages.keys(),
        cited,
        plan,
        pages.search(),
        laws,
        processes,
        assets,
        media,
        templates,
        strings,
        links,
        lists);
  }

  /** Finds the words of the glossary; made anew when what pages explain has changed. */
  private TextLinker terms(Site site, String context) {
    return memory
        .reused()
        .get(context, TextLinker.class, () -> new LazyLinker(() -> TermLinks.of(site)));
  }

  /** The digest of what is no page. */
  private String surroundings(SiteFiles files, SiteConfig config) {
    if (!memory.keeps()) {
      return "";
    }
    Digest digest =
        new Digest().add(configKey(files, config)).add(String.valueOf(options.portable()));
    return digest.add(digest(files.templates())).add(digest(files.media())).end();
  }

  private String digest(SortedMap<String, Path> folder) {
    Digest digest = new Digest();
    folder.forEach((name, file) -> digest.add(name).add(memory.seen().digest(file)));
    return digest.end();
  }

  /** The digest of site.yml and what options change in it. */
  private static String configKey(SiteFiles files, SiteConfig config) {
    String siteYml = files.siteYml().map(SourceFile::text).orElse("");
    return new Digest().add(siteYml).add(config.baseUrl()).end();
  }

  private Site assemble(SiteFiles files, SiteConfig config, Parallel parallel) {
    progress.phase("parse", 0);
    String key = memory.keeps() ? configKey(files, config) : "";
    PageReader reader = new PageReader(config, diagnostics);
    List<TypedDocument> documents =
        parallel.map(files.pages(), file -> read(file, config, key, reader).orElse(null)).stream()
            .filter(Objects::nonNull)
            .toList();
    progress.phase("assemble", 0);
    LocalDate today =
        options.date().orElseGet(() -> LocalDate.now(clock.withZone(config.timeZone())));
    memory.day(today, config.timeZone());
    return new Assembler(config, today, options.drafts(), diagnostics).assemble(documents);
  }

  private Optional<TypedDocument> read(
      SourceFile file, SiteConfig config, String key, PageReader reader) {
    Function<Diagnostics, Optional<TypedDocument>> read =
        told ->
            new DocumentParser(config.languages(), config.defaultLanguage(), told)
                .parse(file)
                .map(reader.telling(told)::read);
    return memory.keeps()
        ? memory.parsed().document(config, key, file, diagnostics, read)
        : read.apply(diagnostics);
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
