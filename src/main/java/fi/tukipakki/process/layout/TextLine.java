package fi.tukipakki.process.layout;

import fi.tukipakki.process.text.TextStyle;

/**
 * A line of text.
 *
 * @param text the letters, hyphens included
 * @param x the place that it is aligned to
 * @param baseline the y that its letters stand on
 * @param width the most that it can measure in any usual font
 * @param align which part of it stands at {@code x}
 * @param style how it is set
 */
public record TextLine(String text, int x, int baseline, int width, Align align, TextStyle style) {

  /** Which part of a line is given a place. */
  public enum Align {
    /** Its left end. */
    LEFT,
    /** Its middle. */
    MIDDLE,
    /** Its right end. */
    RIGHT
  }

  /** The area that it may cover. */
  public Rect bounds() {
    int left =
        switch (align) {
          case LEFT -> x;
          case MIDDLE -> x - (width + 1) / 2;
          case RIGHT -> x - width;
        };
    return new Rect(left, baseline - style.ascent(), width, style.leading());
  }

  /** The same line elsewhere. */
  public TextLine moved(int dx, int dy) {
    return new TextLine(text, x + dx, baseline + dy, width, align, style);
  }
}
