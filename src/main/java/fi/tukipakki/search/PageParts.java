package fi.tukipakki.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a long page into parts of so many sections as postings can tell apart. Each part answers for
 * itself, title and all; results show the best one.
 */
final class PageParts {
  private static final SearchSection TOP = new SearchSection("", "", "");

  private PageParts() {}

  /** At least one part; each begins with the page's top, where a match in the title leads. */
  static List<SearchPage> of(SearchPage page) {
    List<SearchSection> sections = page.sections();
    boolean led = !sections.isEmpty() && sections.get(0).anchor().isEmpty();
    SearchSection lead = led ? sections.get(0) : TOP;
    List<SearchSection> rest = led ? sections.subList(1, sections.size()) : sections;
    int most = PageWords.SECTIONS - 1;
    int parts = Math.max(1, (rest.size() + most - 1) / most);
    List<SearchPage> out = new ArrayList<>(parts);
    for (int i = 0; i < parts; i++) {
      List<SearchSection> own = new ArrayList<>(most + 1);
      own.add(i == 0 ? lead : TOP);
      own.addAll(rest.subList(rest.size() * i / parts, rest.size() * (i + 1) / parts));
      out.add(page.withSections(own));
    }
    return out;
  }
}
