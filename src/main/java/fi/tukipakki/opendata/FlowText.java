package fi.tukipakki.opendata;

import fi.tukipakki.model.CompactText;
import java.util.Arrays;

/** A text in UTF-8 that grows by words and lines. */
final class FlowText {
  private byte[] out = new byte[4 * 1024];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  /** Adds a sign of ASCII. */
  void add(char sign) {
    room(1);
    out[size++] = (byte) sign;
  }

  /** Adds a text as it is. */
  void add(byte[] text) {
    room(text.length);
    System.arraycopy(text, 0, out, size, text.length);
    size += text.length;
  }

  /** Adds a text with a single space for each run of them, and none behind a space. */
  void addWords(byte[] text) {
    room(text.length);
    int end = size;
    for (byte b : text) {
      if (b > ' ' || !isSpace(b)) {
        out[end++] = b;
      } else if (end > 0 && !isWhiteBefore(end)) {
        out[end++] = ' ';
      }
    }
    size = end;
  }

  /** Whether a dash that marks an item of a list has just been added. */
  boolean isAtItem() {
    return size >= 2
        && out[size - 1] == ' '
        && out[size - 2] == '-'
        && (size == 2 || out[size - 3] == '\n');
  }

  /** Takes spaces off the end. */
  void trim() {
    while (size > 0 && out[size - 1] == ' ') {
      size--;
    }
  }

  /** Ends the line, and leaves an empty one where two are wanted. */
  void lines(int wanted) {
    trim();
    int there = 0;
    while (there < size && out[size - 1 - there] == '\n') {
      there++;
    }
    for (int i = there; i < wanted && size > 0; i++) {
      add('\n');
    }
  }

  /** The text without white space at its ends, as {@link String#strip} takes it off. */
  CompactText stripped() {
    int end = size;
    while (end > 0 && isWhiteBefore(end)) {
      end -= out[end - 1] < 0 ? 3 : 1;
    }
    int start = 0;
    while (start < end && (out[start] < 0 ? isWide(start) : Character.isWhitespace(out[start]))) {
      start += out[start] < 0 ? 3 : 1;
    }
    return CompactText.of(out, start, end);
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\t' || b == '\r' || b == '\f';
  }

  private boolean isWhiteBefore(int end) {
    byte last = out[end - 1];
    return last >= 0 ? Character.isWhitespace(last) : end >= 3 && isWide(end - 3);
  }

  /** Whether three bytes are white space: beyond ASCII no white space takes fewer, or more. */
  private boolean isWide(int at) {
    return (out[at] & 0xF0) == 0xE0
        && Character.isWhitespace(
            (out[at] & 0x0F) << 12 | (out[at + 1] & 0x3F) << 6 | out[at + 2] & 0x3F);
  }

  private void room(int length) {
    if (size + length > out.length) {
      out = Arrays.copyOf(out, Math.max(size + length, out.length * 2));
    }
  }
}
