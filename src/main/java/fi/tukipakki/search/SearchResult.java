package fi.tukipakki.search;

import java.util.List;

/**
 * One page found.
 *
 * @param rank 1 for the best
 * @param path the page's path relative to the site root
 * @param anchor id of the nearest heading, empty for the page's beginning
 * @param heading text of the nearest heading, empty for the page's beginning
 * @param why what each word of the query gave; empty unless asked for
 */
public record SearchResult(
    int rank,
    String path,
    String title,
    String anchor,
    String heading,
    String description,
    double score,
    List<WordScore> why) {
  public SearchResult {
    why = List.copyOf(why);
  }
}
