package fi.tukipakki.model;

import java.util.Arrays;

/**
 * Where the lines of a UTF-8 text start, in bytes and in UTF-16 units, and where the second halves
 * of its characters outside the BMP are.
 */
final class LineIndex {
  private final int[] bytes;
  private final int[] units;
  private final int[] halves;
  private final int length;

  LineIndex(byte[] utf8) {
    int lines = 1;
    int pairs = 0;
    for (byte b : utf8) {
      if (b == '\n') {
        lines++;
      } else if (isPair(b)) {
        pairs++;
      }
    }
    bytes = new int[lines];
    units = new int[lines];
    halves = new int[pairs];
    int line = 1;
    int half = 0;
    int unit = 0;
    for (int i = 0; i < utf8.length; i++) {
      byte b = utf8[i];
      if (b >= (byte) 0xC0) {
        // No byte inside a character, each of which is one unit or two.
        unit++;
        if (b == '\n') {
          bytes[line] = i + 1;
          units[line++] = unit;
        } else if (isPair(b)) {
          halves[half++] = unit++;
        }
      }
    }
    length = unit;
  }

  /** Whether a byte is the first one of a character of two UTF-16 units. */
  private static boolean isPair(byte b) {
    return b < 0 && b >= (byte) 0xF0;
  }

  /** How many lines there are; what follows the last line end is one too. */
  int lines() {
    return units.length;
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
    return line + 1 < units.length ? units[line + 1] - 1 : length;
  }

  /** The line of an offset in UTF-16 units. */
  int line(int offset) {
    int found = Arrays.binarySearch(units, offset);
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
}
