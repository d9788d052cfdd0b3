package fi.tukipakki.process.layout;

/** A rectangle: left, top, width, height. */
public record Rect(int x, int y, int width, int height) {

  public Rect {
    if (width < 0 || height < 0) {
      throw new IllegalArgumentException(width + "×" + height);
    }
  }

  /** The x of its right side. */
  public int right() {
    return x + width;
  }

  /** The y of its lower side. */
  public int bottom() {
    return y + height;
  }

  /** The x of its middle. */
  public int middle() {
    return x + width / 2;
  }

  /** The y of its middle. */
  public int centre() {
    return y + height / 2;
  }

  /** Whether two rectangles share an area; touching sides do not count. */
  public boolean overlaps(Rect other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  /** Whether another rectangle lies within this one; touching sides count as within. */
  public boolean contains(Rect other) {
    return x <= other.x && y <= other.y && right() >= other.right() && bottom() >= other.bottom();
  }

  /** The same rectangle elsewhere. */
  public Rect moved(int dx, int dy) {
    return new Rect(x + dx, y + dy, width, height);
  }
}
