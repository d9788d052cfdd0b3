package fi.tukipakki.site;

import fi.tukipakki.config.SiteReader;
import fi.tukipakki.content.Site;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.discover.Discovery;
import fi.tukipakki.discover.SiteFiles;
import fi.tukipakki.model.SourceFile;
import fi.tukipakki.search.SearchIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One build, from a folder of text to files and diagnostics: discover, parse, assemble, convert and
 * index ({@link SiteLoader}), relate, render, check, write ({@link SiteOutput}).
 */
public final class SiteBuild {
  private final BuildOptions options;
  private final Clock clock;
  private final String version;
  private final BuildMemory memory;
  private final Progress progress;
  private final Diagnostics diagnostics = new Diagnostics();
  private Supplier<BuildResult> rest;

  /**
   * @param clock tells today when the options do not
   * @param version the program's version, for the generator's name
   * @param progress hears how far the build is
   */
  public SiteBuild(BuildOptions options, Clock clock, String version, Progress progress) {
    this(options, clock, version, BuildMemory.none(), progress);
  }

  /**
   * @param memory what earlier builds with the same options found out
   */
  public SiteBuild(
      BuildOptions options, Clock clock, String version, BuildMemory memory, Progress progress) {
    this.options = options;
    this.clock = clock;
    this.version = version;
    this.memory = memory;
    this.progress = progress;
  }

  /** What is asked of a loaded site. */
  private interface Work<T> {
    T of(SiteFiles files, Optional<LoadedSite> loaded, Parallel parallel);
  }

  /**
   * Builds into a sink. Whether the result may be published, the result tells: rendering goes on
   * after an error, so that all problems are told at once.
   *
   * @throws IOException when a file cannot be read or the sink fails
   */
  public BuildResult run(Sink sink) throws IOException {
    return load(
        sink.isLazy(),
        (files, loaded, parallel) -> {
          if (loaded.isEmpty()) {
            return result(files, loaded, sink, 0);
          }
          SiteOutput output = new SiteOutput(loaded.get(), sink, memory, progress, diagnostics);
          output.make("tukipakki " + version, options.portable(), parallel);
          rest =
              output.rest() == null
                  ? null
                  : () -> {
                    output.rest().run();
                    return result(files, loaded, sink, output.bytes());
                  };
          return result(files, loaded, sink, output.bytes());
        });
  }

  /**
   * Checks what only whole pages tell, once a patient sink has made all its files; nothing when
   * that has been done. Gives the whole result.
   */
  public Optional<Supplier<BuildResult>> rest() {
    return Optional.ofNullable(rest);
  }

  /**
   * The search index of the site, as a browser gets it.
   *
   * @throws IOException when a file cannot be read
   */
  public Optional<SearchIndex> index() throws IOException {
    return load(true, (files, loaded, parallel) -> loaded.map(site -> site.search().index()));
  }

  /**
   * Finds all that cites a law.
   *
   * @param law number and year, such as 417/2007
   * @param section a section, or empty for the whole law
   * @throws IOException when a file cannot be read
   */
  public Optional<List<LawUse>> uses(String law, String section) throws IOException {
    return load(
        true, (files, loaded, parallel) -> loaded.map(site -> LawUse.of(site, law, section)));
  }

  private <T> T load(boolean lazy, Work<T> work) throws IOException {
    memory.start();
    progress.phase("read", 0);
    Background.start(
        "choices",
        () -> {
          SiteReader.prepare();
          return true;
        });
    try (Parallel parallel = new Parallel(options.jobs())) {
      SiteFiles files =
          new Discovery(
                  options.site(),
                  texts ->
                      parallel.map(
                          List.copyOf(texts.entrySet()),
                          file -> read(file.getKey(), file.getValue())),
                  diagnostics)
              .scan();
      SiteLoader loader = new SiteLoader(options, clock, memory, progress, diagnostics);
      return work.of(files, loader.load(files, lazy, parallel), parallel);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Optional<SourceFile> read(String path, Path file) {
    return memory.keeps()
        ? memory.seen().text(path, file, diagnostics)
        : Discovery.read(path, file, diagnostics);
  }

  /** Adds a template that a message names; the others are of no use to a reader. */
  private static void template(String path, SiteFiles files, Map<String, SourceFile> sources) {
    Path file =
        path.startsWith("templates/")
            ? files.templates().get(path.substring("templates/".length()))
            : null;
    if (file == null || sources.containsKey(path)) {
      return;
    }
    try {
      byte[] content = Files.readAllBytes(file);
      sources.put(path, new SourceFile(path, new String(content, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BuildResult result(SiteFiles files, Optional<LoadedSite> loaded, Sink sink, long bytes) {
    List<Diagnostic> found = diagnostics.sorted();
    Map<String, SourceFile> sources = new HashMap<>();
    List<SourceFile> all = new ArrayList<>(files.pages());
    files.siteYml().ifPresent(all::add);
    all.forEach(file -> sources.put(file.path(), file));
    found.forEach(told -> template(told.location().file(), files, sources));
    boolean failed =
        found.stream()
            .anyMatch(
                d ->
                    switch (d.severity()) {
                      case ERROR -> true;
                      case WARNING -> options.strict();
                      case HINT -> false;
                    });
    Optional<Site> site = loaded.map(LoadedSite::site);
    return new BuildResult(
        found,
        sources,
        site.map(s -> s.config().defaultLanguage().id()).orElse("fi"),
        site.map(s -> s.pages().size()).orElse(0),
        site.map(s -> s.languages().size()).orElse(0),
        loaded.map(LoadedSite::searchEntries).orElse(0),
        sink.written().size(),
        bytes,
        failed);
  }
}
