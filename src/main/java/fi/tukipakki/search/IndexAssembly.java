package fi.tukipakki.search;

import fi.tukipakki.search.Lemmatizer.Reading;
import fi.tukipakki.search.WordForms.Occurrences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** From word forms to terms: each form read once, the forms of a term counted together. */
final class IndexAssembly {
  private static final int STARTS_KEPT = 40;

  private final RuleTable table;
  private final SearchOptions options;
  private final List<IndexedPage> pages;
  private final List<Integer> families;
  private final ImpactScorer scorer;
  private final Folding folding;
  private final Stemmer stemmer;
  private final Lemmatizer lemmatizer;
  private final Map<String, Draft> drafts = new TreeMap<>();

  /** A term before counting. */
  private static final class Draft {
    int flags;
    final List<Occurrences> forms = new ArrayList<>();
    final List<Double> weights = new ArrayList<>();
  }

  IndexAssembly(
      RuleTable table,
      SearchOptions options,
      List<IndexedPage> pages,
      List<Integer> families,
      ImpactScorer scorer) {
    this.table = table;
    this.options = options;
    this.pages = pages;
    this.families = families;
    this.scorer = scorer;
    this.folding = table.folding();
    this.stemmer = new Stemmer(table);
    this.lemmatizer = new Lemmatizer(new Inflections(table), WordList.load(options.words()));
  }

  SearchIndex assemble(WordForms forms) {
    forms.byLanguage().forEach(this::language);
    List<Term> terms = new ArrayList<>();
    drafts.forEach(
        (key, draft) -> {
          for (int i = 0; i < draft.forms.size(); i++) {
            scorer.add(draft.forms.get(i), draft.weights.get(i));
          }
          Term term = scorer.finish(key, draft.flags);
          if (term != null) {
            terms.add(key.endsWith("*") ? strongest(term) : term);
          }
        });
    terms.sort(Comparator.comparing((Term t) -> folding.fold(t.key())).thenComparing(Term::key));
    return new SearchIndex(pages, families, terms, synonyms(), distress(), options);
  }

  private void language(String language, Map<String, Occurrences> forms) {
    boolean finnish = language.equals("fi");
    Set<String> words = forms.keySet();
    if (finnish) {
      for (String form : words) {
        if (plain(form)) {
          lemmatizer.learn(form);
        }
      }
    }
    Map<String, List<Reading>> pairless = new LinkedHashMap<>();
    forms.forEach(
        (form, list) -> {
          if (form.indexOf(' ') > 0) {
            pair(language, form, list, words, pairless);
            return;
          }
          List<Reading> readings = readings(language, form, words);
          for (Reading reading : readings) {
            draft(reading.lemma(), reading.flags(), list, reading.weight());
          }
          starts(form, list);
        });
  }

  private List<Reading> readings(String language, String form, Set<String> vocabulary) {
    if (!plain(form)) {
      return List.of(new Reading(form, Inflections.ANY, 1));
    }
    if (language.equals("fi")) {
      return lemmatizer.terms(form, vocabulary);
    }
    int flag = Stemmer.FLAGS.getOrDefault(language, 256);
    List<Reading> out = new ArrayList<>();
    out.add(new Reading(stemmer.stem(language, form.replace("-", "")), flag, 1));
    if (form.indexOf('-') > 0) {
      for (String part : form.split("-", -1)) {
        out.add(new Reading(stemmer.stem(language, part), flag, Lemmatizer.PART));
      }
    }
    return out;
  }

  private void pair(
      String language,
      String form,
      Occurrences list,
      Set<String> words,
      Map<String, List<Reading>> cache) {
    int space = form.indexOf(' ');
    for (Reading a : whole(language, form.substring(0, space), words, cache)) {
      for (Reading b : whole(language, form.substring(space + 1), words, cache)) {
        draft(a.lemma() + " " + b.lemma(), 0, list, 1);
      }
    }
  }

  private List<Reading> whole(
      String language, String form, Set<String> words, Map<String, List<Reading>> cache) {
    return cache.computeIfAbsent(
        form,
        f -> readings(language, f, words).stream().filter(r -> r.weight() == 1).limit(2).toList());
  }

  /** Titles and keywords are found from the first letters. */
  private void starts(String form, Occurrences list) {
    Occurrences named = new Occurrences();
    for (int i = 0; i < list.size(); i++) {
      int field = Occurrences.field(list.at(i));
      if (field == WordField.TITLE.ordinal() || field == WordField.KEYWORD.ordinal()) {
        named.add(list.at(i));
      }
    }
    if (named.size() > 0) {
      String folded = folding.fold(form.replace("-", ""));
      for (int n = 1; n <= Math.min(2, folded.length()); n++) {
        draft(folded.substring(0, n) + "*", 0, named, 1);
      }
    }
  }

  private void draft(String key, int flags, Occurrences list, double weight) {
    Draft draft = drafts.computeIfAbsent(key, k -> new Draft());
    draft.flags |= flags;
    draft.forms.add(list);
    draft.weights.add(weight);
  }

  /** A beginning of few letters keeps its best pages only. */
  private static Term strongest(Term term) {
    if (term.pages().length <= STARTS_KEPT) {
      return term;
    }
    Integer[] best = new Integer[term.pages().length];
    Arrays.setAll(best, i -> i);
    Arrays.sort(
        best, Comparator.comparingInt((Integer i) -> -term.impacts()[i]).thenComparing(i -> i));
    int[] kept = Arrays.stream(best, 0, STARTS_KEPT).mapToInt(i -> i).sorted().toArray();
    return new Term(
        term.key(),
        term.flags(),
        term.rarity(),
        Arrays.stream(kept).map(i -> term.pages()[i]).toArray(),
        Arrays.stream(kept).map(i -> term.impacts()[i]).toArray(),
        Arrays.stream(kept).map(i -> term.sections()[i]).toArray(),
        Arrays.stream(kept).map(i -> term.others()[i]).toArray());
  }

  /** Letters only, perhaps hyphens: what inflects. */
  private static boolean plain(String form) {
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (c == ' ' || c == '§' || (c >= '0' && c <= '9')) {
        return false;
      }
    }
    return true;
  }

  private Map<String, List<String>> synonyms() {
    Map<String, List<String>> out = new TreeMap<>();
    for (SynonymRule rule : options.synonyms()) {
      for (String word : rule.words()) {
        for (String target : rule.targets()) {
          synonym(out, base(word), base(target));
          if (rule.bothWays()) {
            synonym(out, base(target), base(word));
          }
        }
      }
    }
    return out;
  }

  private static void synonym(Map<String, List<String>> out, String from, String to) {
    if (!from.equals(to) && !from.isEmpty() && !to.isEmpty()) {
      List<String> list = out.computeIfAbsent(from, f -> new ArrayList<>());
      if (!list.contains(to)) {
        list.add(to);
      }
    }
  }

  /** The first base form of each word of a phrase. */
  private String base(String phrase) {
    StringBuilder out = new StringBuilder();
    Set<String> stop = table.stopWords();
    for (String word : Tokenizer.words(phrase)) {
      if (!stop.contains(word)) {
        String lemma = plain(word) ? lemmatizer.lemmas(word).get(0) : word;
        out.append(out.length() == 0 ? "" : " ").append(lemma);
      }
    }
    return out.toString();
  }

  private List<String> distress() {
    Set<String> out = new TreeSet<>();
    for (String word : options.distressWords()) {
      for (String part : Tokenizer.words(word)) {
        out.add(part);
        out.addAll(lemmatizer.lemmas(part));
      }
    }
    return List.copyOf(out);
  }
}
