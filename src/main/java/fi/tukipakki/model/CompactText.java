package fi.tukipakki.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text that is kept long and read seldom, as UTF-8: half of what a string with a single dash or
 * curly quote in it takes.
 */
public final class CompactText {
  private final byte[] utf8;

  private CompactText(byte[] utf8) {
    this.utf8 = utf8;
  }

  /** Keeps a text; half a surrogate pair, which is no text, becomes a question mark. */
  public static CompactText of(String text) {
    return new CompactText(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Where a line starts, in bytes; that of a line after the last is the last one's. */
  int lineStart(int line) {
    int start = 0;
    for (int i = 0, left = line; i < utf8.length && left > 0; i++) {
      if (utf8[i] == '\n') {
        start = i + 1;
        left--;
      }
    }
    return start;
  }

  /** How many lines end in the first bytes. */
  int lineEnds(int before) {
    int ends = 0;
    for (int i = 0; i < before; i++) {
      ends += utf8[i] == '\n' ? 1 : 0;
    }
    return ends;
  }

  /** From a byte to the text's end. */
  String from(int start) {
    return new String(utf8, start, utf8.length - start, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CompactText text && Arrays.equals(utf8, text.utf8);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(utf8);
  }

  /** The text. */
  @Override
  public String toString() {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
