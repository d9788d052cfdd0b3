package fi.tukipakki.process.text;

/** How a kind of text in a drawing is set; sizes in user units, which are CSS pixels at scale 1. */
public enum TextStyle {
  /** Name of a step. */
  TITLE(16, 20, true),
  /** Time limits, waiting times, participants. */
  META(15, 19, false),
  /** Condition of a way onwards. */
  CONDITION(15, 19, false),
  /** Where a way leads. */
  TARGET(15, 19, true),
  /** Name of a role in the band of a box. */
  BAND(15, 19, false),
  /** Name of a role at the head of its lane. */
  ROLE(15, 19, true);

  private final int size;
  private final int leading;
  private final boolean bold;

  TextStyle(int size, int leading, boolean bold) {
    this.size = size;
    this.leading = leading;
    this.bold = bold;
  }

  /** Font size. */
  public int size() {
    return size;
  }

  /** Distance from one baseline to the next. */
  public int leading() {
    return leading;
  }

  /** Whether it is set in bold. */
  public boolean bold() {
    return bold;
  }

  /** From the top of a line to its baseline. */
  public int ascent() {
    return (leading + size) / 2 - size / 5 + 1;
  }
}
