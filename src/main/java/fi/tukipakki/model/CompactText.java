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

  /** Keeps a part of a buffer that holds UTF-8. */
  public static CompactText of(byte[] utf8, int from, int to) {
    return new CompactText(Arrays.copyOfRange(utf8, from, to));
  }

  /** Its UTF-8; made anew at each call. */
  public byte[] utf8() {
    return utf8.clone();
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
