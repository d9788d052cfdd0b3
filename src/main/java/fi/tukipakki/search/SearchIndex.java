package fi.tukipakki.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The finished index of a site, the same for the browser's files and the command line.
 *
 * @param pages by page number: the default language first, then by language and path; the parts of
 *     a long page one after another, each with some of its sections
 * @param families by page number, the number of the first page that shows as the same result: the
 *     parts of a page, and the pages that repeat it
 * @param terms sorted by folded key, then key
 * @param synonyms base forms of a phrase, parted by spaces, to the phrases it leads to
 * @param distress base forms that put the contacts on top
 */
public record SearchIndex(
    List<IndexedPage> pages,
    List<Integer> families,
    List<Term> terms,
    Map<String, List<String>> synonyms,
    List<String> distress,
    SearchOptions options) {
  public SearchIndex {
    pages = List.copyOf(pages);
    families = List.copyOf(families);
    terms = List.copyOf(terms);
    distress = List.copyOf(distress);
  }

  /** Whether a page repeats another one, in easy Finnish for instance. */
  public boolean repeats(int page) {
    return !pages.get(families.get(page)).path().equals(pages.get(page).path());
  }

  /** The languages of the pages. */
  Set<String> languages() {
    return pages.stream().map(IndexedPage::language).collect(Collectors.toCollection(TreeSet::new));
  }

  /** How many pages there are, long ones counted once. */
  public int count() {
    return (int) pages.stream().map(IndexedPage::path).distinct().count();
  }
}
