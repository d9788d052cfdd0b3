package fi.tukipakki.search;

/** What characters are to the search; the common ones by table. */
final class Letters {
  private static final int LATIN = 0x180;
  private static final boolean[] LETTER = new boolean[LATIN];
  private static final char[] SMALL = new char[LATIN];

  static {
    for (char c = 0; c < LATIN; c++) {
      LETTER[c] = inWord(c);
      SMALL[c] = Character.toLowerCase(c);
    }
  }

  private Letters() {}

  /** The code point at an index; half a pair is itself. */
  static int at(char[] text, int index, int size) {
    char c = text[index];
    return c < 0xD800 ? c : Character.codePointAt(text, index, size);
  }

  /** Whether it stands inside words: letters, digits, marks, the soft hyphen. */
  static boolean letter(int c) {
    return c < LATIN ? LETTER[c] : inWord(c);
  }

  private static boolean inWord(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK
        || c == 0xAD;
  }

  static char small(char c) {
    return c < LATIN ? SMALL[c] : Character.toLowerCase(c);
  }

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The spaces that may part a number from its sign. */
  static boolean blank(int c) {
    return c == ' ' || c == 0xA0 || c == 0x202F || c == 0x2009;
  }
}
