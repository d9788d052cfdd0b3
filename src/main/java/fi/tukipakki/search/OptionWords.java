package fi.tukipakki.search;

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
    String from = base(phrase);
    String to = base(target);
    if (from.indexOf(' ') < 0 && Tokenizer.words(phrase).size() > 1) {
      return;
    }
    boolean told = !to.isEmpty() && Stream.of(to.split(" ")).allMatch(this::says);
    if (told && !from.equals(to) && !from.isEmpty()) {
      out.computeIfAbsent(from, f -> new TreeSet<>()).add(to);
    }
  }

  /** A base form of each word of a phrase. */
  private String base(String phrase) {
    List<String> written = Tokenizer.words(phrase);
    if (written.size() == 1 && phrase.equals(phrase.toUpperCase(Locale.ROOT))) {
      // AVI is no form of avata.
      return written.get(0).replace("-", "");
    }
    StringBuilder out = new StringBuilder();
    for (String word : written) {
      if (!stop.contains(word)) {
        out.append(out.length() == 0 ? "" : " ")
            .append(FormReader.plain(word) ? lemma(word) : word);
      }
    }
    return out.toString();
  }

  /** The word itself where it is a base form ({@code teini}), else the first that the pages say. */
  private String lemma(String word) {
    List<String> lemmas = lemmatizer.lemmas(word);
    String itself = word.replace("-", "");
    return lemmas.contains(itself)
        ? itself
        : lemmas.stream().filter(this::says).findFirst().orElse(lemmas.get(0));
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
