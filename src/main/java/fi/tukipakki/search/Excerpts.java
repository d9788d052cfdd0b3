package fi.tukipakki.search;

import java.util.ArrayList;
import java.util.List;

/** Cuts a page down to what a result shows. */
final class Excerpts {
  private static final int DESCRIPTION = 140;
  private static final int SECTION = 64;

  private Excerpts() {}

  static IndexedPage of(SearchPage page) {
    List<SearchSection> sections = new ArrayList<>();
    for (SearchSection section : page.sections()) {
      String text =
          section.heading().isEmpty() && !page.description().isEmpty() ? "" : section.text();
      sections.add(new SearchSection(section.anchor(), section.heading(), shorten(text, SECTION)));
    }
    return new IndexedPage(
        page.path(),
        page.title(),
        shorten(page.description(), DESCRIPTION),
        page.language(),
        page.type(),
        page.typeLabel(),
        page.audiences(),
        page.regions(),
        List.copyOf(sections));
  }

  /** At most {@code limit} characters, cut at a space, white space collapsed. */
  static String shorten(String text, int limit) {
    StringBuilder out = new StringBuilder(Math.min(text.length(), limit) + 1);
    boolean gap = false;
    int space = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == 0x2028 || c == 0x2029) {
        gap = out.length() > 0;
        continue;
      }
      if (gap) {
        space = out.length();
        out.append(' ');
        gap = false;
      }
      out.append(c);
      if (out.length() > limit) {
        int cut = space > limit / 2 ? space : limit;
        if (Character.isHighSurrogate(out.charAt(cut - 1))) {
          cut--;
        }
        return out.substring(0, cut) + "…";
      }
    }
    return out.toString();
  }
}
