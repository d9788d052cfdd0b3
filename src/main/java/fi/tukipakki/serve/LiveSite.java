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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** Builds a site whenever its files change and shows what came out. */
public final class LiveSite implements Closeable {
  /** Editors save in several strokes; a burst of changes is one change. */
  private static final long QUIET_MILLIS = 10;

  /** An author who saves again and again should not wait for the index of each version. */
  private static final long IDLE_MILLIS = 500;

  /** An edit of content that changes more pages is shown before all of them are made. */
  private static final int AT_ONCE = 64;

  /** Deep Markdown and templates recurse; threads get the room to say so in a diagnostic. */
  private static final long STACK_BYTES = 16L * 1024 * 1024;

  private final BuildOptions options;
  private final Clock clock;
  private final String version;
  private final Function<BuildResult, String> report;
  private final Function<Throwable, String> fault;
  private final BuildMemory memory = BuildMemory.lasting();
  private final Events events = new Events();
  private final DevServer server;
  private final DirectoryWatcher watcher;
  private final ScheduledExecutorService builder =
      Executors.newSingleThreadScheduledExecutor(task -> thread(task, "rebuild"));
  private final ScheduledExecutorService indexer =
      Executors.newSingleThreadScheduledExecutor(task -> thread(task, "index"));
  private final Set<Path> changed = new TreeSet<>();
  private ScheduledFuture<?> next;

  /**
   * Starts serving; the first build is done when this returns.
   *
   * @param port the port, 0 for any free one
   * @param report tells a build's problems on the terminal and returns their text
   * @param fault tells on the terminal what stopped some work, and returns its text
   * @throws IOException when the port is taken or the folder cannot be read
   */
  public LiveSite(
      BuildOptions options,
      int port,
      Clock clock,
      String version,
      Function<BuildResult, String> report,
      Function<Throwable, String> fault)
      throws IOException {
    this.options = options;
    this.clock = clock;
    this.version = version;
    this.report = report;
    this.fault = fault;
    this.server = new DevServer(port, events);
    Path site = options.site();
    // What is saved while the first build runs counts too: hence the watcher first.
    this.watcher =
        DirectoryWatcher.builder()
            .path(site)
            .fileHashing(true)
            .listener(event -> changed(site.relativize(event.path())))
            .build();
    watcher.watchAsync();
    try {
      builder
          .submit(
              () -> {
                build(Set.of());
                return null;
              })
          .get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      close();
      if (e.getCause() instanceof IOException problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static Thread thread(Runnable task, String name) {
    Thread thread = new Thread(null, task, name, STACK_BYTES);
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
        next = builder.schedule(told(this::rebuild), QUIET_MILLIS, TimeUnit.MILLISECONDS);
      }
    }
  }

  /** Work for an executor, where nobody waits to hear what stopped it. */
  private interface Work {
    void run() throws IOException;
  }

  private Runnable told(Work work) {
    return () -> {
      try {
        work.run();
      } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
        // The server must live on: a file may be half written, and the next change builds anew.
        events.problems(fault.apply(e));
      }
    };
  }

  private void rebuild() throws IOException {
    Set<Path> paths;
    synchronized (builder) {
      paths = new TreeSet<>(changed);
      changed.clear();
    }
    build(paths);
  }

  private void build(Set<Path> paths) throws IOException {
    paths.forEach(path -> memory.changed(options.site().resolve(path)));
    boolean content =
        !paths.isEmpty() && paths.stream().allMatch(path -> path.startsWith("content"));
    Preview fresh = new Preview(server.shown(), content ? AT_ONCE : Integer.MAX_VALUE);
    SiteBuild build = new SiteBuild(options, clock, version, memory, Progress.NONE);
    BuildResult result = build.run(fresh);
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
    builder.execute(told(() -> finish(fresh, build, result)));
  }

  /** Makes what the shown site still lacks, a little at a time: a new change comes first. */
  private void finish(Preview preview, SiteBuild build, BuildResult told) {
    if (preview != server.shown()) {
      return;
    }
    if (preview.makeSome()) {
      builder.execute(told(() -> finish(preview, build, told)));
      return;
    }
    build.rest().map(Supplier::get).filter(whole -> !same(whole, told)).ifPresent(this::tell);
    indexer.schedule(told(() -> makeReady(preview)), IDLE_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static boolean same(BuildResult one, BuildResult other) {
    return one.diagnostics().equals(other.diagnostics());
  }

  private void tell(BuildResult whole) {
    String problems = report.apply(whole);
    if (whole.failed()) {
      events.problems(problems);
    }
  }

  /** The search index is made in the background, unless somebody searches before. */
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
