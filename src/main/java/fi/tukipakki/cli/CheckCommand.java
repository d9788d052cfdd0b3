package fi.tukipakki.cli;

import fi.tukipakki.site.BuildResult;
import fi.tukipakki.site.Sink;
import fi.tukipakki.site.SiteBuild;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/** {@code check}: everything but the writing. */
final class CheckCommand implements Verb {
  private final Cli cli;
  private final SiteOptions options = new SiteOptions();

  CheckCommand(Cli cli) {
    this.cli = cli;
  }

  @Override
  public CommandSpec spec() {
    return options.addTo(Options.command(this));
  }

  @Override
  public Integer call() throws IOException {
    Surroundings surroundings = cli.surroundings();
    long start = surroundings.clock().millis();
    BuildResult result;
    try (Terminal terminal = cli.terminal()) {
      result =
          new SiteBuild(
                  options.build(surroundings, false), surroundings.clock(), Cli.version(), terminal)
              .run(Sink.nowhere());
    }
    long millis = surroundings.clock().millis() - start;
    return new SiteRun(options, surroundings)
        .report(result, cli.language(), "summary.checked", millis);
  }
}
