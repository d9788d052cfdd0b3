package fi.tukipakki.site;

import fi.tukipakki.check.HtmlCheck;
import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.ProcessArt;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.markdown.MediaPaths;
import fi.tukipakki.model.Digest;
import fi.tukipakki.opendata.OpenData;
import fi.tukipakki.opendata.OpenDataSource;
import fi.tukipakki.relate.Relations;
import fi.tukipakki.render.Lists;
import fi.tukipakki.render.RenderContext;
import fi.tukipakki.render.SitePlan;
import fi.tukipakki.render.TemplateEngine;
import fi.tukipakki.site.TracedBodies.Traced;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;

/** The second half of a build: renders, checks and hands every file to the sink. */
final class SiteOutput {
  private final LoadedSite loaded;
  private final Sink sink;
  private final BuildMemory memory;
  private final Progress progress;
  private final Diagnostics diagnostics;
  private final AtomicLong bytes = new AtomicLong();
  private Runnable rest;

  SiteOutput(
      LoadedSite loaded,
      Sink sink,
      BuildMemory memory,
      Progress progress,
      Diagnostics diagnostics) {
    this.loaded = loaded;
    this.sink = sink;
    this.memory = memory;
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
    progress.phase("plan", 0);
    SiteConfig config = loaded.config();
    TracedBodies bodies = new TracedBodies(loaded.bodies(), loaded.bodyKeys());
    Relations relations =
        memory
            .reused()
            .get(
                loaded.planKey(),
                Relations.class,
                () -> new Relations(loaded.site(), loaded.bodies(), loaded.cited()));
    Lists lists = memory.reused().get(loaded.planKey(), Lists.class, loaded.lists());
    Publications publications = new Publications(loaded, bodies, memory, diagnostics);
    RenderContext context =
        new RenderContext(
            loaded.site(),
            bodies,
            relations,
            loaded.laws(),
            loaded.processes(),
            loaded.strings(),
            loaded.assets().paths(),
            loaded.links(),
            new SearchBlocks(config, portable),
            publications::downloads,
            generator);
    // What is read while the plan is made, every file may depend on.
    Traced<SitePlan> plan = bodies.trace(() -> new SitePlan(context, lists));
    Traced<List<SitePlan.Target>> targets = bodies.trace(() -> plan.result().targets());
    HtmlCheck check = new HtmlCheck(config.basePath(), diagnostics);
    String planKey =
        new Digest().add(loaded.planKey()).add(plan.reads()).add(targets.reads()).end();
    TemplateEngine engine = new TemplateEngine(loaded.templates(), loaded.links());
    publications.make(plan.result().printing(), engine, sink, planKey, generator, parallel);
    bytes.addAndGet(publications.bytes());
    TargetFiles files = new TargetFiles(sink, memory, engine, check, bodies, planKey, diagnostics);
    List<SitePlan.Target> changed = new ArrayList<>();
    List<SitePlan.Target> same = new ArrayList<>();
    targets.result().forEach(target -> (files.isSame(target) ? same : changed).add(target));
    boolean all = changed.size() <= sink.atOnce();
    progress.phase("render", changed.size());
    // What changed comes first, since it lasts longest; a file that is kept is a link.
    Runnable made = parallel.begin(changed, target -> make(target, files, all));
    Runnable kept = parallel.begin(same, target -> file(target, files::keep));
    Runnable data =
        data(new OpenDataFiles(sink, memory, bodies, planKey), relations, generator, parallel);
    others(config);
    search();
    made.run();
    kept.run();
    progress.phase("data", 0);
    data.run();
    progress.phase("check", 0);
    Set<String> planned = new TreeSet<>(sink.written());
    targets.result().forEach(target -> planned.add(target.file()));
    if (all) {
      links(check, planned);
    } else {
      rest = () -> links(check, planned);
    }
  }

  /** What is to be done when a patient sink has made all files; null when nothing is. */
  Runnable rest() {
    return rest;
  }

  private void links(HtmlCheck check, Set<String> planned) {
    if (memory.linksWereRight(check.pages(), planned)) {
      return;
    }
    List<Diagnostic> problems = check.links(planned, loaded.site(), loaded.bodies()::get);
    diagnostics.addAll(problems);
    if (problems.isEmpty()) {
      memory.linksAreRight(check.pages(), planned);
    }
  }

  /** Size of all files together. */
  long bytes() {
    return bytes.get();
  }

  private void make(SitePlan.Target target, TargetFiles files, boolean now) {
    progress.step();
    file(target, now ? files::make : files::makeSoon);
  }

  /** What is done about a file. */
  private interface FileWork {
    long of(SitePlan.Target target) throws IOException;
  }

  private void file(SitePlan.Target target, FileWork work) {
    try {
      bytes.addAndGet(work.of(target));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + target.file(), e);
    }
  }

  private Runnable data(
      OpenDataFiles files, Relations relations, String generator, Parallel parallel) {
    OpenData data =
        new OpenData(
            new OpenDataSource(
                loaded.site(),
                files.bodies(),
                relations,
                loaded.laws(),
                loaded.laws()::declared,
                loaded.processes().paths(),
                generator));
    return parallel.begin(
        data.files(),
        file -> {
          try {
            bytes.addAndGet(files.make(file));
          } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file.path(), e);
          }
        });
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
    write("_headers", StaticFiles.headers());
    write("robots.txt", StaticFiles.robots(config));
  }

  private void search() {
    try {
      if (sink.isLazy()) {
        sink.laterAll(BuildMemory.SEARCH, loaded.search()::files);
      } else {
        bytes.addAndGet(loaded.search().write(sink));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the search index", e);
    }
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
