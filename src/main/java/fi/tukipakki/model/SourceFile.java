package fi.tukipakki.model;

import fi.tukipakki.diagnostics.Location;

/**
 * A text file of the site folder: UTF-8 read, without BOM, lines ended by LF, letters composed
 * (NFC).
 *
 * @param path path inside the site folder with {@code /} between its parts
 * @param content the whole text, which is of use while its page is read and for messages
 */
public record SourceFile(String path, CompactText content) {

  public SourceFile(String path, String text) {
    this(path, CompactText.of(text));
  }

  /** The whole text; made anew at each call. */
  public String text() {
    return content.toString();
  }

  /**
   * The text from a line on, with an empty line for each line before it, so that line numbers stay.
   *
   * @param line 0-based; one after the last gives empty lines alone
   */
  public String textFrom(int line) {
    int start = content.lineStart(line);
    boolean there = content.lineEnds(start) == line;
    return "\n".repeat(line) + (there ? content.from(start) : "");
  }

  /**
   * The place of a stretch of the text.
   *
   * @param offset where it starts, 0-based, in UTF-16 units; an offset past the end means the end
   * @param length in UTF-16 units
   */
  public Location locate(int offset, int length) {
    String text = text();
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
    String text = content.lineAt(content.lineStart(line));
    int from = Math.min(column, text.length());
    int to = Math.min(from + length, text.length());
    return new Location(
        path, line + 1, text.codePointCount(0, from) + 1, text.codePointCount(from, to));
  }

  /**
   * A line's text without its end, or empty when there is no such line. {@code line} is 1-based.
   */
  public String line(int line) {
    int start = content.lineStart(line - 1);
    return content.lineEnds(start) == line - 1 ? content.lineAt(start) : "";
  }
}
