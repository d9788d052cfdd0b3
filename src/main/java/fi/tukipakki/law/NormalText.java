package fi.tukipakki.law;

/**
 * A text evened out for matching: every blank is U+0020, every dash a hyphen-minus, letters are
 * available in lower case, and characters that cannot be seen (soft hyphen, zero width space, word
 * joiner) are left out. Positions lead back to the original text.
 *
 * <p>Reading outside the text gives {@code '\0'}, so that callers need no bounds checks.
 */
final class NormalText {

  private final char[] plain;
  private final char[] lower;
  private final int[] offsets;
  private final int length;

  private NormalText(char[] plain, char[] lower, int[] offsets, int length) {
    this.plain = plain;
    this.lower = lower;
    this.offsets = offsets;
    this.length = length;
  }

  static NormalText of(String text) {
    return of(text, 0, text.length());
  }

  /** A piece of a text; positions lead back to the whole text. */
  static NormalText of(String text, int start, int end) {
    int size = end - start;
    char[] plain = new char[size];
    char[] lower = new char[size];
    int[] offsets = new int[size];
    int length = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 128) {
        c = fold(c);
        if (c == 0) {
          continue;
        }
      } else if (c < ' ') {
        c = ' ';
      }
      plain[length] = c;
      lower[length] = toLower(c);
      offsets[length++] = i;
    }
    return new NormalText(plain, lower, offsets, length);
  }

  /** Per character, hence free of locale and of the same length. */
  static char toLower(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return Character.toLowerCase(c);
  }

  private static char fold(char c) {
    return switch (c) {
      case '\u00ad', '\u200b', '\u2060', '\ufeff' -> 0;
      case '\u2212', '\ufe58', '\ufe63', '\uff0d' -> '-';
      default -> c >= '\u2010' && c <= '\u2015' ? '-' : isBlank(c) ? ' ' : c;
    };
  }

  /** Whether the character is a space of any width, a tab or an end of line. */
  static boolean isBlank(char c) {
    return c <= ' '
        ? c != 0
        : c >= '\u0085'
            && (c == '\u0085'
                || c == '\u00a0'
                || c == '\u1680'
                || c >= '\u2000' && c <= '\u200a'
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202f'
                || c == '\u205f'
                || c == '\u3000');
  }

  int length() {
    return length;
  }

  /** The character in lower case. */
  char at(int i) {
    return i >= 0 && i < length ? lower[i] : 0;
  }

  /** The character in its own case. */
  char plainAt(int i) {
    return i >= 0 && i < length ? plain[i] : 0;
  }

  /** Where the character at {@code i} stands in the original text. */
  int sourceStart(int i) {
    return offsets[i];
  }

  /** Where, in the original text, the words before {@code end} end. */
  int sourceEnd(int end) {
    return offsets[end - 1] + 1;
  }

  boolean isDigit(int i) {
    char c = at(i);
    return c >= '0' && c <= '9';
  }

  boolean isLetter(int i) {
    return isLetter(at(i));
  }

  static boolean isLetter(char c) {
    return c < 128 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' : Character.isLetter(c);
  }

  boolean isUpper(int i) {
    char c = plainAt(i);
    return c != at(i) && isLetter(c);
  }

  boolean isSpace(int i) {
    return at(i) == ' ';
  }

  int skipSpaces(int i) {
    while (at(i) == ' ') {
      i++;
    }
    return i;
  }

  /** The first position before {@code i} that is not a space; -1 before the text. */
  int skipSpacesBack(int i) {
    int k = i - 1;
    while (k >= 0 && lower[k] == ' ') {
      k--;
    }
    return k;
  }

  /** The end of the letters that begin at {@code i}. */
  int wordEnd(int i) {
    while (i < length && isLetter(lower[i])) {
      i++;
    }
    return i;
  }

  /** The beginning of the letters that end before {@code end}. */
  int wordStart(int end) {
    while (end > 0 && isLetter(lower[end - 1])) {
      end--;
    }
    return end;
  }

  /** Whether a word may begin here: nothing of a word, path or compound stands right before. */
  boolean isWordStart(int i) {
    char before = at(i - 1);
    return !isLetter(before)
        && !(before >= '0' && before <= '9')
        && before != '-'
        && before != '_'
        && before != '@'
        && before != '#';
  }

  /** Whether a word may end before {@code end}: no letter, digit or hyphen follows. */
  boolean isWordEnd(int end) {
    char next = at(end);
    return !isLetter(next) && !(next >= '0' && next <= '9') && next != '-' && next != '_';
  }

  /** The piece in lower case. */
  String word(int start, int end) {
    return new String(lower, start, end - start);
  }

  /** The piece in its own case. */
  String written(int start, int end) {
    return new String(plain, start, end - start);
  }

  /** Whether this very piece of lower-case text stands at {@code i}. */
  boolean startsWith(String piece, int i) {
    for (int k = 0; k < piece.length(); k++) {
      if (at(i + k) != piece.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the piece of lower-case text stands right before {@code end}. */
  boolean endsWith(String piece, int end) {
    return startsWith(piece, end - piece.length());
  }
}
