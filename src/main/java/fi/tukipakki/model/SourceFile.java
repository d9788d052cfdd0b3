package fi.tukipakki.model;

import fi.tukipakki.diagnostics.Location;

/**
 * A text file of the site folder: UTF-8 read, without BOM, lines ended by LF, letters composed
 * (NFC).
 *
 * @param path path inside the site folder with {@code /} between its parts
 * @param text the whole text
 */
public record SourceFile(String path, String text) {

  /**
   * The place of a stretch of the text.
   *
   * @param offset where it starts, 0-based, in UTF-16 units; an offset past the end means the end
   * @param length in UTF-16 units
   */
  public Location locate(int offset, int length) {
    int start = Math.min(offset, text.length());
    int line = 1;
    int lineStart = 0;
    for (int at = text.indexOf('\n'); at >= 0 && at < start; at = text.indexOf('\n', at + 1)) {
      line++;
      lineStart = at + 1;
    }
    int end = Math.min(start + length, text.length());
    return new Location(
        path, line, text.codePointCount(lineStart, start) + 1, text.codePointCount(start, end));
  }

  /**
   * The place of a stretch of one line.
   *
   * @param line 0-based
   * @param column 0-based, in UTF-16 units of that line
   * @param length in UTF-16 units, cut at the line's end
   */
  public Location locate(int line, int column, int length) {
    int start = 0;
    for (int i = 0; i < line; i++) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        break;
      }
      start = end + 1;
    }
    int lineEnd = text.indexOf('\n', start);
    int limit = lineEnd < 0 ? text.length() : lineEnd;
    int from = Math.min(start + column, limit);
    int to = Math.min(from + length, limit);
    return new Location(
        path, line + 1, text.codePointCount(start, from) + 1, text.codePointCount(from, to));
  }

  /**
   * A line's text without its end, or empty when there is no such line. {@code line} is 1-based.
   */
  public String line(int line) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        return "";
      }
      start = end + 1;
    }
    int end = text.indexOf('\n', start);
    return text.substring(start, end < 0 ? text.length() : end);
  }
}
