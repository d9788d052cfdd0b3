package fi.tukipakki.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Base forms of words, for readers of the same languages beside the search: in Finnish those that
 * {@link Lemmatizer} confirms ({@code huostaanotossa = huostaanotto}), in Swedish and English
 * stems, in others the word itself. Safe from several threads; each word is analysed once.
 */
public final class BaseForms {
  private static final String FINNISH = "fi";
  private static final String VOWELS = "aeiouyäöå";

  private final Lemmatizer lemmatizer;
  private final Stemmer stemmer;
  private final Map<String, List<String>> finnish = new ConcurrentHashMap<>();

  private BaseForms(RuleTable table, List<String> words) {
    this.lemmatizer = new Lemmatizer(new Inflections(table), WordList.load(words));
    this.stemmer = new Stemmer(table);
  }

  /**
   * Reads the rules and the word list.
   *
   * @param words a site's own lines for the word list
   */
  public static BaseForms load(List<String> words) {
    return new BaseForms(RuleTable.load(), words);
  }

  /**
   * What a word may be a form of; at least one.
   *
   * @param language BCP 47 tag
   * @param word in lower case
   */
  public List<String> of(String language, String word) {
    return language.equals(FINNISH)
        ? finnish.computeIfAbsent(word, lemmatizer::lemmas)
        : List.of(stemmer.stem(language, word));
  }

  /**
   * What all forms of a base form begin with, at least one letter. Endings and gradation change a
   * Finnish word from the consonants before its last vowels on: {@code etu : edun}, {@code asiakas
   * : asiakkaan}.
   *
   * @param language BCP 47 tag
   * @param word a base form
   */
  public String commonStart(String language, String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (!language.equals(FINNISH)) {
      return stemmer.stem(language, lower);
    }
    int end = back(lower, lower.length(), false);
    end = back(lower, end, true);
    end = back(lower, end, false);
    return lower.substring(0, Math.max(1, end));
  }

  private static int back(String word, int from, boolean vowels) {
    int i = from;
    while (i > 0 && VOWELS.indexOf(word.charAt(i - 1)) >= 0 == vowels) {
      i--;
    }
    return i;
  }
}
