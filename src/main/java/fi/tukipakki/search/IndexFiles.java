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
    List<KeptTerm> terms = new ArrayList<>();
    index.terms().forEach(term -> terms.add(KeptTerm.of(term)));
    return write(index, KeptTerms.of(terms), RuleTable.load()).files();
  }

  /** Files, and how the index was written into them. */
  record Written(IndexFiles files, Layout layout) {}

  /**
   * Writes all files of an index.
   *
   * @param index without its terms
   */
  static Written write(SearchIndex index, KeptTerms terms, RuleTable table) {
    Folding folding = table.folding();
    FileSet files = new FileSet(index.options().portable());
    PageFiles pages = new PageFiles(index, folding, files);
    Map<String, String> pieces = new LinkedHashMap<>();
    pieces.put("languages", JsonText.of(pages.languages()));
    pieces.put("families", JsonText.of(pages.families()));
    pieces.put("contacts", JsonText.of(contacts(index.options())));
    pieces.put("rules", table.json(index.languages()));
    pieces.put("distress", JsonText.of(index.distress()));
    Layout fresh =
        new Layout(
            index.pages().size(),
            index.options().portable(),
            List.of(),
            List.of(),
            PageFiles.cardsPerFile(index.pages().size()),
            pages.cards(),
            pages.filters(),
            index.synonyms(),
            pieces);
    return write(files, terms, folding, null, fresh);
  }

  /**
   * Writes the terms and the start file.
   *
   * @param files with the cards and filters
   * @param before how the terms were written that these were made from, or null
   * @param layout with all but the shards
   */
  static Written write(
      FileSet files, KeptTerms terms, Folding folding, Layout before, Layout layout) {
    Map<String, Object> start = new LinkedHashMap<>();
    start.put("pages", layout.pages());
    piece("languages", layout, start);
    piece("families", layout, start);
    TermFiles shards = new TermFiles(terms, layout, folding, files, before);
    shards.terms(start);
    if (layout.pages() > Matcher.SMALL) {
      shards.lexicon(start);
    }
    start.put("cardsPerFile", layout.cardsPerFile());
    start.put("cardPrints", String.join("", layout.cardPrints()));
    start.put("filters", layout.filters());
    piece("distress", layout, start);
    piece("contacts", layout, start);
    piece("rules", layout, start);
    String name = start(layout.portable());
    files.add(name, "start", JsonText.of(start));
    return new Written(
        new IndexFiles(name, files.files()), layout.withShards(shards.ends(), shards.prints()));
  }

  private static void piece(String key, Layout layout, Map<String, Object> start) {
    start.put(key, new JsonText.Raw(layout.pieces().get(key)));
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
