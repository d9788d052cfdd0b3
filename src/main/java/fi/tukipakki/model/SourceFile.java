package fi.tukipakki.model;

import fi.tukipakki.diagnostics.Location;
import java.lang.ref.Reference;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * A text file of the site folder: UTF-8 read, without BOM, lines ended by LF, letters composed
 * (NFC). Immutable, and kept as UTF-8, which is half of what a string with a single dash or curly
 * quote in it takes. Where its lines start is found when it is first asked for, so that telling
 * many places of a large file takes no longer than reading it.
 */
public final class SourceFile {
  private final String path;
  private final byte[] utf8;
  private volatile Reference<LineIndex> index = new SoftReference<>(null);

  /**
   * @param path path inside the site folder with {@code /} between its parts
   * @param text the whole text; half a surrogate pair, which is no text, becomes a question mark
   */
  public SourceFile(String path, String text) {
    this(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @param path path inside the site folder with {@code /} between its parts
   * @param utf8 the whole text, which nobody changes any more
   */
  public SourceFile(String path, byte[] utf8) {
    this.path = Objects.requireNonNull(path);
    this.utf8 = Objects.requireNonNull(utf8);
  }

  public String path() {
    return path;
  }

  /** The whole text in UTF-8; made anew at each call. */
  public byte[] utf8() {
    return utf8.clone();
  }

  /** The whole text; made anew at each call. */
  public String text() {
    return text(0, utf8.length);
  }

  /** The text from a line on; {@code line} is 0-based, one after the last gives nothing. */
  public String textFrom(int line) {
    return line < lines() ? text(index().startByte(line), utf8.length) : "";
  }

  /** The lines from one up to another, which is left out; both are 0-based. */
  public String lines(int from, int to) {
    return text(index().startByte(from), index().startByte(to));
  }

  /** How many lines there are; what follows the last line end is one too. */
  public int lines() {
    return index().lines();
  }

  /**
   * A line's text without its end, or empty when there is no such line. {@code line} is 1-based.
   */
  public String line(int line) {
    LineIndex at = index();
    if (line < 1 || line > at.lines()) {
      return "";
    }
    int end = line < at.lines() ? at.startByte(line) - 1 : utf8.length;
    return text(at.startByte(line - 1), end);
  }

  private String text(int from, int to) {
    return new String(utf8, from, to - from, StandardCharsets.UTF_8);
  }

  /**
   * Kept as long as memory is plenty: for a page it is asked for when it is parsed and converted.
   */
  private LineIndex index() {
    LineIndex known = index.get();
    if (known == null) {
      known = new LineIndex(utf8);
      index = new SoftReference<>(known);
    }
    return known;
  }

  /**
   * The place of a stretch of the text.
   *
   * @param offset where it starts, 0-based, in UTF-16 units; an offset past the end means the end
   * @param length in UTF-16 units
   */
  public Location locate(int offset, int length) {
    LineIndex at = index();
    int start = Math.min(offset, at.length());
    int line = at.line(start);
    int end = Math.min(start + length, at.length());
    return new Location(
        path, line + 1, at.points(at.start(line), start) + 1, at.points(start, end));
  }

  /**
   * The place of a stretch of one line.
   *
   * @param line 0-based
   * @param column 0-based, in UTF-16 units of that line
   * @param length in UTF-16 units, cut at the line's end
   */
  public Location locate(int line, int column, int length) {
    LineIndex at = index();
    int known = Math.min(line, at.lines() - 1);
    int start = at.start(known);
    int limit = at.end(known);
    int from = Math.min(start + column, limit);
    int to = Math.min(from + length, limit);
    return new Location(path, line + 1, at.points(start, from) + 1, at.points(from, to));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceFile file
        && file.path.equals(path)
        && Arrays.equals(file.utf8, utf8);
  }

  @Override
  public int hashCode() {
    return 31 * path.hashCode() + Arrays.hashCode(utf8);
  }

  @Override
  public String toString() {
    return path;
  }
}
