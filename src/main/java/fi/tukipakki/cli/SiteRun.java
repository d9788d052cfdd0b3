package fi.tukipakki.cli;

import fi.tukipakki.diagnostics.Severity;
import fi.tukipakki.diagnostics.Texts;
import fi.tukipakki.model.SourceFile;
import fi.tukipakki.site.BuildResult;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Tells what a build found and how it ended. */
final class SiteRun {
  private final SiteOptions options;
  private final Surroundings surroundings;

  SiteRun(SiteOptions options, Surroundings surroundings) {
    this.options = options;
    this.surroundings = surroundings;
  }

  /**
   * Prints diagnostics and the last line.
   *
   * @param ending key of the last line when all is well
   * @return the exit code
   */
  int report(BuildResult result, String language, String ending, long millis) {
    Texts texts = Texts.in(language.isEmpty() ? result.language() : language);
    boolean plain = options.isText();
    String found =
        options
            .format()
            .print(
                result.diagnostics(),
                texts,
                (file, line) -> {
                  SourceFile source = result.sources().get(file);
                  return source == null ? null : source.line(line);
                });
    PrintStream out = plain ? surroundings.err() : surroundings.out();
    out.print(found);
    out.flush();
    Map<String, String> args = new TreeMap<>();
    args.put("pages", String.valueOf(result.pages()));
    String languages = result.languages() == 1 ? "count.language.one" : "count.language.many";
    args.put("languages", result.languages() + " " + texts.text(languages));
    args.put("entries", String.valueOf(result.searchEntries()));
    args.put("files", String.valueOf(result.files()));
    args.put("size", size(result.bytes()));
    args.put("millis", String.valueOf(millis));
    args.put("problems", problems(result, texts));
    String key = result.failed() ? "summary.kept" : ending;
    surroundings.err().println(texts.text(key, args));
    return result.failed() ? ExitCode.CONTENT : ExitCode.FINE;
  }

  private static String problems(BuildResult result, Texts texts) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      int count = result.count(severity);
      if (count > 0) {
        String key = "count." + severity.name().toLowerCase(Locale.ROOT);
        counts.add(count + " " + texts.text(key + (count == 1 ? ".one" : ".many")));
      }
    }
    return counts.isEmpty() ? texts.text("count.none") : String.join(", ", counts);
  }

  private static String size(long bytes) {
    return bytes < 1024 * 1024
        ? Math.max(1, bytes / 1024) + " kB"
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1024.0 / 1024.0);
  }
}
