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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code search}: the ranking that a browser shows. */
final class SearchCommand implements Verb {
  private final Cli cli;
  private final OptionSpec site = Options.site();
  private final OptionSpec limit = Options.value("--limit", int.class, "N", "opt.limit", "10");
  private final OptionSpec json = Options.flag("--json", "opt.json");
  private final OptionSpec explain = Options.flag("--explain", "opt.explain");
  private final PositionalParamSpec words =
      Options.parameter("1..*", String[].class, "QUERY", "opt.query");

  SearchCommand(Cli cli) {
    this.cli = cli;
  }

  @Override
  public CommandSpec spec() {
    return Options.command(this)
        .addOption(site)
        .addOption(limit)
        .addOption(json)
        .addOption(explain)
        .addPositional(words);
  }

  @Override
  public Integer call() throws IOException {
    Surroundings surroundings = cli.surroundings();
    BuildOptions options = SiteOptions.reading(surroundings, site.getValue());
    Optional<SearchIndex> index =
        new SiteBuild(options, surroundings.clock(), Cli.version(), Progress.NONE).index();
    if (index.isEmpty()) {
      surroundings.err().println(cli.text("site.unreadable", options.site().toString()));
      return ExitCode.CONTENT;
    }
    String language = index.get().options().language();
    String[] query = words.getValue();
    boolean why = explain.getValue();
    List<SearchResult> found =
        new SearchEngine(index.get())
            .search(String.join(" ", query), language, limit.<Integer>getValue(), why);
    PrintStream out = surroundings.out();
    if (json.<Boolean>getValue()) {
      out.println(json(found));
    } else {
      found.forEach(result -> print(result, why, out));
    }
    return ExitCode.FINE;
  }

  private static String url(SearchResult result) {
    return "/" + result.path() + (result.anchor().isEmpty() ? "" : "#" + result.anchor());
  }

  private void print(SearchResult result, boolean why, PrintStream out) {
    out.printf(Locale.ROOT, "%2d. %s%n", result.rank(), result.title());
    String heading = result.heading().isEmpty() ? "" : "  (" + result.heading() + ")";
    out.println("    " + url(result) + heading);
    if (why) {
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
