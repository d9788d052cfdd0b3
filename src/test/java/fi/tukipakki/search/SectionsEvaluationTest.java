package fi.tukipakki.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    SearchEngine engine =
        new SearchEngine(index(heldOut ? "/search/sections-held-out.txt" : "/search/sections.txt"));
    EvaluationTable table = new EvaluationTable();
    String queries = heldOut ? "/search/section-held-out-queries.tsv" : "/search/section-queries.tsv";
    for (String line : JudgedQueries.lines(queries)) {
      String[] part = line.split("\t");
      Map<String, Integer> gains = new LinkedHashMap<>();
      for (String page : part[2].split(" ")) {
        String[] gain = page.split("=");
        gains.put(gain[0] + "/", Integer.parseInt(gain[1]));
      }
      List<SearchResult> found = engine.search(part[1], "fi", 10, true);
      double ndcg = table.add(part[0], found, gains)[3];
      if (ndcg < 0.9 && !heldOut && Boolean.getBoolean("search.misses")) {
        EvaluationTable.miss(part[0], part[1], ndcg, gains, found);
      }
    }
    double all = table.print("sections of law, without synonyms");
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
