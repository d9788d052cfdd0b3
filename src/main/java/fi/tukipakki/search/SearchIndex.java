package fi.tukipakki.search;

import java.util.List;
import java.util.Map;

/**
 * The finished index of a site, the same for the browser's files and the command line.
 *
 * @param pages by page number: the default language first, then by language and path
 * @param terms sorted by folded key, then key
 * @param synonyms base forms of a phrase, parted by spaces, to the phrases it leads to
 * @param distress base forms that put the contacts on top
 */
public record SearchIndex(
    List<IndexedPage> pages,
    List<Term> terms,
    Map<String, List<String>> synonyms,
    List<String> distress,
    SearchOptions options) {
  public SearchIndex {
    pages = List.copyOf(pages);
    terms = List.copyOf(terms);
    distress = List.copyOf(distress);
  }
}
