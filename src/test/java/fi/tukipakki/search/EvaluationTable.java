package fi.tukipakki.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How well queries are answered, by class. */
final class EvaluationTable {
  private final Map<String, List<double[]>> byKind = new LinkedHashMap<>();

  /**
   * Answers the queries of a collection (class, query, {@code page=gain}), prints the table and
   * returns nDCG@10 over all of them.
   */
  static double score(SearchEngine engine, String queries, String title) throws IOException {
    boolean misses = Boolean.getBoolean("search.misses") && !JudgedQueries.isHeldOut();
    EvaluationTable table = new EvaluationTable();
    for (String line : JudgedQueries.lines(queries)) {
      String[] part = line.split("\t");
      Map<String, Integer> gains = new LinkedHashMap<>();
      for (String page : part[2].split(" ")) {
        String[] gain = page.split("=");
        gains.put(gain[0] + "/", Integer.parseInt(gain[1]));
      }
      List<SearchResult> found = engine.search(part[1], "fi", 10, true);
      double ndcg = table.add(part[0], found, gains)[3];
      if (ndcg < 0.9 && misses) {
        miss(part[0], part[1], ndcg, gains, found);
      }
    }
    return table.print(title);
  }

  /** Adds an answer: Success@1, Success@3, reciprocal rank and nDCG@10. */
  double[] add(String kind, List<SearchResult> found, Map<String, Integer> gains) {
    double[] measures = measures(found, gains);
    byKind.computeIfAbsent("ALL", k -> new ArrayList<>()).add(measures);
    byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(measures);
    return measures;
  }

  /** Prints the means and returns nDCG@10 over all classes. */
  double print(String title) {
    System.out.printf(
        "%n%s%n%-16s %4s %6s %6s %6s %8s%n", title, "class", "n", "S@1", "S@3", "MRR", "nDCG@10");
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

  /** Shows what ranks above the pages wanted. */
  static void miss(
      String kind,
      String query,
      double ndcg,
      Map<String, Integer> gains,
      List<SearchResult> found) {
    System.out.printf(Locale.ROOT, "miss %.2f %s [%s] wanted %s%n", ndcg, query, kind, gains);
    for (SearchResult result : found.subList(0, Math.min(3, found.size()))) {
      StringBuilder why = new StringBuilder();
      for (WordScore word : result.why()) {
        why.append(
            String.format(
                Locale.ROOT,
                "  %s: %s %s %.1f%s",
                word.word(),
                word.kind().map(Enum::name).orElse("-"),
                word.terms(),
                word.score(),
                word.phrase() > 0 ? String.format(Locale.ROOT, " + %.1f", word.phrase()) : ""));
      }
      System.out.printf(Locale.ROOT, "   %.2f %s%s%n", result.score(), result.path(), why);
    }
  }

  /** Success is a page with gain 2. */
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
