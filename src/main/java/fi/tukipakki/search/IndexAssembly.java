package fi.tukipakki.search;

import fi.tukipakki.search.FormReader.Readings;
import fi.tukipakki.search.KeptForms.Known;
import fi.tukipakki.search.Lemmatizer.Reading;
import fi.tukipakki.search.WordForms.Occurrences;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** From word forms to terms: each form read once, the forms of a term counted together. */
final class IndexAssembly {
  /** Bytes of a form with its readings, about. */
  private static final int ROOM = 24;

  private final RuleTable table;
  private final Shares shares;
  private final Folding folding;
  private final Inflections rules;
  private final WordList list;
  private final Drafts drafts;
  private final Map<String, KeptForms> kept = new TreeMap<>();

  IndexAssembly(RuleTable table, SearchOptions options, Shares shares) {
    this.table = table;
    this.shares = shares;
    this.folding = table.folding();
    this.rules = new Inflections(table);
    this.list = WordList.load(options.words());
    this.drafts = new Drafts(folding);
  }

  /** Reads the forms of a language. */
  FormReader reader(String language) {
    return language.equals("fi")
        ? new FinnishReader(rules, list, shares)
        : new StemReader(language, new Stemmer(table));
  }

  Lemmatizer lemmatizer() {
    return new Lemmatizer(rules, list);
  }

  /** What is known of the forms by language, once they are assembled. */
  Map<String, KeptForms> forms() {
    return kept;
  }

  /**
   * The terms, sorted by folded key, then key.
   *
   * @param keep what is wanted of each
   */
  <T> List<T> assemble(WordForms forms, FieldNorms norms, Function<Term, T> keep) {
    Iterator<Map.Entry<String, WordForms.Vocabulary>> languages =
        forms.byLanguage().entrySet().iterator();
    while (languages.hasNext()) {
      Map.Entry<String, WordForms.Vocabulary> next = languages.next();
      language(next.getKey(), next.getValue());
      languages.remove();
    }
    return terms(norms, keep);
  }

  private void language(String language, WordForms.Vocabulary vocabulary) {
    String[] forms = vocabulary.forms();
    Readings read = reader(language).read(forms);
    List<List<Reading>> readings = read.lists();
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < forms.length; i++) {
      numbers.put(forms[i], i);
    }
    for (int i = 0; i < forms.length; i++) {
      int space = forms[i].indexOf(' ');
      if (space > 0) {
        Integer first = numbers.get(forms[i].substring(0, space));
        Integer second = numbers.get(forms[i].substring(space + 1));
        drafts.pair(readings.get(first), readings.get(second), vocabulary.occurrences()[i]);
      }
    }
    // A large site has a million readings: each goes as soon as it has been used.
    KeptForms.Maker known = new KeptForms.Maker(forms.length * ROOM);
    for (int i = 0; i < forms.length; i++) {
      if (forms[i].indexOf(' ') < 0) {
        Occurrences list = vocabulary.occurrences()[i];
        List<Reading> own = readings.set(i, List.of());
        drafts.form(forms[i], own, list);
        known.add(forms[i], new Known(list.pages(), read.guessed()[i], own));
      }
    }
    kept.put(language, known.end());
  }

  private record Folded<T>(String folded, String key, T term) implements Comparable<Folded<T>> {
    @Override
    public int compareTo(Folded<T> other) {
      int order = folded.compareTo(other.folded);
      return order == 0 ? key.compareTo(other.key) : order;
    }
  }

  private <T> List<T> terms(FieldNorms norms, Function<Term, T> keep) {
    Draft[] all = drafts.byKey().values().toArray(new Draft[0]);
    drafts.byKey().clear();
    List<Folded<T>> found = new ArrayList<>(Collections.nCopies(all.length, null));
    shares.each(
        all.length,
        () -> {
          ImpactScorer scorer = new ImpactScorer(norms);
          return (IntConsumer)
              i -> {
                Term term = all[i].finish(scorer);
                all[i] = null;
                String key = term.key();
                found.set(i, new Folded<>(folding.fold(key), key, keep.apply(term)));
              };
        });
    found.sort(null);
    List<T> terms = new ArrayList<>(found.size());
    found.forEach(f -> terms.add(f.term()));
    return terms;
  }
}
