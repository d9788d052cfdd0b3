package fi.tukipakki.search;

import fi.tukipakki.model.Limits;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts text into words: lower case, hyphens inside a word kept ({@code ot-keskus}), the ending
 * after a colon dropped ({@code THL:n = thl}), section numbers as one word ({@code 25 a § = §25a}),
 * statute numbers as one ({@code 417/2007}).
 */
final class Tokenizer {
  private Tokenizer() {}

  /** The words of a text, in order. */
  static List<String> words(String text) {
    return words(text, false);
  }

  /** The words of a query: a bare {@code 25 a} may be a section too and stays {@code 25a}. */
  static List<String> queryWords(String text) {
    return words(text, true);
  }

  private static List<String> words(String raw, boolean query) {
    String text = Normalizer.normalize(raw, Normalizer.Form.NFC);
    List<String> out = new ArrayList<>();
    int n = text.length();
    int i = 0;
    boolean sign = false;
    while (i < n) {
      int c = text.codePointAt(i);
      if (!letter(c)) {
        sign = c == '§' || (sign && blank(c));
        i += Character.charCount(c);
        continue;
      }
      int end = wordEnd(text, i);
      String word = clean(text, i, end);
      if (sectionNumber(word)) {
        int after = letterAfter(text, end);
        int stop = after < 0 ? end : after + 1;
        String number = after < 0 ? word : word + Character.toLowerCase(text.charAt(after));
        int section = signAfter(text, stop);
        if (section >= 0 || sign) {
          word = "§" + number;
          end = Math.max(section, stop);
        } else if (query && after >= 0) {
          word = number;
          end = stop;
        }
      }
      if (!word.isEmpty() && (query || word.length() <= Limits.WORD)) {
        out.add(word);
      }
      sign = query && (word.equals("pykälä") || word.equals("pykala"));
      if (sign) {
        out.remove(out.size() - 1);
      }
      i = ending(text, end);
    }
    return out;
  }

  private static boolean letter(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK
        || c == 0xAD;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean blank(int c) {
    return c == ' ' || c == 0xA0 || c == 0x202F || c == 0x2009;
  }

  private static int wordEnd(String text, int start) {
    int i = start;
    int n = text.length();
    while (i < n) {
      int c = text.codePointAt(i);
      if (letter(c)) {
        i += Character.charCount(c);
      } else if (i + 1 < n && joins((char) c, text.charAt(i - 1), text, i + 1)) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  private static boolean joins(char c, char before, String text, int next) {
    if (!letter(text.codePointAt(next))) {
      return false;
    }
    boolean digits = digit(before) && digit(text.charAt(next));
    return switch (c) {
      case '-', '\u2010', '\u2011', '\'', '\u2019' -> !digits;
      case '/' -> digits;
      default -> false;
    };
  }

  private static String clean(String text, int start, int end) {
    StringBuilder word = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      switch (c) {
        case 0xAD, '\'', '\u2019' -> {}
        case '\u2010', '\u2011' -> word.append('-');
        default -> word.append(c);
      }
    }
    return word.toString().toLowerCase(Locale.ROOT);
  }

  /** One to three digits, perhaps with a letter: {@code 25}, {@code 25a}. */
  static boolean sectionNumber(String word) {
    int n = word.length();
    if (n == 0 || n > 4 || !digit(word.charAt(0))) {
      return false;
    }
    for (int i = 1; i < n; i++) {
      char c = word.charAt(i);
      if (!digit(c) && (i < n - 1 || c < 'a' || c > 'z')) {
        return false;
      }
    }
    return n < 4 || !digit(word.charAt(3));
  }

  private static int letterAfter(String text, int at) {
    int i = at;
    while (i < text.length() && blank(text.charAt(i))) {
      i++;
    }
    if (i == at || i >= text.length() || digit(text.charAt(at - 1)) == false) {
      return -1;
    }
    char c = Character.toLowerCase(text.charAt(i));
    boolean alone = i + 1 >= text.length() || !letter(text.codePointAt(i + 1));
    return c >= 'a' && c <= 'k' && alone && !hyphen(text, i + 1) ? i : -1;
  }

  private static boolean hyphen(String text, int at) {
    return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '\'');
  }

  private static int signAfter(String text, int at) {
    int i = at;
    while (i < text.length() && blank(text.charAt(i))) {
      i++;
    }
    if (i < text.length() && text.charAt(i) == '§') {
      return i + 1;
    }
    boolean word = text.regionMatches(true, i, "pykälä", 0, 6);
    if (!word) {
      return -1;
    }
    int end = i + 6;
    while (end < text.length() && letter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Where the ending after a colon stops: {@code THL:ssä}. */
  private static int ending(String text, int at) {
    if (at + 1 >= text.length()
        || text.charAt(at) != ':'
        || !Character.isLetter(text.charAt(at + 1))) {
      return at;
    }
    int i = at + 1;
    while (i < text.length() && Character.isLetter(text.charAt(i))) {
      i++;
    }
    return i - at <= 7 ? i : at;
  }
}
