package fi.tukipakki.diagnostics;

import java.util.Collection;
import java.util.Locale;

/** Finds what an author most likely meant. */
public final class Nearest {
  private Nearest() {}

  /**
   * The candidate nearest to {@code word} by Damerau–Levenshtein distance (optimal string
   * alignment), or an empty string when none is near enough: at most a third of the word's length,
   * two at least, and never the whole word.
   *
   * <p>{@code to("deadlin", List.of("deadline", "title"))} is {@code "deadline"}.
   */
  public static String to(String word, Collection<String> candidates) {
    String wanted = word.toLowerCase(Locale.ROOT);
    int best = Math.min(wanted.length(), Math.max(2, wanted.length() / 3) + 1);
    String nearest = "";
    for (String candidate : candidates) {
      int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT), best + 1);
      if (distance < best
          || (distance == best && !nearest.isEmpty() && candidate.compareTo(nearest) < 0)) {
        best = distance;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /** Distance between two words, or {@code limit} as soon as it cannot be less. */
  static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) >= limit) {
      return limit;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least >= limit) {
        return limit;
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return Math.min(limit, last[b.length()]);
  }
}
