package fi.tukipakki.diagnostics;

/**
 * A line of source as a frame shows it: a long one is cut round the culprit.
 *
 * @param shown the line or the part of it that matters
 * @param carets what stands below it: white space as wide as what comes before, then carets
 */
record SourceLine(String shown, String carets) {
  /** Longest line that is shown whole, in code points. */
  private static final int MAX = 120;

  /** How much is shown before a culprit that stands far to the right, in code points. */
  private static final int CONTEXT = 30;

  /**
   * @param column where the culprit starts, 1-based, in code points
   * @param length of the culprit, in code points, at least 1
   */
  static SourceLine of(String line, int column, int length) {
    int[] points = line.codePoints().toArray();
    int from = 0;
    int to = points.length;
    if (to > MAX) {
      boolean fits = column + length <= MAX;
      from = fits ? 0 : Math.max(0, Math.min(column - 1 - CONTEXT, to - MAX + 1));
      int room = MAX - (from > 0 ? 1 : 0);
      to = from + room >= points.length ? points.length : from + room - 1;
    }
    String shown =
        (from > 0 ? "…" : "")
            + new String(points, from, to - from)
            + (to < points.length ? "…" : "");
    StringBuilder carets = new StringBuilder(from > 0 ? " " : "");
    int start = Math.min(column - 1, points.length);
    for (int i = from; i < Math.min(start, to); i++) {
      // Tabs stay tabs, so that the caret stands right wherever their stops are.
      carets.append(points[i] == '\t' ? "\t" : " ".repeat(width(points[i])));
    }
    int width = 0;
    for (int i = start; i < Math.min(start + length, to); i++) {
      width += width(points[i]);
    }
    return new SourceLine(shown, carets.append("^".repeat(Math.max(1, width))).toString());
  }

  /** Columns that a terminal gives a code point: none, one or two. */
  private static int width(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        (point >= 0x1100 && point <= 0x115f)
            || (point >= 0x2e80 && point <= 0xa4cf)
            || (point >= 0xac00 && point <= 0xd7a3)
            || (point >= 0xf900 && point <= 0xfaff)
            || (point >= 0xfe30 && point <= 0xfe6f)
            || (point >= 0xff00 && point <= 0xff60)
            || (point >= 0x1f300 && point <= 0x1f64f)
            || (point >= 0x1f680 && point <= 0x1f6ff)
            || (point >= 0x1f900 && point <= 0x1f9ff)
            || (point >= 0x20000 && point <= 0x3fffd);
    return wide ? 2 : 1;
  }
}
