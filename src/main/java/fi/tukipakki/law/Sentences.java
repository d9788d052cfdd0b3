package fi.tukipakki.law;

/**
 * Finds the sentences of a text that may cite, by the few signs that every citation carries, so
 * that all other text costs one look at each character.
 */
final class Sentences {

  /** What a clue begins with, but for the section sign. */
  private static final boolean[] SIGNS = new boolean[128];

  static {
    for (char sign : "/lLpPkK".toCharArray()) {
      SIGNS[sign] = true;
    }
  }

  private final String text;

  Sentences(String text) {
    this.text = text;
  }

  /**
   * The position of the next sign of a citation at or behind {@code from}, or -1: a section sign, a
   * slash between digits, or the word for chapter or section beside a number.
   */
  int nextClue(int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < SIGNS.length ? SIGNS[c] && isClue(i, c) : c == '§') {
        return i;
      }
    }
    return -1;
  }

  private boolean isClue(int i, char c) {
    return c == '/' ? isDigit(i - 1) && isDigit(i + 1) : isNumberedWord(i);
  }

  private boolean isNumberedWord(int i) {
    int second = lower(i + 1);
    int third = lower(i + 2);
    boolean word =
        switch (lower(i)) {
          case 'l' -> second == 'u' && (third == 'k' || third == 'v') && lower(i + 3) == 'u';
          case 'p' -> second == 'y' && third == 'k' && lower(i + 3) == 'ä';
          default -> second == 'a' && third == 'p';
        };
    return word && (isAfterNumber(i) || isBeforeNumber(i));
  }

  private boolean isAfterNumber(int i) {
    for (int k = i - 1; k >= i - 6; k--) {
      if (isDigit(k)) {
        return true;
      }
    }
    return false;
  }

  private boolean isBeforeNumber(int i) {
    int k = i;
    while (Character.isLetter(at(k))) {
      k++;
    }
    return isDigit(k + 1) || isDigit(k + 2) || isDigit(k + 3);
  }

  /** Where the sentence around a clue begins, not before {@code from}. */
  int start(int clue, int from) {
    int i = clue;
    while (i > from && !endsAt(i - 1)) {
      i--;
    }
    return i;
  }

  /** Where the sentence around a clue ends, its mark included. */
  int end(int clue) {
    int i = clue;
    while (i < text.length()) {
      if (endsAt(i++)) {
        return i;
      }
    }
    return i;
  }

  /** Whether a sentence ends with the character at {@code i}. */
  private boolean endsAt(int i) {
    char c = text.charAt(i);
    return switch (c) {
      case '.', '!', '?' -> isFollowedBySentence(i, c);
      case '\n' -> at(skipBlanks(i + 1)) == '\n';
      case '\u2028', '\u2029', '\u0085' -> true;
      default -> false;
    };
  }

  private boolean isFollowedBySentence(int i, char mark) {
    int closing = i + 1;
    while (closing < text.length() && "\"'”’»)]".indexOf(text.charAt(closing)) >= 0) {
      closing++;
    }
    int next = closing;
    while (NormalText.isBlank(at(next))) {
      next++;
    }
    if (next == closing || next == text.length()) {
      return false;
    }
    if (isDigit(next)) {
      // "ks. 25 §" goes on, "25 §. 26 §" and "on voimassa. 26 §" do not.
      return mark != '.' || at(i - 1) == '§' || followsLongWord(i);
    }
    char first = text.charAt(next);
    return !Character.isLetter(first) || Character.isUpperCase(first);
  }

  private boolean followsLongWord(int i) {
    for (int k = i - 4; k < i; k++) {
      if (!Character.isLetter(at(k))) {
        return false;
      }
    }
    return true;
  }

  private int skipBlanks(int i) {
    int k = i;
    while (at(k) == ' ' || at(k) == '\t') {
      k++;
    }
    return k;
  }

  private char at(int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : 0;
  }

  private int lower(int i) {
    char c = at(i);
    return c == 'Ä' ? 'ä' : c < 128 ? c | 0x20 : c;
  }

  private boolean isDigit(int i) {
    char c = at(i);
    return c >= '0' && c <= '9';
  }
}
