package fi.tukipakki.process.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Finnish hyphenation by the rules of the language's standard (SFS 4175, Kielitoimiston
 * ohjepankki): a compound breaks between its parts, else a word breaks before the last consonant
 * ahead of a vowel and between vowels that make neither a long vowel nor a diphthong; one letter
 * never stands alone.
 *
 * <p>Compounds are known by a list of parts that are common in the field, and by vowel harmony: a
 * part has either a, o, u or ä, ö, y, so where they change a new part has begun.
 */
public final class FinnishHyphenation implements Hyphenation {

  private static final String BACK = "aouå";
  private static final String FRONT = "äöy";
  private static final String NEUTRAL = "ei";

  /** Long vowels and diphthongs; ie, uo and yö are kept whole in every syllable, to be safe. */
  private static final List<String> ONE_SYLLABLE =
      List.of(
          "aa", "ee", "ii", "oo", "uu", "yy", "ää", "öö", "ai", "ei", "oi", "ui", "yi", "äi", "öi",
          "au", "eu", "iu", "ou", "ey", "iy", "äy", "öy", "ie", "uo", "yö");

  /** Letters that a Finnish word can end in. */
  private static final String FINAL = "aeiouyäönstlr";

  private static final List<String> LOAN_BEGINNINGS =
      List.of("pr", "tr", "kr", "pl", "kl", "ps", "br", "gr", "fr", "dr", "bl");

  private static final int MIN = 2;
  private static final int MIN_PART = 3;

  /** Less than this after a first part is an ending (palvelu-iden), not a part. */
  private static final int MIN_REST = 5;

  private final List<String> firsts;
  private final List<String> heads;

  /**
   * @param firsts beginnings of compounds, such as "sosiaali"
   * @param heads stems that later parts begin with, such as "ilmoitu"
   */
  FinnishHyphenation(List<String> firsts, List<String> heads) {
    this.firsts = List.copyOf(firsts);
    this.heads = List.copyOf(heads);
  }

  /** The rules with the field's own list of parts. */
  public static FinnishHyphenation standard() {
    List<String> firsts = new ArrayList<>();
    List<String> heads = new ArrayList<>();
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    FinnishHyphenation.class.getResourceAsStream("compounds_fi.txt")),
                StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.endsWith("-")) {
          firsts.add(line.substring(0, line.length() - 1));
        } else if (line.startsWith("-")) {
          heads.add(line.substring(1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FinnishHyphenation(firsts, heads);
  }

  @Override
  public List<Break> breaks(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    List<Break> breaks = new ArrayList<>();
    if (lower.length() != word.length()) {
      return breaks;
    }
    int start = 0;
    while (start < lower.length()) {
      int end = start;
      while (end < lower.length() && Character.isLetter(lower.charAt(end))) {
        end++;
      }
      if (end - start >= 2 * MIN) {
        inLetters(lower.substring(start, end), start, breaks);
      }
      start = end + 1;
    }
    return breaks;
  }

  private void inLetters(String word, int offset, List<Break> breaks) {
    boolean[] syllable = syllables(word);
    boolean[] compound = new boolean[word.length() + 1];
    parts(word, compound);
    harmony(word, syllable, compound);
    for (int i = MIN; i <= word.length() - MIN; i++) {
      if (compound[i]) {
        breaks.add(new Break(offset + i, Quality.COMPOUND));
      } else if (syllable[i] && !compound[i - 1] && !compound[i + 1]) {
        breaks.add(new Break(offset + i, Quality.SYLLABLE));
      }
    }
  }

  private static boolean[] syllables(String word) {
    boolean[] starts = new boolean[word.length() + 1];
    boolean seen = false;
    int nucleus = 0;
    for (int i = 0; i < word.length(); i++) {
      if (!vowel(word, i)) {
        nucleus = 0;
        if (seen && i + 1 < word.length() && vowel(word, i + 1)) {
          starts[i] = true;
        }
        continue;
      }
      seen = true;
      if (nucleus == 2 || (nucleus == 1 && !ONE_SYLLABLE.contains(word.substring(i - 1, i + 1)))) {
        starts[i] = true;
        nucleus = 0;
      }
      nucleus++;
    }
    return starts;
  }

  /** Marks boundaries after the longest known first part and before known later parts. */
  private void parts(String word, boolean[] compound) {
    int longest = 0;
    for (String first : firsts) {
      if (word.startsWith(first)
          && word.length() - first.length() >= MIN_REST
          && boundary(word, first.length())) {
        longest = Math.max(longest, first.length());
      }
    }
    compound[longest] = true;
    for (String entry : heads) {
      boolean last = entry.endsWith(".");
      String head = last ? entry.substring(0, entry.length() - 1) : entry;
      for (int at = word.indexOf(head, MIN_PART); at >= 0; at = word.indexOf(head, at + 1)) {
        boolean fits = !last || at + head.length() == word.length();
        if (fits && FINAL.indexOf(word.charAt(at - 1)) >= 0 && boundary(word, at)) {
          compound[at] = true;
        }
      }
    }
  }

  /**
   * Whether a new word may begin at an index: words begin with at most one consonant (loans with a
   * few pairs), and where two equal vowels meet a compound is written with a hyphen.
   */
  private static boolean boundary(String word, int at) {
    if (word.length() - at < MIN_PART || !vowel(word, 0, at)) {
      return false;
    }
    if (vowel(word, at)) {
      return word.charAt(at) != word.charAt(at - 1);
    }
    return vowel(word, at + 1) || LOAN_BEGINNINGS.contains(word.substring(at, at + 2));
  }

  /**
   * Marks a boundary before the syllable in which the other class of vowels begins, unless neutral
   * vowels stand between: then nothing tells which part they belong to.
   */
  private static void harmony(String word, boolean[] syllable, boolean[] compound) {
    int last = 0;
    char class1 = 0;
    boolean sure = true;
    for (int i = 0; i < word.length(); i++) {
      if (syllable[i] || compound[i]) {
        last = i;
        class1 = compound[i] ? 0 : class1;
      }
      char c = word.charAt(i);
      char class2 = BACK.indexOf(c) >= 0 ? 'b' : FRONT.indexOf(c) >= 0 ? 'f' : 0;
      if (class2 == 0) {
        sure &= NEUTRAL.indexOf(c) < 0;
        continue;
      }
      if (class1 != 0 && class1 != class2 && sure && last > MIN_PART && boundary(word, last)) {
        compound[last] = true;
      }
      class1 = class2;
      sure = true;
    }
  }

  private static boolean vowel(String word, int at) {
    char c = word.charAt(at);
    return BACK.indexOf(c) >= 0 || FRONT.indexOf(c) >= 0 || NEUTRAL.indexOf(c) >= 0;
  }

  private static boolean vowel(String word, int from, int to) {
    for (int i = from; i < to; i++) {
      if (vowel(word, i)) {
        return true;
      }
    }
    return false;
  }
}
