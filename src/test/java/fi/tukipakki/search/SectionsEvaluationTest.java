package fi.tukipakki.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Judged queries on sections of law of many fields, a page each, without synonyms: guards against
 * rules that only suit our own site. {@code -Dsearch.misses=true} as in {@link
 * SearchEvaluationTest}.
 */
class SectionsEvaluationTest {
  @Test
  void sectionsOfLawAreFound() throws IOException {
    SearchEngine engine = new SearchEngine(index());
    EvaluationTable table = new EvaluationTable();
    for (String line : JudgedQueries.lines("/search/section-queries.tsv")) {
      String[] part = line.split("\t");
      Map<String, Integer> gains = new LinkedHashMap<>();
      for (String page : part[2].split(" ")) {
        String[] gain = page.split("=");
        gains.put(gain[0] + "/", Integer.parseInt(gain[1]));
      }
      List<SearchResult> found = engine.search(part[1], "fi", 10, true);
      double ndcg = table.add(part[0], found, gains)[3];
      if (ndcg < 0.9 && Boolean.getBoolean("search.misses")) {
        EvaluationTable.miss(part[0], part[1], ndcg, gains, found);
      }
    }
    double all = table.print("sections of law, without synonyms");
    assertTrue(all >= 0.95, "nDCG@10 " + all);
  }

  static SearchIndex index() throws IOException {
    try (SearchIndexBuilder builder = new SearchIndexBuilder(SearchOptions.plain())) {
      String title = "";
      for (String line : JudgedQueries.lines("/search/sections.txt")) {
        if (line.startsWith("@ ")) {
          title = line.substring(2);
          continue;
        }
        String[] part = title.split(" \\| ");
        builder.add(
            new SearchPage(
                part[0].substring(0, part[0].indexOf(' ')) + "/",
                part[1] + " " + part[0],
                "",
                "fi",
                "law",
                "Laki",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new SearchSection("", "", line)),
                ""));
      }
      return builder.finish();
    }
  }
}
