package fi.tukipakki.process.layout;

import fi.tukipakki.process.text.TextStyle;

/**
 * A line of text.
 *
 * @param text the letters, hyphens included
 * @param x its left end, or its middle when centred
 * @param baseline the y that its letters stand on
 * @param width the most that it can measure in any usual font
 * @param centred whether {@code x} is its middle
 * @param style how it is set
 */
public record TextLine(
    String text, int x, int baseline, int width, boolean centred, TextStyle style) {

  /** The area that it may cover. */
  public Rect bounds() {
    int left = centred ? x - (width + 1) / 2 : x;
    return new Rect(left, baseline - style.ascent(), width, style.leading());
  }

  /** The same line elsewhere. */
  public TextLine moved(int dx, int dy) {
    return new TextLine(text, x + dx, baseline + dy, width, centred, style);
  }
}
