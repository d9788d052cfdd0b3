package fi.tukipakki.cli;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import fi.tukipakki.search.MatchKind;
import fi.tukipakki.search.SearchEngine;
import fi.tukipakki.search.SearchIndex;
import fi.tukipakki.search.SearchResult;
import fi.tukipakki.search.WordScore;
import fi.tukipakki.site.BuildOptions;
import fi.tukipakki.site.Progress;
import fi.tukipakki.site.SiteBuild;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code search}: the ranking that a browser shows. */
@Command(addMethodSubcommands = false)
final class SearchCommand implements Callable<Integer> {
  @ParentCommand private Cli cli;

  @Mixin private HelpOption help;

  @Option(names = "--site", paramLabel = "DIR", descriptionKey = "opt.site")
  private Path site;

  @Option(names = "--limit", paramLabel = "N", defaultValue = "10", descriptionKey = "opt.limit")
  private int limit;

  @Option(names = "--json", descriptionKey = "opt.json")
  private boolean json;

  @Option(names = "--explain", descriptionKey = "opt.explain")
  private boolean explain;

  @Parameters(paramLabel = "QUERY", arity = "1..*", descriptionKey = "opt.query")
  private List<String> words;

  @Override
  public Integer call() throws IOException {
    Surroundings surroundings = cli.surroundings();
    BuildOptions options = SiteOptions.reading(surroundings, site);
    Optional<SearchIndex> index =
        new SiteBuild(options, surroundings.clock(), Cli.version(), Progress.NONE).index();
    if (index.isEmpty()) {
      surroundings.err().println(cli.text("site.unreadable", options.site().toString()));
      return ExitCode.CONTENT;
    }
    String language = index.get().options().language();
    List<SearchResult> found =
        new SearchEngine(index.get()).search(String.join(" ", words), language, limit, explain);
    PrintStream out = surroundings.out();
    if (json) {
      out.println(json(found));
    } else {
      found.forEach(result -> print(result, out));
    }
    return ExitCode.FINE;
  }

  private static String url(SearchResult result) {
    return "/" + result.path() + (result.anchor().isEmpty() ? "" : "#" + result.anchor());
  }

  private void print(SearchResult result, PrintStream out) {
    out.printf(Locale.ROOT, "%2d. %s%n", result.rank(), result.title());
    String heading = result.heading().isEmpty() ? "" : "  (" + result.heading() + ")";
    out.println("    " + url(result) + heading);
    if (explain) {
      out.println("      " + cli.text("search.score", number(result.score())));
      result.why().forEach(word -> out.println("      " + line(word)));
    }
  }

  /** What one word gave, in words. */
  private String line(WordScore word) {
    String line =
        cli.text(
            "search.why." + word.kind().map(SearchCommand::key).orElse("none"),
            word.word(),
            String.join(" + ", word.terms()),
            number(word.weight()),
            number(word.score()));
    return word.phrase() > 0
        ? line + "; " + cli.text("search.phrase", number(word.phrase()))
        : line;
  }

  private static String key(MatchKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String json(List<SearchResult> results) {
    JsonArray all = new JsonArray();
    for (SearchResult result : results) {
      JsonObject one = new JsonObject();
      one.put("rank", result.rank());
      one.put("url", url(result));
      one.put("title", result.title());
      one.put("heading", result.heading());
      one.put("score", result.score());
      all.add(one);
    }
    return JsonWriter.string(all);
  }
}
