package fi.tukipakki.search;

import java.util.List;

/**
 * One way to understand some neighbouring words of a query.
 *
 * @param first number of the first word
 * @param span how many words
 * @param parts the terms wanted; each part is met by any of its terms
 * @param weight how far it is trusted, 1 for the word itself
 * @param rarity the most that a term's own rarity counts
 * @param kind how they are understood
 */
record Alternative(
    int first, int span, List<List<Term>> parts, double weight, int rarity, MatchKind kind) {
  Alternative {
    parts = List.copyOf(parts);
  }

  Alternative(int first, int span, List<List<Term>> parts, double weight, MatchKind kind) {
    this(first, span, parts, weight, Integer.MAX_VALUE, kind);
  }

  static Alternative one(int first, int span, Term term, double weight, MatchKind kind) {
    return new Alternative(first, span, List.of(List.of(term)), weight, kind);
  }

  /** Whether it says how to understand a word of the query. */
  boolean covers(int word) {
    return first <= word && word < first + span;
  }

  /** The same, no rarer than this. */
  Alternative asCommonAs(int most) {
    return new Alternative(first, span, parts, weight, Math.min(rarity, most), kind);
  }
}
