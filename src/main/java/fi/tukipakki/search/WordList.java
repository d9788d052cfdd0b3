package fi.tukipakki.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The known base forms: {@code words.txt} and what the site adds. Its head explains the lines. */
final class WordList {
  /** May stand as the first part of a compound. */
  static final int FIRST = 32;

  /**
   * A known word.
   *
   * @param flags of {@link Inflections}, and {@link #FIRST}
   * @param cut where a listed compound's last part begins, 0 for no compound
   * @param related words that a search for this one should find a little: verbs and their nouns,
   *     qualities
   */
  record Word(int flags, int cut, List<String> related) {}

  private static final int FILTER = 1 << 17;

  /** Endings of three letters are this many, those of four are kept in four times as many. */
  private static final int ENDINGS = 1 << 15;

  /** What ends like so many listed words ends like a word. */
  private static final int COMMON = 10;

  /** Logarithms of the numbers up to that, as powers of two. */
  private static final double[] POWER = new double[COMMON + 2];

  /** An unknown word is seldom a verb, and almost any word could be a form of one. */
  private static final double VERB = 6;

  static {
    for (int i = 1; i < POWER.length; i++) {
      POWER[i] = StrictMath.log(i) / StrictMath.log(2);
    }
  }

  private final Map<String, Word> words = new HashMap<>(16384);

  /** A bit for each word's {@link #tail}. */
  private final long[] tails = new long[FILTER / 64];

  /** How many listed nouns, and how many verbs, have an ending; not counted further than needed. */
  private final byte[][] endings = new byte[2][5 * ENDINGS];

  /**
   * Reads the built-in list and a site's lines.
   *
   * @throws IllegalArgumentException when a line's flags are none of the known ones
   */
  static WordList load(List<String> more) {
    try (InputStream in = WordList.class.getResourceAsStream("/search/words.txt")) {
      String text =
          new String(
              Objects.requireNonNull(in, "words.txt").readAllBytes(), StandardCharsets.UTF_8);
      WordList list = new WordList();
      text.lines().forEach(list::line);
      more.forEach(list::line);
      return list;
    } catch (IOException e) {
      throw new UncheckedIOException("search/words.txt", e);
    }
  }

  /** What is known of a word, or null. */
  Word get(String word) {
    return words.get(word);
  }

  /**
   * How much a word looks like a base form: how many listed ones end like it. What ends in {@code
   * -kse} is none, what ends in {@code -inen} may well be one.
   *
   * @param flags of what kind it would be
   */
  double likeness(String word, int flags) {
    double noun = (flags & Inflections.NOMINAL) == 0 ? -VERB : likeness(word, endings[0]);
    double verb = (flags & Inflections.VERBAL) == 0 ? 0 : likeness(word, endings[1]);
    return Math.max(noun, verb - VERB);
  }

  private static double likeness(String word, byte[] counts) {
    return POWER[1 + counts[ending(word, 3)]] + POWER[1 + counts[ending(word, 4)]];
  }

  /** A number for the last letters, three or four. */
  private static int ending(String word, int letters) {
    int number = 0;
    for (int i = Math.max(0, word.length() - letters); i < word.length(); i++) {
      char c = word.charAt(i);
      int code = c >= 'a' && c <= 'z' ? c - 'a' + 1 : c == 'ä' ? 27 : c == 'ö' ? 28 : 29;
      number = number << 5 | code;
    }
    return letters == 3 ? number : ENDINGS + ((number ^ number >>> 3) & 4 * ENDINGS - 1);
  }

  /** A number for the end of a word, made letter by letter from the last one, beginning at 0. */
  static int tail(int after, char letter) {
    return 31 * after + letter;
  }

  /** Whether a listed word may have this number: no is certain, yes is worth a look. */
  boolean mayEnd(int tail) {
    int bit = (tail ^ tail >>> 15) & FILTER - 1;
    return (tails[bit / 64] >>> bit & 1) != 0;
  }

  private void line(String raw) {
    String line = raw.strip();
    if (line.isEmpty() || line.charAt(0) == '#') {
      return;
    }
    int end = end(line, 0);
    StringBuilder letters = new StringBuilder(end);
    int cut = 0;
    for (int i = 0; i < end; i++) {
      char c = line.charAt(i);
      if (c == '+' || c == '-') {
        cut = letters.length();
      } else {
        letters.append(Letters.small(c));
      }
    }
    String word = letters.toString();
    // Flags are told apart by case.
    int from = Math.min(line.length(), end + 1);
    end = end(line, from);
    int flags = flags(from < end ? line.substring(from, end) : "nN", line);
    add(word, flags, cut, List.of());
    count(word, flags);
    while (end < line.length()) {
      from = end + 1;
      end = end(line, from);
      if (from + 1 < end) {
        String verb = line.substring(from + 1, end);
        add(word, 0, 0, List.of(verb));
        add(verb, 0, 0, List.of(word));
      }
    }
  }

  private static int end(String line, int from) {
    int at = line.indexOf(' ', from);
    return at < 0 ? line.length() : at;
  }

  private void add(String word, int flags, int cut, List<String> related) {
    Word before = words.get(word);
    if (before == null) {
      int tail = 0;
      for (int i = word.length() - 1; i >= 0; i--) {
        tail = tail(tail, word.charAt(i));
      }
      int bit = (tail ^ tail >>> 15) & FILTER - 1;
      tails[bit / 64] |= 1L << bit;
      words.put(word, new Word(flags, cut, related));
      return;
    }
    List<String> all = before.related();
    if (!related.isEmpty()) {
      all = new ArrayList<>(all);
      all.addAll(related);
    }
    words.put(word, new Word(before.flags() | flags, Math.max(before.cut(), cut), all));
  }

  private void count(String word, int flags) {
    byte[] counts = endings[(flags & Inflections.VERBAL) == 0 ? 0 : 1];
    for (int letters = 3; letters <= 4; letters++) {
      int ending = ending(word, letters);
      counts[ending] = (byte) Math.min(COMMON, counts[ending] + 1);
    }
  }

  private static int flags(String letters, String line) {
    int flags = 0;
    for (int i = 0; i < letters.length(); i++) {
      int at = "nNvVip".indexOf(letters.charAt(i));
      if (at < 0) {
        throw new IllegalArgumentException("unknown flag in \"" + line + "\"");
      }
      flags |= 1 << at;
    }
    return flags;
  }
}
