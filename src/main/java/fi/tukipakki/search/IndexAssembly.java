package fi.tukipakki.search;

import fi.tukipakki.search.Lemmatizer.Reading;
import fi.tukipakki.search.WordForms.Occurrences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** From word forms to terms: each form read once, the forms of a term counted together. */
final class IndexAssembly {
  private static final int STARTS_KEPT = 40;

  /**
   * Pages kept for one term. Only a large site has more for its commonest words, and those beyond
   * are neither found first nor worth the bytes.
   */
  private static final int PAGES_KEPT = 1000;

  private final RuleTable table;
  private final SearchOptions options;
  private final Shares shares;
  private final Folding folding;
  private final Inflections rules;
  private final WordList list;
  private final Map<String, Draft> drafts = new HashMap<>();

  IndexAssembly(RuleTable table, SearchOptions options, Shares shares) {
    this.table = table;
    this.options = options;
    this.shares = shares;
    this.folding = table.folding();
    this.rules = new Inflections(table);
    this.list = WordList.load(options.words());
  }

  SearchIndex assemble(
      WordForms forms, List<IndexedPage> pages, List<Integer> families, FieldNorms norms) {
    Iterator<Map.Entry<String, WordForms.Vocabulary>> languages =
        forms.byLanguage().entrySet().iterator();
    while (languages.hasNext()) {
      Map.Entry<String, WordForms.Vocabulary> next = languages.next();
      language(next.getKey(), next.getValue());
      languages.remove();
    }
    OptionWords words =
        new OptionWords(options, new Lemmatizer(rules, list), table.stopWords(), drafts.keySet());
    Map<String, List<String>> synonyms = words.synonyms();
    List<String> distress = words.distress();
    return new SearchIndex(pages, families, terms(norms), synonyms, distress, options);
  }

  private void language(String language, WordForms.Vocabulary vocabulary) {
    FormReader reader =
        language.equals("fi")
            ? new FinnishReader(rules, list, shares)
            : new StemReader(language, new Stemmer(table));
    String[] forms = vocabulary.forms();
    List<List<Reading>> readings = reader.read(forms);
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < forms.length; i++) {
      numbers.put(forms[i], i);
    }
    for (int i = 0; i < forms.length; i++) {
      int space = forms[i].indexOf(' ');
      if (space > 0) {
        Integer first = numbers.get(forms[i].substring(0, space));
        Integer second = numbers.get(forms[i].substring(space + 1));
        pair(readings.get(first), readings.get(second), vocabulary.occurrences()[i]);
      }
    }
    // A large site has a million readings: each goes as soon as it has been used.
    for (int i = 0; i < forms.length; i++) {
      for (Reading reading : readings.set(i, List.of())) {
        draft(reading.lemma(), reading.flags(), vocabulary.occurrences()[i], reading.weight());
      }
      if (forms[i].indexOf(' ') < 0) {
        starts(forms[i], vocabulary.occurrences()[i]);
      }
    }
  }

  /** Two neighbours, each in its first two readings. */
  private void pair(List<Reading> first, List<Reading> second, Occurrences list) {
    for (Reading a : whole(first)) {
      for (Reading b : whole(second)) {
        draft(a.lemma() + " " + b.lemma(), 0, list, 1);
      }
    }
  }

  private static List<Reading> whole(List<Reading> readings) {
    List<Reading> out = new ArrayList<>(2);
    for (Reading reading : readings) {
      if (reading.weight() == 1 && out.size() < 2) {
        out.add(reading);
      }
    }
    return out;
  }

  /** Titles and keywords are found from the first letters. */
  private void starts(String form, Occurrences list) {
    Occurrences named = null;
    for (int i = 0; i < list.size(); i++) {
      int field = Occurrences.field(list.at(i));
      if (field == WordField.TITLE.ordinal() || field == WordField.KEYWORD.ordinal()) {
        named = named == null ? new Occurrences() : named;
        named.add(list.at(i));
      }
    }
    if (named != null) {
      String folded = folding.fold(form.replace("-", ""));
      for (int n = 1; n <= Math.min(2, folded.length()); n++) {
        draft(folded.substring(0, n) + "*", 0, named, 1);
      }
    }
  }

  private void draft(String key, int flags, Occurrences list, double weight) {
    drafts.computeIfAbsent(key, Draft::new).add(flags, list, weight);
  }

  private record Folded(String folded, Term term) implements Comparable<Folded> {
    @Override
    public int compareTo(Folded other) {
      int order = folded.compareTo(other.folded);
      return order == 0 ? term.key().compareTo(other.term.key()) : order;
    }
  }

  private List<Term> terms(FieldNorms norms) {
    Draft[] all = drafts.values().toArray(new Draft[0]);
    drafts.clear();
    Folded[] found = new Folded[all.length];
    shares.each(
        all.length,
        () -> {
          ImpactScorer scorer = new ImpactScorer(norms);
          return (IntConsumer)
              i -> {
                Term term = all[i].finish(scorer);
                all[i] = null;
                if (term != null) {
                  int most = term.key().endsWith("*") ? STARTS_KEPT : PAGES_KEPT;
                  Term kept = term.pages().length > most ? strongest(term, most) : term;
                  found[i] = new Folded(folding.fold(term.key()), kept);
                }
              };
        });
    List<Folded> sorted = new ArrayList<>(all.length);
    for (Folded one : found) {
      if (one != null) {
        sorted.add(one);
      }
    }
    sorted.sort(null);
    List<Term> terms = new ArrayList<>(sorted.size());
    sorted.forEach(f -> terms.add(f.term()));
    return terms;
  }

  /** A term with its best pages only; it stays as common as it was. */
  private static Term strongest(Term term, int most) {
    int n = term.pages().length;
    int[] above = new int[ImpactScorer.STEPS + 2];
    for (int impact : term.impacts()) {
      above[impact]++;
    }
    // The weakest impact kept, and how many of that impact there is room for.
    int least = ImpactScorer.STEPS;
    int room = most;
    while (room > above[least]) {
      room -= above[least--];
    }
    int[] kept = new int[most];
    int count = 0;
    for (int i = 0; i < n && count < most; i++) {
      int impact = term.impacts()[i];
      if (impact > least || (impact == least && room-- > 0)) {
        kept[count++] = i;
      }
    }
    return new Term(
        term.key(),
        term.flags(),
        term.rarity(),
        pick(term.pages(), kept),
        pick(term.impacts(), kept),
        pick(term.sections(), kept),
        pick(term.others(), kept));
  }

  private static int[] pick(int[] values, int[] kept) {
    int[] out = new int[kept.length];
    for (int i = 0; i < kept.length; i++) {
      out[i] = values[kept[i]];
    }
    return out;
  }
}
