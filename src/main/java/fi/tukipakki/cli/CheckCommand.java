package fi.tukipakki.cli;

import fi.tukipakki.site.BuildResult;
import fi.tukipakki.site.Sink;
import fi.tukipakki.site.SiteBuild;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code check}: everything but the writing. */
@Command(addMethodSubcommands = false)
final class CheckCommand implements Callable<Integer> {
  @ParentCommand private Cli cli;

  @Mixin private HelpOption help;

  @Mixin private SiteOptions options;

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
