package fi.tukipakki.site;

import fi.tukipakki.assemble.Assembler;
import fi.tukipakki.assemble.PageReader;
import fi.tukipakki.assemble.TypedDocument;
import fi.tukipakki.assets.AssetBundle;
import fi.tukipakki.assets.MediaFiles;
import fi.tukipakki.check.HtmlCheck;
import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.config.SiteReader;
import fi.tukipakki.content.Body;
import fi.tukipakki.content.LawBook;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.ProcessArt;
import fi.tukipakki.content.Site;
import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.discover.Discovery;
import fi.tukipakki.discover.SiteFiles;
import fi.tukipakki.markdown.MarkdownConverter;
import fi.tukipakki.markdown.MediaPaths;
import fi.tukipakki.model.SourceFile;
import fi.tukipakki.model.Value;
import fi.tukipakki.parse.DocumentParser;
import fi.tukipakki.relate.Relations;
import fi.tukipakki.render.LinkFunctions;
import fi.tukipakki.render.RenderContext;
import fi.tukipakki.render.SitePlan;
import fi.tukipakki.render.Strings;
import fi.tukipakki.render.TemplateEngine;
import fi.tukipakki.render.TemplateFailure;
import fi.tukipakki.render.TemplateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One build, from a folder of text to files and diagnostics: discover, parse, assemble, convert,
 * relate, render, check, write.
 */
public final class SiteBuild {
  private final BuildOptions options;
  private final Clock clock;
  private final String version;
  private final Progress progress;
  private final Diagnostics diagnostics = new Diagnostics();
  private final AtomicLong bytes = new AtomicLong();

  /**
   * @param clock tells today when the options do not
   * @param version the program's version, for the generator's name
   * @param progress hears how far the build is
   */
  public SiteBuild(BuildOptions options, Clock clock, String version, Progress progress) {
    this.options = options;
    this.clock = clock;
    this.version = version;
    this.progress = progress;
  }

  /**
   * Builds into a sink. Whether the result may be published, the result tells: rendering goes on
   * after an error, so that all problems are told at once.
   *
   * @throws IOException when a file cannot be read or the sink fails
   */
  public BuildResult run(Sink sink) throws IOException {
    SiteFiles files = new Discovery(options.site(), diagnostics).scan();
    Optional<SiteConfig> config =
        files.siteYml().flatMap(yml -> new SiteReader(diagnostics).read(yml));
    if (config.isEmpty()) {
      return result(files, "fi", 0, 0, sink);
    }
    try (Parallel parallel = new Parallel(options.jobs())) {
      return build(files, withBaseUrl(config.get()), parallel, sink);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
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

  private BuildResult build(SiteFiles files, SiteConfig config, Parallel parallel, Sink sink) {
    LocalDate today =
        options.date().orElseGet(() -> LocalDate.now(clock.withZone(config.timeZone())));
    List<TypedDocument> documents = parse(files, config, parallel);
    Site site = new Assembler(config, today, options.drafts(), diagnostics).assemble(documents);

    AssetBundle assets = AssetBundle.of(files.assets());
    TemplateFiles templates = new TemplateFiles(files.templates());
    Strings strings = new Strings(templates, diagnostics);
    LinkFunctions links = new LinkFunctions(assets.paths(), basePath(config), options.portable());
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
    progress.phase("convert", site.pages().size());
    List<Body> converted =
        parallel.map(
            site.pages(),
            page -> {
              Body body = converter.convert(page);
              progress.step();
              return body;
            });
    Map<String, Body> bodies = new HashMap<>();
    for (int i = 0; i < converted.size(); i++) {
      bodies.put(site.pages().get(i).path(), converted.get(i));
    }
    Relations relations = new Relations(site, bodies, cited(site, bodies, laws));

    RenderContext context =
        new RenderContext(
            site,
            bodies::get,
            relations,
            laws,
            processes,
            strings,
            assets.paths(),
            links,
            "tukipakki " + version);
    HtmlCheck check = new HtmlCheck(basePath(config), diagnostics);
    List<SitePlan.Target> targets = new SitePlan(context).targets();
    render(targets, new TemplateEngine(templates, links), check, parallel, sink);
    others(config, assets, media, converted, sink);
    for (String path : processes.paths()) {
      Page page = site.byPath().get(path);
      String bpmn = processes.bpmn(page);
      write(sink, ProcessArt.bpmnPath(page), bpmn.getBytes(StandardCharsets.UTF_8));
    }
    Set<String> planned = new TreeSet<>(sink.written());
    targets.forEach(target -> planned.add(target.file()));
    check.links(planned, site, bodies::get);
    return result(
        files, config.defaultLanguage().id(), site.pages().size(), site.languages().size(), sink);
  }

  private List<TypedDocument> parse(SiteFiles files, SiteConfig config, Parallel parallel) {
    DocumentParser parser =
        new DocumentParser(config.languages(), config.defaultLanguage(), diagnostics);
    PageReader reader = new PageReader(config, diagnostics);
    return parallel
        .map(files.pages(), file -> parser.parse(file).map(reader::read).orElse(null))
        .stream()
        .filter(Objects::nonNull)
        .toList();
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

  /** The sections that each page cites, in its text and in its front matter, by page path. */
  private static Map<String, Set<String>> cited(Site site, Map<String, Body> bodies, LawBook laws) {
    Map<String, Set<String>> cited = new HashMap<>();
    for (Page page : site.pages()) {
      Set<String> sections = new TreeSet<>();
      bodies.get(page.path()).laws().forEach(ref -> add(ref, sections));
      citations(page.values(), laws, sections);
      cited.put(page.path(), sections);
    }
    return cited;
  }

  private static void citations(Value.Obj values, LawBook laws, Set<String> sections) {
    for (Value item : values.items("law")) {
      if (item instanceof Value.Text text) {
        laws.parse(text.text(), text.location()).forEach(ref -> add(ref, sections));
      }
    }
    values.objects("steps").forEach(step -> citations(step, laws, sections));
  }

  private static void add(Body.LegalRef reference, Set<String> sections) {
    reference.expanded().forEach(section -> sections.add(reference.law() + " " + section));
  }

  private static String basePath(SiteConfig config) {
    if (config.baseUrl().isEmpty()) {
      return "/";
    }
    String path = URI.create(config.baseUrl()).getPath();
    return path == null || path.isEmpty() ? "/" : path;
  }

  private void render(
      List<SitePlan.Target> targets,
      TemplateEngine engine,
      HtmlCheck check,
      Parallel parallel,
      Sink sink) {
    progress.phase("render", targets.size());
    parallel.each(
        targets,
        target -> {
          progress.step();
          try {
            String text =
                engine.render(target.template(), target.variables().get(), target.source());
            if (target.file().endsWith(".html")) {
              check.page(target.file(), text, target.source());
            }
            write(sink, target.file(), text.getBytes(StandardCharsets.UTF_8));
          } catch (TemplateFailure e) {
            diagnostics.add(e.diagnostic());
          }
        });
  }

  private void others(
      SiteConfig config, AssetBundle assets, MediaFiles media, List<Body> bodies, Sink sink) {
    assets.files().forEach((path, content) -> write(sink, path, content));
    Set<String> shown = new TreeSet<>();
    bodies.forEach(body -> shown.addAll(body.media()));
    for (String file : shown) {
      try {
        write(sink, MediaPaths.output(file), Files.readAllBytes(media.file(file)));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file, e);
      }
    }
    write(sink, "_headers", StaticFiles.headers().getBytes(StandardCharsets.UTF_8));
    write(sink, "robots.txt", StaticFiles.robots(config).getBytes(StandardCharsets.UTF_8));
  }

  private void write(Sink sink, String path, byte[] content) {
    try {
      sink.write(path, content);
      bytes.addAndGet(content.length);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + path, e);
    }
  }

  private BuildResult result(
      SiteFiles files, String language, int pages, int languages, Sink sink) {
    List<Diagnostic> found = diagnostics.sorted();
    Map<String, SourceFile> sources = new HashMap<>();
    List<SourceFile> all = new ArrayList<>(files.pages());
    files.siteYml().ifPresent(all::add);
    all.forEach(file -> sources.put(file.path(), file));
    boolean failed =
        found.stream()
            .anyMatch(
                d ->
                    switch (d.severity()) {
                      case ERROR -> true;
                      case WARNING -> options.strict();
                      case HINT -> false;
                    });
    return new BuildResult(
        found, sources, language, pages, languages, 0, sink.written().size(), bytes.get(), failed);
  }
}
