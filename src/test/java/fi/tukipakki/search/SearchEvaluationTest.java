package fi.tukipakki.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.search.JudgedQueries.Judged;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Prints how well the judged queries are answered on our own site, and holds a floor under it. With
 * {@code -Dsearch.misses=true} it shows what ranks above the pages wanted. The held-out third is
 * scored only with {@code -Dsearch.heldOut=true}: nothing is ever adjusted after it.
 */
class SearchEvaluationTest {
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
    double plain = score(bare, "without");
    double shipped = score(index, "with");
    assertTrue(plain >= 0.84, "nDCG@10 without synonyms " + plain);
    assertTrue(shipped >= 0.90, "nDCG@10 with synonyms " + shipped);
  }

  private static double score(SearchIndex index, String synonyms) throws IOException {
    boolean heldOut = Boolean.getBoolean("search.heldOut");
    boolean misses = Boolean.getBoolean("search.misses") && !heldOut;
    SearchEngine engine = new SearchEngine(index);
    Set<String> there = new TreeSet<>();
    index.pages().forEach(p -> there.add(p.path()));
    Map<String, List<double[]>> byKind = new LinkedHashMap<>();
    int skipped = 0;
    for (Judged judged : JudgedQueries.read()) {
      if (judged.heldOut() != heldOut) {
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
      double[] measures = measures(found, gains);
      byKind.computeIfAbsent(judged.kind(), k -> new ArrayList<>()).add(measures);
      byKind.computeIfAbsent("ALL", k -> new ArrayList<>()).add(measures);
      if (measures[3] < 0.9 && misses) {
        System.out.printf(
            Locale.ROOT,
            "miss %.2f %s [%s] wanted %s%n",
            measures[3],
            judged.query(),
            judged.kind(),
            gains);
        found.stream()
            .limit(3)
            .forEach(
                r ->
                    System.out.printf(
                        Locale.ROOT, "   %.2f %s %s%n", r.score(), r.path(), r.why()));
      }
    }
    System.out.printf(
        "%n%s, %s synonyms, %d pages, %d queries skipped%n%-16s %4s %6s %6s %6s %8s%n",
        heldOut ? "held-out" : "dev",
        synonyms,
        index.count(),
        skipped,
        "class",
        "n",
        "S@1",
        "S@3",
        "MRR",
        "nDCG@10");
    double all = 0;
    for (Map.Entry<String, List<double[]>> kind : byKind.entrySet()) {
      double[] mean = new double[4];
      for (double[] one : kind.getValue()) {
        for (int i = 0; i < mean.length; i++) {
          mean[i] += one[i] / kind.getValue().size();
        }
      }
      all = kind.getKey().equals("ALL") ? mean[3] : all;
      System.out.printf(
          Locale.ROOT,
          "%-16s %4d %6.2f %6.2f %6.2f %8.3f%n",
          kind.getKey(),
          kind.getValue().size(),
          mean[0],
          mean[1],
          mean[2],
          mean[3]);
    }
    return all;
  }

  /** Success@1, Success@3, reciprocal rank and nDCG@10; success is a page with gain 2. */
  static double[] measures(List<SearchResult> found, Map<String, Integer> gains) {
    double dcg = 0;
    double rr = 0;
    double first = 0;
    double third = 0;
    for (int i = 0; i < found.size(); i++) {
      int gain = gains.getOrDefault(found.get(i).path(), 0);
      dcg += (Math.pow(2, gain) - 1) / Math.log(i + 2);
      if (gain == 2) {
        rr = Math.max(rr, 1.0 / (i + 1));
        first = i == 0 ? 1 : first;
        third = i < 3 ? 1 : third;
      }
    }
    double ideal = 0;
    List<Integer> best = new ArrayList<>(gains.values());
    best.sort((a, b) -> b - a);
    for (int i = 0; i < Math.min(10, best.size()); i++) {
      ideal += (Math.pow(2, best.get(i)) - 1) / Math.log(i + 2);
    }
    return new double[] {first, third, rr, dcg / ideal};
  }
}
