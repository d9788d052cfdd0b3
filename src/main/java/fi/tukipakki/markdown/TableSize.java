package fi.tukipakki.markdown;

import fi.tukipakki.model.Limits;

/**
 * Counts the cells of tables before they are parsed: a table's short rows are filled up to the
 * width of its first row, so that a small text could make cells without end.
 */
final class TableSize {
  private TableSize() {}

  /**
   * The 0-based line where a text's tables become larger than allowed, or -1. Counts rather too
   * much than too little: everything that looks like a table is one.
   */
  static int exceededAt(String markdown) {
    long cells = 0;
    int columns = 0;
    int line = 0;
    for (int start = 0; start < markdown.length(); line++) {
      int next = markdown.indexOf('\n', start);
      int end = next < 0 ? markdown.length() : next;
      int bars = bars(markdown, start, end);
      if (bars == 0) {
        columns = 0;
      } else if (isDelimiter(markdown, start, end)) {
        columns = Math.max(columns, bars + 1);
      }
      cells += columns;
      if (cells > Limits.TABLE_CELLS) {
        return line;
      }
      start = end + 1;
    }
    return -1;
  }

  private static int bars(String text, int start, int end) {
    int bars = 0;
    for (int at = text.indexOf('|', start); at >= 0 && at < end; at = text.indexOf('|', at + 1)) {
      bars++;
    }
    return bars;
  }

  private static boolean isDelimiter(String text, int start, int end) {
    boolean dash = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if ("|-: \t>".indexOf(c) < 0) {
        return false;
      }
      dash |= c == '-';
    }
    return dash;
  }
}
