package fi.tukipakki.cli;

import fi.tukipakki.site.BuildOptions;
import fi.tukipakki.site.LawUse;
import fi.tukipakki.site.Progress;
import fi.tukipakki.site.SiteBuild;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code report}: all that a change of a law touches, with file and line. */
final class ReportCommand implements Verb {
  private final Cli cli;
  private final OptionSpec site = Options.site();
  private final OptionSpec lawAsked =
      Options.required("--law", String.class, "NUMBER/YEAR", "opt.law");
  private final OptionSpec sectionAsked =
      Options.value("--section", String.class, "N", "opt.section");

  ReportCommand(Cli cli) {
    this.cli = cli;
  }

  @Override
  public CommandSpec spec() {
    return Options.command(this).addOption(site).addOption(lawAsked).addOption(sectionAsked);
  }

  @Override
  public Integer call() throws IOException {
    Surroundings surroundings = cli.surroundings();
    String law = lawAsked.getValue();
    String section = sectionAsked.getValue();
    if (!law.matches("[0-9]{1,4}/[0-9]{4}")) {
      throw new UsageException("usage.law", law);
    }
    String asked =
        section == null ? "" : section.strip().replaceAll("^([0-9]+) ?([a-z])$", "$1 $2");
    BuildOptions options = SiteOptions.reading(surroundings, site.getValue());
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
