package fi.tukipakki.process.text;

import fi.tukipakki.process.text.Hyphenation.Break;
import fi.tukipakki.process.text.Hyphenation.Quality;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts soft hyphens into running text where a line may end: between the parts of a compound; in a
 * long word of one part between syllables, three letters from either end, never between vowels
 * ({@code sosi-aali} is allowed, but reads badly).
 */
public final class SoftHyphens {
  private static final char SOFT = '\u00ad';

  /** Shorter words fit a line without help. */
  private static final int LONG = 9;

  private static final int MARGIN = 3;

  private final Hyphenation hyphenation;

  private SoftHyphens(Hyphenation hyphenation) {
    this.hyphenation = hyphenation;
  }

  /** By the rules of Finnish. */
  public static SoftHyphens finnish() {
    return new SoftHyphens(FinnishHyphenation.standard());
  }

  /** The text with soft hyphens; a word that has some keeps its own, and only those. */
  public String apply(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    int from = 0;
    while (from < text.length()) {
      int to = from;
      while (to < text.length() && isPart(text.charAt(to))) {
        to++;
      }
      if (to - from >= LONG) {
        word(text.substring(from, to), out);
      } else {
        out.append(text, from, to);
      }
      if (to < text.length()) {
        out.append(text.charAt(to));
        to++;
      }
      from = to;
    }
    return out.toString();
  }

  private static boolean isPart(char c) {
    return Character.isLetter(c) || c == SOFT;
  }

  private void word(String word, StringBuilder out) {
    int last = 0;
    if (word.indexOf(SOFT) < 0) {
      for (int at : places(word)) {
        out.append(word, last, at).append(SOFT);
        last = at;
      }
    }
    out.append(word, last, word.length());
  }

  private List<Integer> places(String word) {
    List<Break> breaks = hyphenation.breaks(word);
    boolean compound = breaks.stream().anyMatch(b -> b.quality() == Quality.COMPOUND);
    List<Integer> places = new ArrayList<>();
    for (Break b : breaks) {
      boolean inside = b.at() >= MARGIN && b.at() <= word.length() - MARGIN;
      boolean good =
          compound
              ? b.quality() == Quality.COMPOUND
              : b.quality() == Quality.SYLLABLE && !isVowel(word.charAt(b.at()));
      if (inside && good) {
        places.add(b.at());
      }
    }
    return places;
  }

  private static boolean isVowel(char c) {
    return "aeiouyåäöAEIOUYÅÄÖ".indexOf(c) >= 0;
  }
}
