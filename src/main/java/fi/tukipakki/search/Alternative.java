package fi.tukipakki.search;

import java.util.List;

/**
 * One way to understand some neighbouring words of a query.
 *
 * @param first number of the first word
 * @param span how many words
 * @param parts the terms wanted; each part is met by any of its terms
 * @param weight how far it is trusted, 1 for the word itself
 * @param kind how they are understood
 */
record Alternative(int first, int span, List<List<Term>> parts, double weight, MatchKind kind) {
  Alternative {
    parts = List.copyOf(parts);
  }

  static Alternative one(int first, int span, Term term, double weight, MatchKind kind) {
    return new Alternative(first, span, List.of(List.of(term)), weight, kind);
  }
}
