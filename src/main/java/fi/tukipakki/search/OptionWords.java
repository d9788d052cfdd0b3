package fi.tukipakki.search;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The words of a site's choices in base form. */
final class OptionWords {
  private final SearchOptions options;
  private final Lemmatizer lemmatizer;
  private final Set<String> stop;
  private final Set<String> said;
  private final Set<String> asked = new TreeSet<>();

  /** Phrases and words that were read before: rules repeat them, and reading takes time. */
  private final Map<String, String> bases = new HashMap<>();

  private final Map<String, String> lemmas = new HashMap<>();

  /**
   * @param said the terms of the pages
   */
  OptionWords(SearchOptions options, Lemmatizer lemmatizer, Set<String> stop, Set<String> said) {
    this.options = options;
    this.said = said;
    this.lemmatizer = lemmatizer;
    this.stop = stop;
  }

  /** The terms that the pages were asked for: when they say the same of these, all is the same. */
  Set<String> asked() {
    return asked;
  }

  private boolean says(String term) {
    asked.add(term);
    return said.contains(term);
  }

  /**
   * What each phrase leads to, base forms parted by spaces; what the pages never say is left out.
   */
  Map<String, List<String>> synonyms() {
    Map<String, Set<String>> out = new TreeMap<>();
    for (SynonymRule rule : options.synonyms()) {
      for (String word : rule.words()) {
        for (String target : rule.targets()) {
          synonym(out, word, target);
          if (rule.bothWays()) {
            synonym(out, target, word);
          }
        }
      }
    }
    Map<String, List<String>> lists = new TreeMap<>();
    out.forEach((from, to) -> lists.put(from, List.copyOf(to)));
    return lists;
  }

  /** A phrase of which stop words leave one common word leads nowhere: {@code oma lapsi}. */
  private void synonym(Map<String, Set<String>> out, String phrase, String target) {
    String to = base(target);
    if (to.isEmpty() || !Stream.of(to.split(" ")).allMatch(this::says)) {
      return;
    }
    String from = base(phrase);
    boolean left = from.indexOf(' ') < 0 && Tokenizer.words(phrase).size() > 1;
    if (!left && !from.isEmpty() && !from.equals(to)) {
      out.computeIfAbsent(from, f -> new TreeSet<>()).add(to);
    }
  }

  /** A base form of each word of a phrase. */
  private String base(String phrase) {
    return bases.computeIfAbsent(phrase, this::read);
  }

  private String read(String phrase) {
    List<String> written = Tokenizer.words(phrase);
    if (written.size() == 1 && phrase.equals(phrase.toUpperCase(Locale.ROOT))) {
      // AVI is no form of avata.
      return written.get(0).replace("-", "");
    }
    StringBuilder out = new StringBuilder();
    for (String word : written) {
      if (!stop.contains(word)) {
        out.append(out.length() == 0 ? "" : " ")
            .append(FormReader.plain(word) ? lemmas.computeIfAbsent(word, this::lemma) : word);
      }
    }
    return out.toString();
  }

  /** The word itself where it is a base form ({@code teini}), else the first that the pages say. */
  private String lemma(String word) {
    String itself = word.replace("-", "");
    if (lemmatizer.lists(itself)) {
      return itself;
    }
    List<String> found = lemmatizer.lemmas(word);
    return found.contains(itself)
        ? itself
        : found.stream().filter(this::says).findFirst().orElse(found.get(0));
  }

  /** Words that put the contacts on top, as written and in every base form. */
  List<String> distress() {
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
