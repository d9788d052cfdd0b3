package fi.tukipakki.search;

import java.util.List;
import java.util.Optional;

/**
 * What one word of a query gave a page.
 *
 * @param word as asked, in small letters
 * @param kind how it was understood; empty when the page does not have it
 * @param terms the terms of the index that stand for it on this page
 * @param weight how far that reading is trusted, 1 for the word itself
 * @param score what it gave
 * @param phrase what standing beside the next word of the query in a title or heading gave besides
 */
public record WordScore(
    String word,
    Optional<MatchKind> kind,
    List<String> terms,
    double weight,
    double score,
    double phrase) {
  public WordScore {
    terms = List.copyOf(terms);
  }
}
