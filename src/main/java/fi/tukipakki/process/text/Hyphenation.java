package fi.tukipakki.process.text;

import java.util.List;

/** Where a word may be broken with a hyphen. */
public interface Hyphenation {

  /** How good a break is, best first. */
  enum Quality {
    /** Between the parts of a compound. */
    COMPOUND,
    /** Between syllables. */
    SYLLABLE,
    /** A guess, for words that fit no other way. */
    GUESS
  }

  /**
   * A break.
   *
   * @param at index in the word of the first UTF-16 unit after the hyphen
   * @param quality how good it is
   */
  record Break(int at, Quality quality) {}

  /** The breaks of a word, in order; the word may carry punctuation. */
  List<Break> breaks(String word);

  /** The rules for a language by its BCP 47 tag: Finnish, or a guess by vowels for the others. */
  static Hyphenation of(String lang) {
    return lang.equals("fi") ? FinnishHyphenation.standard() : new GuessedHyphenation();
  }
}
