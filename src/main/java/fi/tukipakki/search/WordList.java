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
   * @param related words that a search for this one should find a little: verbs and their nouns
   */
  record Word(int flags, int cut, List<String> related) {}

  private static final int FILTER = 1 << 17;

  private final Map<String, Word> words = new HashMap<>(16384);

  /** A bit for each word's {@link #tail}. */
  private final long[] tails = new long[FILTER / 64];

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
    add(word, flags(from < end ? line.substring(from, end) : "nN", line), cut, List.of());
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
