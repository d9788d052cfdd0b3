package fi.tukipakki.serve;

import fi.tukipakki.site.BuildMemory;
import fi.tukipakki.site.BuildOptions;
import fi.tukipakki.site.BuildResult;
import fi.tukipakki.site.Progress;
import fi.tukipakki.site.SiteBuild;
import io.methvin.watcher.DirectoryWatcher;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Builds a site whenever its files change and shows what came out. */
public final class LiveSite implements Closeable {
  /** Editors save in several strokes; a burst of changes is one change. */
  private static final long QUIET_MILLIS = 20;

  private final BuildOptions options;
  private final Clock clock;
  private final String version;
  private final Function<BuildResult, String> report;
  private final BuildMemory memory = BuildMemory.lasting();
  private final Events events = new Events();
  private final DevServer server;
  private final DirectoryWatcher watcher;
  private final ScheduledExecutorService builder =
      Executors.newSingleThreadScheduledExecutor(task -> thread(task, "rebuild"));
  private final ExecutorService indexer =
      Executors.newSingleThreadExecutor(task -> thread(task, "index"));
  private final Set<Path> changed = new TreeSet<>();
  private ScheduledFuture<?> next;

  /**
   * Starts serving; the first build is done when this returns.
   *
   * @param port the port, 0 for any free one
   * @param report tells a build's problems on the terminal and returns their text
   * @throws IOException when the port is taken or the folder cannot be read
   */
  public LiveSite(
      BuildOptions options,
      int port,
      Clock clock,
      String version,
      Function<BuildResult, String> report)
      throws IOException {
    this.options = options;
    this.clock = clock;
    this.version = version;
    this.report = report;
    this.server = new DevServer(port, events);
    build(Set.of());
    Path site = options.site();
    this.watcher =
        DirectoryWatcher.builder()
            .path(site)
            .fileHashing(true)
            .listener(event -> changed(site.relativize(event.path())))
            .build();
    watcher.watchAsync();
  }

  private static Thread thread(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** The address to open. */
  public String address() {
    return "http://localhost:" + server.port() + "/";
  }

  private void changed(Path path) {
    String first = path.getName(0).toString();
    boolean source =
        first.equals("content")
            || first.equals("templates")
            || first.equals("assets")
            || first.equals("site.yml");
    if (source) {
      synchronized (builder) {
        changed.add(path);
        if (next != null) {
          next.cancel(false);
        }
        next = builder.schedule(this::rebuild, QUIET_MILLIS, TimeUnit.MILLISECONDS);
      }
    }
  }

  private void rebuild() {
    Set<Path> paths;
    synchronized (builder) {
      paths = new TreeSet<>(changed);
      changed.clear();
    }
    try {
      build(paths);
    } catch (IOException | RuntimeException e) {
      // The server must live on: a file may be half written, and the next change builds anew.
      events.problems(String.valueOf(e.getMessage()));
    }
  }

  private void build(Set<Path> paths) throws IOException {
    paths.forEach(path -> memory.changed(options.site().resolve(path)));
    Preview fresh = new Preview(server.shown());
    BuildResult result = new SiteBuild(options, clock, version, memory, Progress.NONE).run(fresh);
    String problems = report.apply(result);
    if (result.failed()) {
      events.problems(problems);
      return;
    }
    memory.published();
    server.show(fresh.alone());
    if (!paths.isEmpty() && paths.stream().allMatch(LiveSite::isStyle)) {
      events.style();
    } else {
      events.reload();
    }
    indexer.execute(() -> makeReady(fresh));
  }

  /** The search index is made in the background, before somebody searches. */
  private void makeReady(Preview preview) {
    if (preview == server.shown()) {
      preview.makeReady();
    }
  }

  private static boolean isStyle(Path path) {
    return path.startsWith("assets") && path.toString().endsWith(".css");
  }

  @Override
  public void close() throws IOException {
    watcher.close();
    builder.shutdownNow();
    indexer.shutdownNow();
    server.close();
  }
}
