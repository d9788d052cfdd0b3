package fi.tukipakki.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks terms up by key, by folded key and by beginning. */
final class Vocabulary {
  private final List<Term> terms;
  private final String[] folded;
  private final int[] letters;
  private final Map<String, Term> byKey = new HashMap<>();
  private final Map<String, List<Term>> byFolded = new HashMap<>();

  Vocabulary(List<Term> terms, Folding folding) {
    this.terms = terms;
    folded = new String[terms.size()];
    letters = new int[terms.size()];
    for (int i = 0; i < folded.length; i++) {
      Term term = terms.get(i);
      folded[i] = folding.fold(term.key());
      letters[i] = letters(folded[i]);
      byKey.put(term.key(), term);
      byFolded.computeIfAbsent(folded[i], f -> new ArrayList<>(1)).add(term);
    }
  }

  Term get(String key) {
    return byKey.get(key);
  }

  List<Term> folded(String key) {
    return byFolded.getOrDefault(key, List.of());
  }

  /** First index whose folded key is not before this. */
  int from(String beginning) {
    int low = 0;
    int high = folded.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (folded[middle].compareTo(beginning) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether the key at an index begins so. */
  boolean begins(int index, String beginning) {
    return index < folded.length && folded[index].startsWith(beginning);
  }

  /** Whether a key is a word: no pair, section or beginning. */
  static boolean word(String key) {
    return key.indexOf(' ') < 0 && key.indexOf('§') < 0 && !key.endsWith("*");
  }

  /** How common a term is: the power of two in its number of pages. */
  static int magnitude(Term term) {
    return magnitude(term.pages().length);
  }

  /** How common a term is that is on so many pages. */
  static int magnitude(int pages) {
    return 31 - Integer.numberOfLeadingZeros(pages);
  }

  Term at(int index) {
    return terms.get(index);
  }

  String foldedAt(int index) {
    return folded[index];
  }

  int lettersAt(int index) {
    return letters[index];
  }

  /** Which letters occur, a bit each: words within k edits differ in at most 2k bits. */
  static int letters(String word) {
    int bits = 0;
    for (int i = 0; i < word.length(); i++) {
      bits |= 1 << (word.charAt(i) & 31);
    }
    return bits;
  }
}
