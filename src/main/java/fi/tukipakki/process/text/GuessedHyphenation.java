package fi.tukipakki.process.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks for languages whose rules we do not know: before a consonant that a vowel follows, three
 * letters from either end. Seldom beautiful, so a caller takes it only when a word fits no line.
 */
final class GuessedHyphenation implements Hyphenation {

  private static final int MARGIN = 3;
  private static final String VOWELS = "aeiouyåäöæøáéíóúüAEIOUYÅÄÖÆØÁÉÍÓÚÜ";

  @Override
  public List<Break> breaks(String word) {
    List<Break> breaks = new ArrayList<>();
    for (int i = MARGIN; i <= word.length() - MARGIN; i++) {
      if (letters(word, i - MARGIN, i + MARGIN)
          && !vowel(word, i)
          && vowel(word, i + 1)
          && hasVowel(word, i)) {
        breaks.add(new Break(i, Quality.GUESS));
      }
    }
    return breaks;
  }

  private static boolean letters(String word, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isLetter(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasVowel(String word, int end) {
    for (int i = 0; i < end; i++) {
      if (vowel(word, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean vowel(String word, int at) {
    return VOWELS.indexOf(word.charAt(at)) >= 0;
  }
}
