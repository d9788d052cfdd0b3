package fi.tukipakki.schema;

import java.util.regex.Pattern;

/**
 * A text's match with a pattern of site.yml. Some patterns take time that doubles with each letter;
 * here they may look at so many letters and no more.
 */
final class BoundedMatch implements CharSequence {
  private static final int MOST_LOOKS = 5_000_000;

  private final CharSequence text;
  private final int[] looks;

  private BoundedMatch(CharSequence text, int[] looks) {
    this.text = text;
    this.looks = looks;
  }

  private static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooLong() {
      super(null, null, false, false);
    }
  }

  /** Whether the whole text has the form; not when finding out takes too long. */
  static boolean of(Pattern pattern, String text) {
    try {
      return pattern.matcher(new BoundedMatch(text, new int[1])).matches();
    } catch (TooLong | StackOverflowError e) {
      return false;
    }
  }

  @Override
  public char charAt(int index) {
    if (++looks[0] > MOST_LOOKS) {
      throw new TooLong();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new BoundedMatch(text.subSequence(start, end), looks);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
