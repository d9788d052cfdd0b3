package fi.tukipakki.model;

import fi.tukipakki.diagnostics.Location;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.Objects;

/**
 * A text file of the site folder: UTF-8 read, without BOM, lines ended by LF, letters composed
 * (NFC). Immutable; where its lines start is found when it is first asked for, so that telling many
 * places of a large file takes no longer than reading it.
 */
public final class SourceFile {
  private final String path;
  private final CompactText content;
  private volatile Reference<Index> index = new WeakReference<>(null);

  /**
   * @param path path inside the site folder with {@code /} between its parts
   * @param text the whole text
   */
  public SourceFile(String path, String text) {
    this.path = Objects.requireNonNull(path);
    this.content = CompactText.of(text);
  }

  public String path() {
    return path;
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
   * Offsets of the starts of lines, and of the second halves of characters outside the BMP.
   *
   * @param text the text
   * @param lines in ascending order, the first is 0
   * @param halves in ascending order
   */
  private record Index(String text, int[] lines, int[] halves) {
    static Index of(String text) {
      int lines = 1;
      int halves = 0;
      for (int i = 0; i < text.length(); i++) {
        lines += text.charAt(i) == '\n' ? 1 : 0;
        halves += isHalf(text, i) ? 1 : 0;
      }
      Index index = new Index(text, new int[lines], new int[halves]);
      int line = 1;
      int half = 0;
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) == '\n') {
          index.lines[line++] = i + 1;
        } else if (isHalf(text, i)) {
          index.halves[half++] = i;
        }
      }
      return index;
    }

    private static boolean isHalf(String text, int at) {
      return Character.isLowSurrogate(text.charAt(at))
          && at > 0
          && Character.isHighSurrogate(text.charAt(at - 1));
    }

    /** The 0-based line of an offset. */
    int line(int offset) {
      int found = Arrays.binarySearch(lines, offset);
      return found >= 0 ? found : -found - 2;
    }

    /** As {@link String#codePointCount}: a pair counts once when both its halves lie within. */
    int points(int from, int to) {
      return to - from - Math.max(0, before(to) - before(from + 1));
    }

    private int before(int offset) {
      int found = Arrays.binarySearch(halves, offset);
      return found >= 0 ? found : -found - 1;
    }

    /** The offset behind the last character of a line. */
    int end(int line) {
      return line + 1 < lines.length ? lines[line + 1] - 1 : text.length();
    }
  }

  /** Kept as long as memory is plenty, for most files are told of once or never. */
  private Index index() {
    Index known = index.get();
    if (known == null) {
      known = Index.of(text());
      index = new WeakReference<>(known);
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
    Index at = index();
    int start = Math.min(offset, at.text.length());
    int line = at.line(start);
    int end = Math.min(start + length, at.text.length());
    return new Location(
        path, line + 1, at.points(at.lines[line], start) + 1, at.points(start, end));
  }

  /**
   * The place of a stretch of one line.
   *
   * @param line 0-based
   * @param column 0-based, in UTF-16 units of that line
   * @param length in UTF-16 units, cut at the line's end
   */
  public Location locate(int line, int column, int length) {
    Index at = index();
    int known = Math.min(line, at.lines.length - 1);
    int start = at.lines[known];
    int limit = at.end(known);
    int from = Math.min(start + column, limit);
    int to = Math.min(from + length, limit);
    return new Location(path, line + 1, at.points(start, from) + 1, at.points(from, to));
  }

  /**
   * A line's text without its end, or empty when there is no such line. {@code line} is 1-based.
   */
  public String line(int line) {
    Index at = index();
    return line < 1 || line > at.lines.length
        ? ""
        : at.text.substring(at.lines[line - 1], at.end(line - 1));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceFile file
        && file.path.equals(path)
        && file.content.equals(content);
  }

  @Override
  public int hashCode() {
    return 31 * path.hashCode() + content.hashCode();
  }

  @Override
  public String toString() {
    return path;
  }
}
