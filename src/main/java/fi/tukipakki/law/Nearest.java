package fi.tukipakki.law;

import java.util.Optional;

/**
 * Finds the word that an author probably meant: the candidate with the fewest differing letters,
 * the first of equals; none when even that one differs in more than a sixth of the word, or in more
 * than one letter of a short one.
 */
final class Nearest {

  private final String word;
  private int limit;
  private String best = "";

  Nearest(String word) {
    this.word = word;
    this.limit = Math.max(1, word.length() / 6) + 1;
  }

  /** Offers a candidate in two parts; candidates of several words are passed over. */
  void offer(String stem, String ending) {
    int length = stem.length() + ending.length();
    if (Math.abs(length - word.length()) < limit
        && stem.indexOf(' ') < 0
        && ending.indexOf(' ') < 0) {
      String candidate = stem.concat(ending);
      int distance = distance(word, candidate, limit);
      if (distance < limit) {
        limit = distance;
        best = candidate;
      }
    }
  }

  Optional<String> found() {
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
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
