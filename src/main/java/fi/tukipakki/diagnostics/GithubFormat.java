package fi.tukipakki.diagnostics;

import java.util.List;
import java.util.function.BiFunction;

/**
 * For pull requests: GitHub's workflow commands, which show a message at its line.
 *
 * @see <a
 *     href="https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions">Workflow
 *     commands</a>
 */
public final class GithubFormat implements DiagnosticFormat {
  @Override
  public String print(
      List<Diagnostic> diagnostics, Texts texts, BiFunction<String, Integer, String> lines) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic d : diagnostics) {
      Location at = d.location();
      out.append("::").append(command(d.severity())).append(" file=").append(property(at.file()));
      if (at.line() > 0) {
        out.append(",line=").append(at.line());
      }
      if (at.column() > 0) {
        out.append(",col=").append(at.column());
        out.append(",endColumn=").append(at.column() + Math.max(1, at.length()));
      }
      out.append(",title=").append(property(d.code().id() + " " + texts.message(d)));
      out.append("::").append(data(texts.reason(d) + "\n" + texts.text("label.fix") + ": "));
      out.append(data(texts.fix(d))).append('\n');
    }
    return out.toString();
  }

  private static String command(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case HINT -> "notice";
    };
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
