package fi.tukipakki.diagnostics;

import java.util.Comparator;

/**
 * A place in a source file.
 *
 * @param file path inside the site folder with {@code /} between its parts
 * @param line 1-based, or 0 when the whole file is meant
 * @param column 1-based, in code points, or 0 when the whole line is meant
 * @param length in code points, 0 when unknown
 */
public record Location(String file, int line, int column, int length)
    implements Comparable<Location> {

  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::file)
          .thenComparingInt(Location::line)
          .thenComparingInt(Location::column)
          .thenComparingInt(Location::length);

  public Location {
    if (line < 0 || column < 0 || length < 0) {
      throw new IllegalArgumentException("negative position in " + file);
    }
  }

  /** The whole of a file. */
  public static Location of(String file) {
    return new Location(file, 0, 0, 0);
  }

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
