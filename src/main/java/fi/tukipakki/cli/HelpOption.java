package fi.tukipakki.cli;

import picocli.CommandLine.Option;

/** {@code --help}, on every verb. */
final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "opt.help")
  boolean asked;
}
