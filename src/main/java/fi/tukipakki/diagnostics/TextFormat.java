package fi.tukipakki.diagnostics;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** For people: a source frame with a caret, the reason, the fix. */
public final class TextFormat implements DiagnosticFormat {
  @Override
  public String print(
      List<Diagnostic> diagnostics, Texts texts, BiFunction<String, Integer, String> lines) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic diagnostic : diagnostics) {
      print(diagnostic, texts, lines, out);
    }
    return out.toString();
  }

  private static void print(
      Diagnostic d, Texts texts, BiFunction<String, Integer, String> lines, StringBuilder out) {
    String label = texts.text("label." + d.severity().name().toLowerCase(Locale.ROOT));
    out.append(label).append('[').append(d.code().id()).append("] ").append(d.location());
    out.append('\n').append("  ").append(texts.message(d)).append('\n');
    frame(d.location(), lines, out);
    String why = texts.text("label.why") + ":";
    String fix = texts.text("label.fix") + ":";
    int width = Math.max(why.length(), fix.length()) + 1;
    out.append("  ").append(padded(why, width)).append(texts.reason(d)).append('\n');
    out.append("  ").append(padded(fix, width)).append(texts.fix(d)).append('\n');
    for (Location related : d.related()) {
      out.append("  ").append(texts.text("label.see")).append(": ").append(related).append('\n');
    }
    out.append("  ").append(texts.text("label.more")).append(": tukipakki explain ");
    out.append(d.code().id()).append("\n\n");
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }

  private static void frame(
      Location at, BiFunction<String, Integer, String> lines, StringBuilder out) {
    String source = at.line() == 0 ? null : lines.apply(at.file(), at.line());
    if (source == null) {
      return;
    }
    int gutter = String.valueOf(at.line()).length() + 2;
    String before = at.line() == 1 ? null : lines.apply(at.file(), at.line() - 1);
    if (before != null && !before.isBlank()) {
      line(gutter, String.valueOf(at.line() - 1), SourceLine.of(before, 1, 1).shown(), out);
    }
    SourceLine line = SourceLine.of(source, Math.max(1, at.column()), Math.max(1, at.length()));
    line(gutter, String.valueOf(at.line()), line.shown(), out);
    if (at.column() > 0) {
      line(gutter, "", line.carets(), out);
    }
  }

  private static void line(int gutter, String number, String text, StringBuilder out) {
    out.append(" ".repeat(gutter - number.length())).append(number).append(" │ ");
    out.append(text).append('\n');
  }
}
