package fi.tukipakki.cli;

import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Nearest;
import fi.tukipakki.diagnostics.Texts;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code explain}: a code at length, with an example of wrong and right. */
final class ExplainCommand implements Verb {
  private final Cli cli;
  private final PositionalParamSpec asked =
      Options.parameter("0..1", String.class, "CODE", "opt.code");

  ExplainCommand(Cli cli) {
    this.cli = cli;
  }

  @Override
  public CommandSpec spec() {
    return Options.command(this).addPositional(asked);
  }

  @Override
  public Integer call() {
    Texts texts = Texts.in(cli.languageOrSites());
    PrintStream out = cli.surroundings().out();
    String code = asked.getValue();
    if (code == null) {
      for (Code each : Code.values()) {
        out.println(each.id() + "  " + firstSentence(texts.raw(each.id() + ".explain")));
      }
      return ExitCode.FINE;
    }
    Optional<Code> known = Code.byId(code);
    if (known.isEmpty()) {
      List<String> ids = new ArrayList<>();
      for (Code each : Code.values()) {
        ids.add(each.id());
      }
      String nearest = Nearest.to(code, ids);
      String message = texts.text("explain.unknown", Map.of("value", code));
      cli.surroundings().err().println(nearest.isEmpty() ? message : message + " → " + nearest);
      return ExitCode.USAGE;
    }
    String id = known.get().id();
    out.println(id);
    out.println();
    out.println(wrapped(texts.raw(id + ".explain")));
    out.println();
    out.println(texts.text("explain.wrong") + ":");
    out.println(indented(texts.raw(id + ".wrong")));
    out.println();
    out.println(texts.text("explain.right") + ":");
    out.println(indented(texts.raw(id + ".right")));
    return ExitCode.FINE;
  }

  private static String firstSentence(String text) {
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }

  /** Text in lines of at most 80 characters. */
  private static String wrapped(String text) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (String word : text.split(" ")) {
      if (column > 0 && column + 1 + word.length() > 80) {
        out.append('\n');
        column = 0;
      } else if (column > 0) {
        out.append(' ');
        column++;
      }
      out.append(word);
      int feed = word.lastIndexOf('\n');
      column = feed < 0 ? column + word.length() : word.length() - feed - 1;
    }
    return out.toString();
  }

  private static String indented(String text) {
    return "    " + text.replace("\n", "\n    ");
  }
}
