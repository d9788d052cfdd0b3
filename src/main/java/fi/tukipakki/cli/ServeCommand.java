package fi.tukipakki.cli;

import fi.tukipakki.diagnostics.TextFormat;
import fi.tukipakki.diagnostics.Texts;
import fi.tukipakki.model.SourceFile;
import fi.tukipakki.serve.LiveSite;
import fi.tukipakki.site.BuildOptions;
import fi.tukipakki.site.BuildResult;
import java.io.IOException;
import java.net.BindException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code serve}: the site in a browser, following every save. */
final class ServeCommand implements Verb {
  private final Cli cli;
  private final OptionSpec site = Options.site();
  private final OptionSpec portAsked = Options.value("--port", int.class, "N", "opt.port", "8080");
  private final OptionSpec drafts =
      OptionSpec.builder("--drafts")
          .type(boolean.class)
          .negatable(true)
          .defaultValue("true")
          .fallbackValue("true")
          .descriptionKey("opt.serveDrafts")
          .build();
  private final OptionSpec open = Options.flag("--open", "opt.open");

  ServeCommand(Cli cli) {
    this.cli = cli;
  }

  @Override
  public CommandSpec spec() {
    return Options.command(this)
        .addOption(site)
        .addOption(portAsked)
        .addOption(drafts)
        .addOption(open);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Surroundings surroundings = cli.surroundings();
    int port = portAsked.getValue();
    BuildOptions plain = SiteOptions.reading(surroundings, site.getValue());
    BuildOptions options =
        new BuildOptions(
            plain.site(),
            Optional.of("http://localhost:" + port + "/"),
            plain.date(),
            drafts.getValue(),
            false,
            plain.jobs(),
            false);
    try (LiveSite live =
        new LiveSite(
            options, port, surroundings.clock(), Cli.version(), this::report, this::fault)) {
      surroundings.out().println(cli.text("serve.address", live.address()));
      surroundings.out().flush();
      if (open.<Boolean>getValue()) {
        open(live.address());
      }
      new CountDownLatch(1).await();
      return ExitCode.FINE;
    } catch (BindException e) {
      surroundings.err().println(cli.text("serve.taken", String.valueOf(port)));
      return ExitCode.ENVIRONMENT;
    }
  }

  private String report(BuildResult result) {
    Texts texts = Texts.in(cli.language().isEmpty() ? result.language() : cli.language());
    String problems =
        new TextFormat()
            .print(
                result.diagnostics(),
                texts,
                (file, line) -> {
                  SourceFile source = result.sources().get(file);
                  return source == null ? null : source.line(line);
                });
    cli.surroundings().err().print(problems);
    String key = result.failed() ? "serve.kept" : "serve.built";
    cli.surroundings().err().println(cli.text(key, String.valueOf(result.pages())));
    return problems;
  }

  /** Tells why a build could not be finished; the trace of a fault is for those who mend it. */
  private String fault(Throwable problem) {
    String told = Cli.failure(problem, Texts.in(cli.languageOrSites()));
    cli.surroundings().err().println(told);
    if (!(problem instanceof IOException)) {
      problem.printStackTrace(cli.surroundings().err());
    }
    return told;
  }

  /** Opens a browser in the system's own way; when there is none, the printed address is enough. */
  private static void open(String address) throws IOException {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String[] command =
        system.contains("win")
            ? new String[] {"rundll32", "url.dll,FileProtocolHandler", address}
            : new String[] {system.contains("mac") ? "open" : "xdg-open", address};
    new ProcessBuilder(command).start();
  }
}
