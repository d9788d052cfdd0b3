package fi.tukipakki.search;

import fi.tukipakki.model.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A query in words, each with the base forms it may have. */
final class Query {
  /**
   * One word.
   *
   * @param text lower case, without hyphens
   * @param candidates of {@link Inflections}; for numbers the word alone
   * @param hyphen where its last hyphen was, 0 for none
   */
  record Word(String text, Map<String, Integer> candidates, int hyphen) {
    boolean number() {
      return Tokenizer.sectionNumber(text);
    }

    /** Whether it is a section, or a number that may be one. */
    boolean section() {
      return text.startsWith("§") || number();
    }
  }

  private Query() {}

  static List<Word> words(String query, Inflections rules, Set<String> stop) {
    List<String> all = Tokenizer.queryWords(query);
    List<String> kept = new ArrayList<>();
    for (String word : all) {
      if (!stop.contains(word)) {
        kept.add(word);
      }
    }
    if (kept.isEmpty() && !all.isEmpty()) {
      kept.add(all.get(all.size() - 1));
    }
    List<Word> out = new ArrayList<>();
    for (String word : kept.subList(0, Math.min(kept.size(), Limits.QUERY_WORDS))) {
      String text = word.replace("-", "");
      char first = text.isEmpty() ? '0' : text.charAt(0);
      boolean letters = first != '§' && (first < '0' || first > '9');
      if (!text.isEmpty()) {
        Map<String, Integer> candidates =
            letters ? rules.candidates(text) : Map.of(text, Inflections.ANY);
        String last = word.substring(word.lastIndexOf('-') + 1);
        out.add(new Word(text, candidates, text.length() - last.length()));
      }
    }
    return out;
  }
}
