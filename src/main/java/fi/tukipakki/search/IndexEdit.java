package fi.tukipakki.search;

import fi.tukipakki.model.Digest;
import fi.tukipakki.model.Unpacker;
import fi.tukipakki.search.KeptIndex.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Makes an index from the last one when few pages have changed. What a page gives to a term depends
 * on its own words, on what the site reads its words as and on the averages of the fields' lengths;
 * so only pages are looked at of which one of these differs, and only their terms are made anew.
 * Whatever else differs makes it give up: the index is then made from the words of all pages.
 */
final class IndexEdit {
  /** More pages than these, or than one in so many, are not few. */
  private static final int FEW = 4;

  private static final int ONE_IN = 16;

  private final KeptIndex before;
  private final SearchOptions options;
  private final Map<String, SearchEntry> entries;
  private final Function<String, Optional<byte[]>> earlier;
  private final RuleTable table = RuleTable.load();
  private final Folding folding = table.folding();
  private final Set<Integer> changed = new TreeSet<>();
  private final Map<Integer, Looked> looked = new TreeMap<>();

  /** Made when a word is to be read: its word list is large. */
  private IndexAssembly assembly;

  /** A page that gives other terms than before: its parts then and now. */
  private record Looked(String language, List<PartWords> then, List<PartWords> now) {}

  /** Some pages cannot be looked at, or too many would have to be. */
  private static final class GivenUp extends Exception {
    private static final long serialVersionUID = 1;

    GivenUp() {
      super("", null, false, false);
    }
  }

  IndexEdit(
      KeptIndex before,
      SearchOptions options,
      Map<String, SearchEntry> entries,
      Function<String, Optional<byte[]>> earlier) {
    this.before = before;
    this.options = options;
    this.entries = entries;
    this.earlier = earlier;
  }

  /** The index, or nothing when it must be made anew. */
  Optional<KeptIndex> make() {
    try {
      return compare() ? Optional.of(edit()) : Optional.empty();
    } catch (GivenUp e) {
      return Optional.empty();
    }
  }

  private IndexAssembly assembly() {
    if (assembly == null) {
      assembly = new IndexAssembly(table, options, new Shares(1));
    }
    return assembly;
  }

  private List<Mark> marks() {
    return before.head().marks();
  }

  private boolean few(int pages) {
    return pages <= Math.max(FEW, marks().size() / ONE_IN);
  }

  /** Whether all is as it was but for the words of few pages. */
  private boolean compare() {
    if (!before.head().options().equals(KeptIndex.digest(options))
        || marks().size() != entries.size()) {
      return false;
    }
    for (int i = 0; i < marks().size(); i++) {
      Mark mark = marks().get(i);
      SearchEntry entry = entries.get(mark.name());
      if (entry == null || !entry.shape().equals(mark.shape())) {
        return false;
      }
      if (!entry.digest().equals(mark.digest())) {
        changed.add(i);
      }
    }
    return few(changed.size());
  }

  private KeptIndex edit() throws GivenUp {
    FieldLengths lengths = before.lengths().copy();
    FormEdit forms = new FormEdit(before.forms(), language -> assembly().reader(language));
    for (int page : changed) {
      Looked words = look(page);
      words.then().forEach(part -> lengths.remove(part.lengths()));
      words.now().forEach(part -> lengths.add(part.lengths()));
      words.then().forEach(part -> forms.count(words.language(), part.words(), -1));
      words.now().forEach(part -> forms.count(words.language(), part.words(), 1));
      looked.put(page, words);
    }
    if (!lengths.sameAverages(before.lengths())) {
      throw new GivenUp();
    }
    forms.read();
    // Words of other pages that are read otherwise now.
    for (String lemma : forms.moved()) {
      int term = before.terms().find(lemma, folding);
      for (int part : before.terms().get(term).term().pages()) {
        int page = pageOf(part);
        if (!looked.containsKey(page)) {
          if (!few(looked.size() + 1)) {
            throw new GivenUp();
          }
          looked.put(page, look(page));
        }
      }
    }
    TermEdit terms = new TermEdit(before.terms(), folding, before.head().layout().pages());
    double[] averages = lengths.averages();
    looked.forEach(
        (page, words) -> {
          for (int i = 0; i < words.now().size(); i++) {
            terms.change(
                marks().get(page).first() + i,
                words.then().get(i).terms(forms.then(words.language()), averages, folding),
                words.now().get(i).terms(forms.now(words.language()), averages, folding));
          }
        });
    Map<String, KeptForms> allForms = forms.end();
    forms.flags(allForms, terms);
    return write(lengths, allForms, terms);
  }

  private KeptIndex write(FieldLengths lengths, Map<String, KeptForms> forms, TermEdit edit) {
    KeptTerms terms = edit.end();
    Layout old = before.head().layout();
    Layout layout = old;
    List<String> asked = before.head().asked();
    if (asked.stream().anyMatch(edit.comeAndGone()::contains)) {
      Set<String> said = new TreeSet<>();
      for (int i = 0; i < terms.size(); i++) {
        said.add(terms.key(i));
      }
      OptionWords words =
          new OptionWords(options, assembly().lemmatizer(), table.stopWords(), said);
      layout = old.withWords(words.synonyms(), words.distress());
      asked = List.copyOf(words.asked());
    }
    FileSet files = new FileSet(layout.portable());
    List<String> cards = cards(layout, files);
    files.keep("f", layout.filters(), () -> PageFiles.filters(all(), options));
    IndexFiles.Written written =
        IndexFiles.write(files, terms, folding, old, layout.withCards(cards));
    List<Mark> marks = new ArrayList<>();
    for (Mark mark : marks()) {
      String digest = entries.get(mark.name()).digest();
      marks.add(new Mark(mark.name(), digest, mark.shape(), mark.first()));
    }
    return new KeptIndex(
        new KeptIndex.Head(before.head().options(), marks, asked, written.layout()),
        lengths,
        forms,
        terms,
        written.files());
  }

  /** Writes the cards of changed pages and keeps the others. */
  private List<String> cards(Layout layout, FileSet files) {
    int per = layout.cardsPerFile();
    List<String> prints = new ArrayList<>();
    for (int at = 0; at < layout.pages(); at += per) {
      int from = at;
      int to = Math.min(at + per, layout.pages());
      boolean same = true;
      for (int part = from; part < to; part++) {
        same &= !changed.contains(pageOf(part));
      }
      String name = PageFiles.cardFile(at / per);
      prints.add(
          same
              ? files.keep(name, layout.cardPrints().get(at / per), () -> cards(from, to))
              : files.add(name, cards(from, to)));
    }
    return prints;
  }

  private String cards(int from, int to) {
    List<IndexedPage> pages = new ArrayList<>();
    for (int part = from; part < to; part++) {
      int page = pageOf(part);
      pages.add(facts(page).parts().get(part - marks().get(page).first()));
    }
    return PageFiles.cards(pages, folding);
  }

  private List<IndexedPage> all() {
    List<IndexedPage> pages = new ArrayList<>();
    for (int page = 0; page < marks().size(); page++) {
      pages.addAll(facts(page).parts());
    }
    return pages;
  }

  private EntryContent.Facts facts(int page) {
    return content(page).facts();
  }

  private EntryContent content(int page) {
    return new EntryContent(entries.get(marks().get(page).name()));
  }

  /** The page that a part belongs to. */
  private int pageOf(int part) {
    int low = 0;
    int high = marks().size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (marks().get(middle).first() <= part) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private Looked look(int page) throws GivenUp {
    EntryContent now = content(page);
    EntryContent.Facts facts = now.facts();
    int parts = facts.parts().size();
    String language = facts.parts().get(0).language();
    List<PartWords> words = parts(now, parts);
    return new Looked(language, changed.contains(page) ? parts(then(page), parts) : words, words);
  }

  private EntryContent then(int page) throws GivenUp {
    Mark mark = marks().get(page);
    byte[] bytes =
        earlier
            .apply(mark.name())
            .filter(content -> new Digest().add(content).end().equals(mark.digest()))
            .orElseThrow(GivenUp::new);
    return new EntryContent(bytes);
  }

  private static List<PartWords> parts(EntryContent content, int count) {
    Unpacker from = content.words();
    List<PartWords> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(new PartWords(from));
    }
    return parts;
  }
}
