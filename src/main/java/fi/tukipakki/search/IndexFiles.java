package fi.tukipakki.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files that the browser loads: one start file, term shards sorted by folded key, result cards
 * in chunks, and the filters. Every name but that of the start file holds a fingerprint of the
 * content. With {@code portable} the same data are classic scripts.
 *
 * @param start path of the start file, relative to {@code search/}
 * @param files all files, the start file last
 */
public record IndexFiles(String start, List<SearchFile> files) {
  public IndexFiles {
    files = List.copyOf(files);
  }

  /**
   * Name of the start file, the same for every index: pages name it, and must not change whenever a
   * word of another page does. Browsers ask for it anew each time.
   */
  public static String start(boolean portable) {
    return portable ? "start-index.js" : "start-index.json";
  }

  /** Writes an index. */
  public static IndexFiles of(SearchIndex index) {
    RuleTable table = RuleTable.load();
    Folding folding = table.folding();
    boolean portable = index.options().portable();
    FileSet files = new FileSet(portable);
    TermFiles terms = new TermFiles(index, folding, files);
    PageFiles pages = new PageFiles(index, folding, files);
    Map<String, Object> start = new LinkedHashMap<>();
    start.put("pages", index.pages().size());
    start.put("languages", pages.languages());
    start.put("families", pages.families());
    terms.terms(start);
    if (index.pages().size() > Matcher.SMALL) {
      terms.lexicon(start);
      start.put("synonyms", terms.synonyms("", null));
    }
    pages.cards(start);
    start.put("filters", pages.filters());
    start.put("distress", index.distress());
    start.put("contacts", contacts(index.options()));
    start.put("rules", new JsonText.Raw(table.json(index.languages())));
    files.add(start(portable), "start", JsonText.of(start));
    return new IndexFiles(start(portable), files.files());
  }

  private static List<Object> contacts(SearchOptions options) {
    List<Object> contacts = new ArrayList<>();
    for (SearchOptions.Contact contact : options.contacts()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("label", new TreeMap<>(contact.label()));
      one.put("phone", contact.phone());
      one.put("note", new TreeMap<>(contact.note()));
      contacts.add(one);
    }
    return contacts;
  }
}
