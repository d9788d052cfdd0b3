package fi.tukipakki.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Judged queries on sections of law of many fields, a page each, without synonyms: guards against
 * rules that only suit our own site. {@code -Dsearch.misses=true} and {@code -Dsearch.set=held-out}
 * as in {@link SearchEvaluationTest}.
 */
class SectionsEvaluationTest {
  @Test
  void sectionsOfLawAreFound() throws IOException {
    boolean heldOut = JudgedQueries.isHeldOut();
    String set = heldOut ? "-held-out" : "";
    double all =
        EvaluationTable.score(
            new SearchEngine(index("/search/sections" + set + ".txt")),
            "/search/section" + set + "-queries.tsv",
            "sections of law, without synonyms");
    assertTrue(heldOut || all >= 0.95, "nDCG@10 " + all);
  }

  static SearchIndex index(String name) throws IOException {
    try (SearchIndexBuilder builder = new SearchIndexBuilder(SearchOptions.plain())) {
      String title = "";
      StringBuilder text = new StringBuilder();
      for (String line : JudgedQueries.lines(name)) {
        if (line.startsWith("@ ")) {
          section(title, text.toString(), builder);
          title = line.substring(2);
          text.setLength(0);
        } else {
          text.append(line).append('\n');
        }
      }
      section(title, text.toString(), builder);
      return builder.finish();
    }
  }

  /** {@code 25 a § Heading | statute} is the page {@code 25a/}. */
  private static void section(String title, String text, SearchIndexBuilder builder) {
    if (title.isEmpty()) {
      return;
    }
    String[] part = title.split(" \\| ");
    builder.add(
        new SearchPage(
            part[0].substring(0, part[0].indexOf('§')).replace(" ", "") + "/",
            part[1] + " " + part[0],
            "",
            "fi",
            "law",
            "Laki",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new SearchSection("", "", text)),
            ""));
  }
}
