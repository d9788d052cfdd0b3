package fi.tukipakki.law;

/**
 * A text evened out for matching: every space is U+0020, every dash a hyphen-minus, letters are
 * available in lower case, and characters that cannot be seen (soft hyphen, zero width space, word
 * joiner) are left out. Positions lead back to the original text.
 *
 * <p>A single line feed counts as a space, since Markdown's soft line break is one. A blank line,
 * U+2028 and U+2029 become {@link #BREAK}, which no citation crosses.
 *
 * <p>Reading outside the text gives {@code '\0'}, so that callers need no bounds checks.
 */
final class NormalText {

  /** The end of a line that ends a sentence too. */
  static final char BREAK = '\u2028';

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
    int size = text.length();
    char[] plain = new char[size];
    char[] lower = new char[size];
    int[] offsets = new int[size + 1];
    int length = 0;
    boolean feed = false;
    for (int i = 0; i < size; i++) {
      char c = text.charAt(i);
      if (c >= 128) {
        c = fold(c);
        if (c == 0) {
          continue;
        }
      } else if (c == '\n') {
        c = feed ? BREAK : ' ';
        feed = true;
      } else if (c < ' ') {
        c = ' ';
      }
      feed = feed && (c == ' ' || c == BREAK);
      plain[length] = c;
      lower[length] = toLower(c);
      offsets[length++] = i;
    }
    offsets[length] = size;
    return new NormalText(plain, lower, offsets, length);
  }

  /** Per character, hence free of locale and of the same length. */
  private static char toLower(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return Character.toLowerCase(c);
  }

  private static char fold(char c) {
    return switch (c) {
      case '\u00ad', '\u200b', '\u2060', '\ufeff' -> 0;
      case '\u00a0', '\u1680', '\u202f', '\u205f', '\u3000' -> ' ';
      case '\u2212', '\ufe58', '\ufe63', '\uff0d' -> '-';
      case '\u2029', '\u0085' -> BREAK;
      default -> c >= '\u2000' && c <= '\u200a' ? ' ' : c >= '\u2010' && c <= '\u2015' ? '-' : c;
    };
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
