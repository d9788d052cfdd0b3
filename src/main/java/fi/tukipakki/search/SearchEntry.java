package fi.tukipakki.search;

import java.util.function.Supplier;

/**
 * A page as the index keeps it: what results show of it, and its distinct words with their places.
 * Whoever keeps it, keeps the content as bytes.
 *
 * @param digest of the content: pages of the same digest are the same to the index
 * @param shape digest of what other pages and the files of the index have to do with: address,
 *     language, parts, type and filters
 * @param content gives the bytes; null while only the rest is wanted
 */
public record SearchEntry(String digest, String shape, Supplier<byte[]> content) {

  /** This entry with its content from somewhere else, or nowhere. */
  public SearchEntry withContent(Supplier<byte[]> from) {
    return new SearchEntry(digest, shape, from);
  }
}
