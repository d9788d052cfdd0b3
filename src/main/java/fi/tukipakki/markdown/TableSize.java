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
    int end = -1;
    for (int bar = markdown.indexOf('|'); bar >= 0; ) {
      int start = markdown.lastIndexOf('\n', bar) + 1;
      if (start > end + 1) {
        // A line without bars has ended the table.
        columns = 0;
      }
      int next = markdown.indexOf('\n', bar);
      end = next < 0 ? markdown.length() : next;
      int bars = 0;
      for (; bar >= 0 && bar < end; bar = markdown.indexOf('|', bar + 1)) {
        bars++;
      }
      if (isDelimiter(markdown, start, end)) {
        columns = Math.max(columns, bars + 1);
      }
      cells += columns;
      if (cells > Limits.TABLE_CELLS) {
        return lineOf(markdown, start);
      }
    }
    return -1;
  }

  private static int lineOf(String text, int start) {
    int line = 0;
    for (int at = text.indexOf('\n'); at >= 0 && at < start; at = text.indexOf('\n', at + 1)) {
      line++;
    }
    return line;
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
