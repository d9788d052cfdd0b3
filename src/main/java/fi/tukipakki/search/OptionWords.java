package fi.tukipakki.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The words of a site's choices in base form. */
final class OptionWords {
  private final SearchOptions options;
  private final Lemmatizer lemmatizer;
  private final Set<String> stop;

  OptionWords(SearchOptions options, Lemmatizer lemmatizer, Set<String> stop) {
    this.options = options;
    this.lemmatizer = lemmatizer;
    this.stop = stop;
  }

  /** What each phrase leads to, base forms parted by spaces. */
  Map<String, List<String>> synonyms() {
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
    for (String word : Tokenizer.words(phrase)) {
      if (!stop.contains(word)) {
        String lemma = FormReader.plain(word) ? lemmatizer.lemmas(word).get(0) : word;
        out.append(out.length() == 0 ? "" : " ").append(lemma);
      }
    }
    return out.toString();
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
