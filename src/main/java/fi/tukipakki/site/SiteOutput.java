package fi.tukipakki.site;

import fi.tukipakki.check.HtmlCheck;
import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.ProcessArt;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.markdown.MediaPaths;
import fi.tukipakki.opendata.OpenData;
import fi.tukipakki.opendata.OpenDataSource;
import fi.tukipakki.relate.Relations;
import fi.tukipakki.render.RenderContext;
import fi.tukipakki.render.SitePlan;
import fi.tukipakki.render.TemplateEngine;
import fi.tukipakki.render.TemplateFailure;
import fi.tukipakki.search.IndexFiles;
import fi.tukipakki.search.SearchFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;

/** The second half of a build: renders, checks and hands every file to the sink. */
final class SiteOutput {
  private final LoadedSite loaded;
  private final Sink sink;
  private final Progress progress;
  private final Diagnostics diagnostics;
  private final AtomicLong bytes = new AtomicLong();

  SiteOutput(LoadedSite loaded, Sink sink, Progress progress, Diagnostics diagnostics) {
    this.loaded = loaded;
    this.sink = sink;
    this.progress = progress;
    this.diagnostics = diagnostics;
  }

  /**
   * Makes all files.
   *
   * @param generator the program's name and version
   * @param portable whether the site must work from a disk
   */
  void make(String generator, boolean portable, Parallel parallel) {
    SiteConfig config = loaded.config();
    Map<String, Set<String>> cited = new HashMap<>();
    loaded
        .site()
        .pages()
        .forEach(p -> cited.put(p.path(), loaded.laws().cited(p, loaded.bodies().get(p.path()))));
    Relations relations = new Relations(loaded.site(), loaded.bodies(), cited);
    RenderContext context =
        new RenderContext(
            loaded.site(),
            loaded.bodies()::get,
            relations,
            loaded.laws(),
            loaded.processes(),
            loaded.strings(),
            loaded.assets().paths(),
            loaded.links(),
            new SearchBlocks(config, portable),
            generator);
    List<SitePlan.Target> targets = new SitePlan(context).targets();
    HtmlCheck check = new HtmlCheck(config.basePath(), diagnostics);
    render(targets, check, parallel);
    others(config);
    data(relations, generator, parallel);
    Set<String> planned = new TreeSet<>(sink.written());
    targets.forEach(target -> planned.add(target.file()));
    check.links(planned, loaded.site(), loaded.bodies()::get);
  }

  /** Size of all files together. */
  long bytes() {
    return bytes.get();
  }

  private void render(List<SitePlan.Target> targets, HtmlCheck check, Parallel parallel) {
    Set<String> faulty = diagnostics.filesWithErrors();
    TemplateEngine engine = new TemplateEngine(loaded.templates(), loaded.links());
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
            write(target.file(), text);
          } catch (TemplateFailure e) {
            // What a template cannot show of a page with errors follows from those.
            if (!faulty.contains(target.source())) {
              diagnostics.add(e.diagnostic());
            }
          }
        });
  }

  private void data(Relations relations, String generator, Parallel parallel) {
    OpenData data =
        new OpenData(
            new OpenDataSource(
                loaded.site(),
                loaded.bodies()::get,
                relations,
                loaded.laws(),
                loaded.laws()::declared,
                loaded.processes().paths(),
                generator));
    parallel.each(data.files(), file -> write(file.path(), file.content().get()));
  }

  private void others(SiteConfig config) {
    loaded.assets().files().forEach(this::write);
    Set<String> shown = new TreeSet<>();
    loaded.bodies().values().forEach(body -> shown.addAll(body.media()));
    for (String file : shown) {
      try {
        write(MediaPaths.output(file), Files.readAllBytes(loaded.media().file(file)));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file, e);
      }
    }
    for (String path : loaded.processes().paths()) {
      Page page = loaded.site().byPath().get(path);
      write(ProcessArt.bpmnPath(page), loaded.processes().bpmn(page));
    }
    new Calendars(loaded.site(), loaded.strings()).files().forEach(this::write);
    for (SearchFile file : IndexFiles.of(loaded.index()).files()) {
      write("search/" + file.path(), file.bytes());
    }
    write("_headers", StaticFiles.headers());
    write("robots.txt", StaticFiles.robots(config));
  }

  private void write(String path, String text) {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String path, byte[] content) {
    try {
      sink.write(path, content);
      bytes.addAndGet(content.length);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + path, e);
    }
  }
}
