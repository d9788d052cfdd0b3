package fi.tukipakki.law;

import java.util.Collection;
import java.util.Optional;

/** Finds the word that an author probably meant. */
final class Nearest {

  private Nearest() {}

  /**
   * The candidate with the fewest differing letters, the first of equals; empty when even that one
   * differs in more than a sixth of the word, or in more than one letter of a short one.
   */
  static Optional<String> of(String word, Collection<String> candidates) {
    int best = Math.max(1, word.length() / 6) + 1;
    Optional<String> nearest = Optional.empty();
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - word.length()) < best) {
        int distance = distance(word, candidate, best);
        if (distance < best) {
          best = distance;
          nearest = Optional.of(candidate);
        }
      }
    }
    return nearest;
  }

  /**
   * Levenshtein distance by the two-row algorithm of Wagner and Fischer (1974), given up as soon as
   * it cannot stay under the limit.
   */
  private static int distance(String a, String b, int limit) {
    int[] previous = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(previous[j], row[j - 1]) + 1);
        least = Math.min(least, row[j]);
      }
      if (least >= limit) {
        return limit;
      }
      int[] swap = previous;
      previous = row;
      row = swap;
    }
    return previous[b.length()];
  }
}
