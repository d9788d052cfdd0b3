package fi.tukipakki.leaflet;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Where a line may end: after spaces, soft hyphens and hyphens between letters, and after the
 * slashes of addresses. Less than the rules of Unicode (UAX 14) allow, and the same in every JVM:
 * {@code 25 §:n} and {@code 3:een} stay whole.
 */
final class LineBreaks implements FSTextBreaker {
  /** What {@code java.text.BreakIterator} says behind the end. */
  private static final int DONE = -1;

  /** Addresses longer than this may be parted. */
  private static final int LONG_ADDRESS = 20;

  private String text = "";
  private int at;

  @Override
  public void setText(String newText) {
    text = newText;
    at = 0;
  }

  @Override
  public int next() {
    if (at >= text.length()) {
      return DONE;
    }
    at++;
    while (at < text.length() && !canBreak(at)) {
      at++;
    }
    return at;
  }

  /** Whether a line may end before the sign at an index. */
  private boolean canBreak(int index) {
    char before = text.charAt(index - 1);
    char after = text.charAt(index);
    return switch (before) {
      case ' ', '\n', '\t', '\u2009' -> after != ' ' && after != '\n' && after != '\t';
      case '\u00ad', '\u200b' -> true;
      case '-', '\u2010' ->
          index > 1 && Character.isLetter(text.charAt(index - 2)) && Character.isLetter(after);
      case '/' ->
          Character.isLetterOrDigit(after)
              && index > 1
              && text.charAt(index - 2) != '/'
              && wordLength(index) > LONG_ADDRESS;
      default -> false;
    };
  }

  private int wordLength(int inside) {
    int start = inside;
    while (start > 0 && text.charAt(start - 1) != ' ') {
      start--;
    }
    int end = text.indexOf(' ', inside);
    return (end < 0 ? text.length() : end) - start;
  }
}
