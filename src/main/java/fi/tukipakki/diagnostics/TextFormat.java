package fi.tukipakki.diagnostics;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** For people: a source frame with a caret, the reason, the fix. */
public final class TextFormat implements DiagnosticFormat {
  /** Longest source line that is shown whole, in code points. */
  private static final int MAX_LINE = 120;

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
    if (at.line() == 0) {
      return;
    }
    int gutter = String.valueOf(at.line()).length() + 2;
    for (int line = Math.max(1, at.line() - 1); line <= at.line(); line++) {
      String text = lines.apply(at.file(), line);
      if (text == null || (line < at.line() && text.isBlank())) {
        continue;
      }
      String number = String.valueOf(line);
      out.append(" ".repeat(gutter - number.length())).append(number).append(" │ ");
      out.append(shortened(text)).append('\n');
    }
    String source = lines.apply(at.file(), at.line());
    if (source != null && at.column() > 0 && at.column() <= MAX_LINE) {
      int rest = source.codePointCount(0, source.length()) - at.column() + 1;
      int carets = Math.max(1, Math.min(Math.min(at.length(), rest), MAX_LINE - at.column() + 1));
      out.append(" ".repeat(gutter)).append(" │ ");
      out.append(indent(source, at.column() - 1)).append("^".repeat(carets)).append('\n');
    }
  }

  /** White space as wide as the start of a line: tabs stay tabs, so that the caret stands right. */
  private static String indent(String source, int codePoints) {
    StringBuilder indent = new StringBuilder();
    int at = 0;
    for (int i = 0; i < codePoints && at < source.length(); i++) {
      int c = source.codePointAt(at);
      indent.append(c == '\t' ? '\t' : ' ');
      at += Character.charCount(c);
    }
    return indent.toString();
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= MAX_LINE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_LINE - 1)) + "…";
  }
}
