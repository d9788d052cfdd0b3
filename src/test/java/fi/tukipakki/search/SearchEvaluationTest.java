package fi.tukipakki.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.search.JudgedQueries.Judged;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Prints how well the judged queries are answered on our own site, and holds a floor under it. With
 * {@code -Dsearch.misses=true} it shows what ranks above the pages wanted; {@code
 * -Dsearch.set=dev-2} takes other queries. The held-out ones are scored only with {@code
 * -Dsearch.set=held-out}: nothing is ever adjusted after them.
 */
class SearchEvaluationTest {
  private static final String DEV = "dev";

  @Test
  void judgedQueriesFindTheirPages() throws IOException {
    SearchIndex index = OwnIndex.load();
    SearchIndex bare =
        new SearchIndex(
            index.pages(),
            index.families(),
            index.terms(),
            Map.of(),
            index.distress(),
            index.options());
    boolean heldOut = JudgedQueries.isHeldOut();
    double plain = score(bare, "without");
    double shipped = score(index, "with");
    assertTrue(heldOut || plain >= 0.91, "nDCG@10 without synonyms " + plain);
    assertTrue(heldOut || shipped >= 0.95, "nDCG@10 with synonyms " + shipped);
  }

  private static double score(SearchIndex index, String synonyms) throws IOException {
    String set = System.getProperty("search.set", DEV);
    boolean misses = Boolean.getBoolean("search.misses") && set.startsWith(DEV);
    SearchEngine engine = new SearchEngine(index);
    Set<String> there = new TreeSet<>();
    index.pages().forEach(p -> there.add(p.path()));
    EvaluationTable table = new EvaluationTable();
    int skipped = 0;
    for (Judged judged : JudgedQueries.read()) {
      if (!judged.set().equals(set)) {
        continue;
      }
      Map<String, Integer> gains = new LinkedHashMap<>(judged.pages());
      gains.keySet().retainAll(there);
      if (!gains.containsValue(2)) {
        skipped++;
        continue;
      }
      String language = judged.kind().equals("swedish") ? "sv" : "fi";
      List<SearchResult> found = engine.search(judged.query(), language, 10, true);
      double ndcg = table.add(judged.kind(), found, gains)[3];
      if (ndcg < 0.9 && misses) {
        EvaluationTable.miss(judged.kind(), judged.query(), ndcg, gains, found);
      }
    }
    return table.print(
        String.format(
            "%s, %s synonyms, %d pages, %d queries skipped",
            set, synonyms, index.count(), skipped));
  }
}
