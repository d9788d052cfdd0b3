package fi.tukipakki.cli;

import fi.tukipakki.site.BuildOptions;
import fi.tukipakki.site.LawUse;
import fi.tukipakki.site.Progress;
import fi.tukipakki.site.SiteBuild;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code report}: all that a change of a law touches, with file and line. */
@Command(addMethodSubcommands = false)
final class ReportCommand implements Callable<Integer> {
  @ParentCommand private Cli cli;

  @Mixin private HelpOption help;

  @Option(names = "--site", paramLabel = "DIR", descriptionKey = "opt.site")
  private Path site;

  @Option(names = "--law", paramLabel = "NUMBER/YEAR", required = true, descriptionKey = "opt.law")
  private String law;

  @Option(names = "--section", paramLabel = "N", descriptionKey = "opt.section")
  private String section;

  @Override
  public Integer call() throws IOException {
    Surroundings surroundings = cli.surroundings();
    if (!law.matches("[0-9]{1,4}/[0-9]{4}")) {
      throw new UsageException("usage.law", law);
    }
    String asked =
        section == null ? "" : section.strip().replaceAll("^([0-9]+) ?([a-z])$", "$1 $2");
    BuildOptions options = SiteOptions.reading(surroundings, site);
    Optional<List<LawUse>> uses =
        new SiteBuild(options, surroundings.clock(), Cli.version(), Progress.NONE).uses(law, asked);
    if (uses.isEmpty()) {
      surroundings.err().println(cli.text("site.unreadable", options.site().toString()));
      return ExitCode.CONTENT;
    }
    PrintStream out = surroundings.out();
    for (LawUse use : uses.get()) {
      String what = use.section().isEmpty() ? law : law + " " + use.section() + " §";
      String reviewed =
          use.reviewed().isEmpty() ? "" : "  [" + cli.text("report.reviewed", use.reviewed()) + "]";
      out.println(
          use.at().file() + ":" + use.at().line() + "  " + what + "  " + use.page() + reviewed);
    }
    long pages = uses.get().stream().map(use -> use.at().file()).distinct().count();
    surroundings
        .err()
        .println(
            cli.text("report.count", String.valueOf(uses.get().size()), String.valueOf(pages)));
    return ExitCode.FINE;
  }
}
