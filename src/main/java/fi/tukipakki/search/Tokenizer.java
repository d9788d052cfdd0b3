package fi.tukipakki.search;

import fi.tukipakki.model.Limits;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Cuts text into words: lower case, hyphens inside a word kept ({@code ot-keskus}), the ending
 * after a colon dropped ({@code THL:n = thl}), section numbers as one word ({@code 25 a § = §25a}),
 * statute numbers as one ({@code 417/2007}).
 *
 * <p>Millions of words pass here, so it works on characters and makes no strings of its own.
 */
final class Tokenizer {
  /** Hears the words in order. */
  interface Sink {
    /** A word: the first characters of an array that is used again. */
    void word(char[] chars, int length);
  }

  private static final char[] SIGN_WORD = "pykälä".toCharArray();
  private static final char[] SIGN_FOLDED = "pykala".toCharArray();

  /** Below this, a letter's small form is one character and needs no context. */
  private static final int SIMPLE = 0x130;

  /** Text below this is composed already. */
  private static final int COMPOSED = 0x300;

  private final boolean query;
  private char[] text = {};
  private int size;
  private char[] word = new char[64];
  private int length;

  /**
   * @param query whether a bare {@code 25 a} may be a section too and stays {@code 25a}
   */
  Tokenizer(boolean query) {
    this.query = query;
  }

  /** The words of a text, in order. */
  static List<String> words(String text) {
    return words(text, false);
  }

  /** The words of a query. */
  static List<String> queryWords(String text) {
    return words(text, true);
  }

  private static List<String> words(String raw, boolean query) {
    List<String> out = new ArrayList<>();
    new Tokenizer(query).read(raw, (chars, length) -> out.add(new String(chars, 0, length)));
    return out;
  }

  /** Tells the words of a text. */
  void read(String raw, Sink sink) {
    text = raw.toCharArray();
    for (char c : text) {
      if (c >= COMPOSED) {
        text = Normalizer.normalize(raw, Normalizer.Form.NFC).toCharArray();
        break;
      }
    }
    size = text.length;
    boolean sign = false;
    int i = 0;
    while (i < size) {
      int c = Letters.at(text, i, size);
      if (!Letters.letter(c)) {
        sign = c == '§' || (sign && Letters.blank(c));
        i += Character.charCount(c);
        continue;
      }
      int end = readWord(i);
      if (sectionNumber(word, length)) {
        end = section(end, sign);
      }
      sign = query && (says(SIGN_WORD) || says(SIGN_FOLDED));
      if (length > 0 && !sign && (query || length <= Limits.WORD)) {
        sink.word(word, length);
      }
      i = ending(end);
    }
  }

  /** A number that a sign or a letter follows becomes a section; returns where it ends. */
  private int section(int end, boolean sign) {
    int after = letterAfter(end);
    int stop = after < 0 ? end : after + 1;
    int section = signAfter(stop);
    boolean found = section >= 0 || sign;
    if (!found && (!query || after < 0)) {
      return end;
    }
    if (after >= 0) {
      append(Character.toLowerCase(text[after]));
    }
    if (found) {
      append(' ');
      System.arraycopy(word, 0, word, 1, length - 1);
      word[0] = '§';
    }
    return Math.max(section, stop);
  }

  private boolean says(char[] other) {
    return Arrays.equals(word, 0, length, other, 0, other.length);
  }

  /** Reads the word that begins here into the buffer and returns where it ends in the text. */
  private int readWord(int start) {
    length = 0;
    boolean simple = true;
    int i = start;
    while (i < size) {
      int c = Letters.at(text, i, size);
      if (Letters.letter(c)) {
        simple &= c < SIMPLE;
        if (c >= SIMPLE) {
          append(text[i]);
          if (c > 0xFFFF) {
            append(text[i + 1]);
          }
        } else if (c != 0xAD) {
          append(Letters.small((char) c));
        }
        i += Character.charCount(c);
      } else if (i + 1 < size && joins((char) c, text[i - 1], i + 1)) {
        if (c == '-' || c == 0x2010 || c == 0x2011) {
          append('-');
        } else if (c == '/') {
          append('/');
        }
        i++;
      } else {
        break;
      }
    }
    if (!simple) {
      String small = new String(word, 0, length).toLowerCase(Locale.ROOT);
      length = 0;
      small.chars().forEach(c -> append((char) c));
    }
    return i;
  }

  private void append(char c) {
    if (length == word.length) {
      word = Arrays.copyOf(word, length * 2);
    }
    word[length++] = c;
  }

  private boolean joins(char c, char before, int next) {
    if (!Letters.letter(Letters.at(text, next, size))) {
      return false;
    }
    boolean digits = Letters.digit(before) && Letters.digit(text[next]);
    return switch (c) {
      case '-', '\u2010', '\u2011', '\'', '\u2019' -> !digits;
      case '/' -> digits;
      default -> false;
    };
  }

  /** One to three digits, perhaps with a letter: {@code 25}, {@code 25a}. */
  static boolean sectionNumber(String word) {
    return sectionNumber(word.toCharArray(), word.length());
  }

  private static boolean sectionNumber(char[] word, int n) {
    if (n == 0 || n > 4 || !Letters.digit(word[0])) {
      return false;
    }
    for (int i = 1; i < n; i++) {
      char c = word[i];
      if (!Letters.digit(c) && (i < n - 1 || c < 'a' || c > 'z')) {
        return false;
      }
    }
    return n < 4 || !Letters.digit(word[3]);
  }

  private int skipBlanks(int at) {
    int i = at;
    while (i < size && Letters.blank(text[i])) {
      i++;
    }
    return i;
  }

  private int letterAfter(int at) {
    int i = skipBlanks(at);
    if (i == at || i >= size || !Letters.digit(text[at - 1])) {
      return -1;
    }
    char c = Character.toLowerCase(text[i]);
    boolean alone = i + 1 >= size || !Letters.letter(Letters.at(text, i + 1, size));
    boolean hyphen = i + 1 < size && (text[i + 1] == '-' || text[i + 1] == '\'');
    return c >= 'a' && c <= 'k' && alone && !hyphen ? i : -1;
  }

  private int signAfter(int at) {
    int i = skipBlanks(at);
    if (i < size && text[i] == '§') {
      return i + 1;
    }
    for (int k = 0; k < SIGN_WORD.length; k++) {
      if (i + k >= size || Character.toLowerCase(text[i + k]) != SIGN_WORD[k]) {
        return -1;
      }
    }
    int end = i + SIGN_WORD.length;
    while (end < size && Letters.letter(text[end])) {
      end++;
    }
    return end;
  }

  /** Where the ending after a colon stops: {@code THL:ssä}. */
  private int ending(int at) {
    if (at + 1 >= size || text[at] != ':' || !Character.isLetter(text[at + 1])) {
      return at;
    }
    int i = at + 1;
    while (i < size && Character.isLetter(text[i])) {
      i++;
    }
    return i - at <= 7 ? i : at;
  }
}
