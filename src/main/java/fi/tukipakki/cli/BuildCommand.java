package fi.tukipakki.cli;

import fi.tukipakki.site.BuildCache;
import fi.tukipakki.site.BuildMemory;
import fi.tukipakki.site.BuildOptions;
import fi.tukipakki.site.BuildResult;
import fi.tukipakki.site.InputDigest;
import fi.tukipakki.site.PageStore;
import fi.tukipakki.site.Program;
import fi.tukipakki.site.Progress;
import fi.tukipakki.site.Sink;
import fi.tukipakki.site.SiteBuild;
import fi.tukipakki.write.OutputFolder;
import fi.tukipakki.write.OutputRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code build}: the whole site into the output folder. */
final class BuildCommand implements Verb {
  private final Cli cli;
  private final SiteOptions options = new SiteOptions();
  private final OptionSpec out = Options.value("--out", Path.class, "DIR", "opt.out");
  private final OptionSpec portable = Options.flag("--portable", "opt.portable");
  private final OptionSpec timed = Options.flag("--timings", "opt.timings");

  BuildCommand(Cli cli) {
    this.cli = cli;
  }

  @Override
  public CommandSpec spec() {
    return options.addTo(Options.command(this)).addOption(out).addOption(portable).addOption(timed);
  }

  @Override
  public Integer call() throws IOException, OutputRefused {
    Surroundings surroundings = cli.surroundings();
    long start = surroundings.clock().millis();
    BuildOptions asked = options.build(surroundings, portable.getValue());
    Path given = out.getValue();
    Path folder =
        given == null ? asked.site().resolve("public") : surroundings.folder().resolve(given);
    boolean timing = timed.getValue();
    BuildResult result;
    Timings timings;
    Supplier<Optional<InputDigest>> reading = InputDigest.reading(asked);
    try (OutputFolder output = OutputFolder.open(folder, asked.site());
        Terminal terminal = cli.terminal()) {
      timings = timing ? new Timings(terminal) : null;
      result = build(asked, reading, output, timing ? timings : terminal);
    }
    long millis = surroundings.clock().millis() - start;
    int code =
        new SiteRun(options, surroundings)
            .report(result, cli.language(), "summary.written", millis);
    if (timing) {
      timings.print(cli, surroundings.err());
    }
    return code;
  }

  private BuildResult build(
      BuildOptions asked,
      Supplier<Optional<InputDigest>> reading,
      OutputFolder output,
      Progress progress)
      throws IOException {
    Clock clock = cli.surroundings().clock();
    BuildCache cache = new BuildCache(asked.site(), Program.stamp(Cli.version()));
    progress.phase("digest", 0);
    Optional<InputDigest> inputs = reading.get();
    String before = output.identity();
    Optional<BuildResult> unchanged =
        inputs.flatMap(input -> cache.unchanged(asked, clock, input.digest(), before));
    if (unchanged.isPresent()) {
      return unchanged.get();
    }
    try (PageStore pages = cache.pages()) {
      BuildMemory memory = cache.memory(pages, inputs.orElse(InputDigest.NONE), before);
      BuildResult result =
          new SiteBuild(asked, clock, Cli.version(), memory, progress).run(sink(output));
      if (!result.failed()) {
        progress.phase("write", 0);
        Supplier<Boolean> parts = cache.saveParts(memory, pages);
        try {
          String published = output.publish();
          progress.phase("keep", 0);
          memory.published();
          cache.save(result, memory, inputs.map(InputDigest::digest).orElse(""), published);
        } catch (IOException | RuntimeException | Error e) {
          waitFor(parts, e);
          throw e;
        }
        parts.get();
      }
      return result;
    }
  }

  /** Waits for what goes on beside a failure, which tells more than that could. */
  private static void waitFor(Supplier<Boolean> parts, Throwable failure) {
    try {
      parts.get();
    } catch (RuntimeException | Error e) {
      failure.addSuppressed(e);
    }
  }

  private static Sink sink(OutputFolder output) {
    return new Sink() {
      @Override
      public void write(String path, byte[] content) throws IOException {
        output.write(path, content);
      }

      @Override
      public boolean keep(String path, long size) throws IOException {
        return output.keep(path, size);
      }

      @Override
      public Set<String> written() {
        return output.written();
      }
    };
  }
}
