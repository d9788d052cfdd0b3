package fi.tukipakki.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes what results show of the pages, in chunks, and what they can be filtered by. */
final class PageFiles {
  private final SearchIndex index;
  private final Folding folding;
  private final FileSet files;

  PageFiles(SearchIndex index, Folding folding, FileSet files) {
    this.index = index;
    this.folding = folding;
    this.files = files;
  }

  /** The pages' languages in runs, by page number. */
  List<Object> languages() {
    List<Object> out = new ArrayList<>();
    String last = null;
    int count = 0;
    for (IndexedPage page : index.pages()) {
      if (!page.language().equals(last)) {
        if (last != null) {
          out.add(count);
        }
        last = page.language();
        out.add(last);
        count = 0;
      }
      count++;
    }
    if (last != null) {
      out.add(count);
    }
    return out;
  }

  /**
   * Pages that show as the result of another page: for each run of neighbours its first page, how
   * many, the family's page, and 1 when they repeat it rather than go on.
   */
  List<Object> families() {
    List<Object> out = new ArrayList<>();
    int n = index.pages().size();
    for (int i = 0; i < n; i++) {
      int family = index.families().get(i);
      if (family != i) {
        int end = i + 1;
        while (end < n
            && index.families().get(end) == family
            && index.repeats(end) == index.repeats(i)) {
          end++;
        }
        out.addAll(List.of(i, end - i, family, index.repeats(i) ? 1 : 0));
        i = end - 1;
      }
    }
    return out;
  }

  /** Writes all cards and returns the fingerprints of their files. */
  List<String> cards() {
    int per = cardsPerFile(index.pages().size());
    List<String> prints = new ArrayList<>();
    for (int at = 0; at < index.pages().size(); at += per) {
      List<IndexedPage> pages = index.pages().subList(at, Math.min(at + per, index.pages().size()));
      prints.add(files.add(cardFile(at / per), cards(pages, folding)));
    }
    return prints;
  }

  static String cardFile(int number) {
    return "c/" + number;
  }

  /** One file of cards. */
  static String cards(List<IndexedPage> pages, Folding folding) {
    List<Object> chunk = new ArrayList<>();
    pages.forEach(page -> chunk.add(card(page, folding)));
    return JsonText.of(chunk);
  }

  private static List<Object> card(IndexedPage page, Folding folding) {
    List<Object> sections = new ArrayList<>();
    for (SearchSection section : page.excerpts()) {
      boolean plain = section.anchor().equals(slug(section.heading(), folding));
      sections.add(plain ? (Object) 0 : section.anchor());
      sections.addAll(List.of(section.heading(), section.text()));
    }
    return List.of(
        page.path(), page.title(), page.description(), page.language(), page.typeLabel(), sections);
  }

  /** The usual anchor of a heading, which the browser can tell by itself. */
  private static String slug(String heading, Folding folding) {
    String folded = folding.fold(heading.toLowerCase(Locale.ROOT));
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        out.append(c);
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != '-') {
        out.append('-');
      }
    }
    int n = out.length();
    return n > 0 && out.charAt(n - 1) == '-' ? out.substring(0, n - 1) : out.toString();
  }

  /**
   * Combinations of type, audiences and regions, and for each page which one.
   *
   * @return the file's fingerprint
   */
  String filters() {
    return files.add("f", filters(index.pages(), index.options()));
  }

  /** The file of the filters. */
  static String filters(List<IndexedPage> pages, SearchOptions options) {
    Map<String, Integer> combinations = new LinkedHashMap<>();
    List<Object> each = new ArrayList<>();
    List<Object> all = new ArrayList<>();
    TreeSet<String> used = new TreeSet<>();
    for (IndexedPage page : pages) {
      List<String> ids = new ArrayList<>(List.of("type:" + page.type()));
      page.audiences().forEach(a -> ids.add("audience:" + a));
      page.regions().forEach(r -> ids.add("region:" + r));
      used.addAll(ids);
      each.add(
          combinations.computeIfAbsent(
              String.join(" ", ids),
              k -> {
                all.add(ids);
                return all.size() - 1;
              }));
    }
    Map<String, Object> labels = new TreeMap<>();
    new TreeMap<>(options.labels())
        .forEach(
            (language, names) -> {
              Map<String, Object> kept = new TreeMap<>(names);
              kept.keySet().retainAll(used);
              labels.put(language, kept);
            });
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("sets", all);
    out.put("pages", each);
    out.put("labels", labels);
    return JsonText.of(out);
  }

  static int cardsPerFile(int pages) {
    return pages <= 80 ? 1 : pages <= 150 ? 2 : pages <= 2_000 ? 3 : 4;
  }
}
