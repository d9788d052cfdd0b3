package fi.tukipakki.support;

import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.DiagnosticFormat;
import fi.tukipakki.diagnostics.Severity;
import fi.tukipakki.diagnostics.TextFormat;
import fi.tukipakki.diagnostics.Texts;
import fi.tukipakki.model.SourceFile;
import fi.tukipakki.site.BuildResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A build that ran: what it told and what it made. */
public record Built(BuildResult result, Map<String, byte[]> files) {

  /** A file's text. */
  public String text(String path) {
    byte[] content = files.get(path);
    if (content == null) {
      throw new AssertionError(
          "no " + path + " in " + files.keySet() + "\nbut: " + String.join("\n", told()));
    }
    return new String(content, StandardCharsets.UTF_8);
  }

  /** A page by its address, such as {@code prosessit/huostaanotto/}. */
  public Document html(String path) {
    return Jsoup.parse(text(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path));
  }

  /** The body that an author wrote, of the page {@code sivu/}. */
  public Element body() {
    Element body = html("sivu/").selectFirst(".page-body .prose");
    return body == null ? new Element("div") : body;
  }

  /** What was told, each as {@code TP012 content/a.md:7:3+6}, hints left out. */
  public List<String> told() {
    return result.diagnostics().stream()
        .filter(d -> d.code().severity() != Severity.HINT)
        .map(Built::brief)
        .toList();
  }

  static String brief(Diagnostic d) {
    int length = d.location().length();
    return d.code().id() + " " + d.location() + (length > 0 ? "+" + length : "");
  }

  /** The only diagnostic of a code. */
  public Diagnostic only(Code code) {
    List<Diagnostic> found = result.diagnostics().stream().filter(d -> d.code() == code).toList();
    if (found.size() != 1) {
      throw new AssertionError(
          found.size() + " of " + code + " among " + String.join("\n", told()));
    }
    return found.get(0);
  }

  /** All that was told, as a person reads it. */
  public String printed(String language) {
    return printed(language, new TextFormat());
  }

  /** All that was told, in a form. */
  public String printed(String language, DiagnosticFormat format) {
    return format.print(
        result.diagnostics(),
        Texts.in(language),
        (file, line) -> {
          SourceFile source = result.sources().get(file);
          return source == null ? null : source.line(line);
        });
  }
}
