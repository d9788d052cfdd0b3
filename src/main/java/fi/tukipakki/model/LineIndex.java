package fi.tukipakki.model;

import java.util.Arrays;

/**
 * Where the lines of a UTF-8 text start, in bytes and in UTF-16 units, and where the second halves
 * of its characters outside the BMP are.
 */
final class LineIndex {
  private int[] bytes = new int[64];
  private int[] units = new int[64];
  private int lines;
  private int[] halves = new int[0];
  private int pairs;
  private int length;

  LineIndex(byte[] utf8) {
    for (int start = 0; start >= 0; start = readLine(utf8, start)) {
      if (lines == bytes.length) {
        bytes = Arrays.copyOf(bytes, lines * 2);
        units = Arrays.copyOf(units, lines * 2);
      }
      bytes[lines] = start;
      units[lines++] = length;
    }
  }

  /**
   * Reads a line and returns where the next one starts, or -1. It is a method of its own because
   * the JVM compiles what is called often, and a page is read but once.
   */
  private int readLine(byte[] utf8, int start) {
    int unit = length;
    int next = -1;
    for (int i = start; i < utf8.length && next < 0; i++) {
      byte b = utf8[i];
      if (b < (byte) 0xC0) {
        // Inside a character, each of which is one unit or two.
        continue;
      }
      unit++;
      if (b == '\n') {
        next = i + 1;
      } else if (b < 0 && b >= (byte) 0xF0) {
        addHalf(unit++);
      }
    }
    length = unit;
    return next;
  }

  private void addHalf(int offset) {
    if (pairs == halves.length) {
      halves = Arrays.copyOf(halves, Math.max(16, pairs * 2));
    }
    halves[pairs++] = offset;
  }

  /** How many lines there are; what follows the last line end is one too. */
  int lines() {
    return lines;
  }

  /** Length of the text in UTF-16 units. */
  int length() {
    return length;
  }

  /** Where a line starts, in bytes; lines are counted from 0. */
  int startByte(int line) {
    return bytes[line];
  }

  /** Where a line starts, in UTF-16 units. */
  int start(int line) {
    return units[line];
  }

  /** The offset behind the last character of a line, in UTF-16 units. */
  int end(int line) {
    return line + 1 < lines ? units[line + 1] - 1 : length;
  }

  /** The line of an offset in UTF-16 units. */
  int line(int offset) {
    int found = Arrays.binarySearch(units, 0, lines, offset);
    return found >= 0 ? found : -found - 2;
  }

  /** As {@link String#codePointCount}: a pair counts once when both its halves lie within. */
  int points(int from, int to) {
    return to - from - Math.max(0, before(to) - before(from + 1));
  }

  private int before(int offset) {
    int found = Arrays.binarySearch(halves, 0, pairs, offset);
    return found >= 0 ? found : -found - 1;
  }
}
