package fi.tukipakki.model;

import java.nio.charset.StandardCharsets;

/** Reads what {@link Packer} wrote. Whether that is still the same, checksums have told before. */
public final class Unpacker {
  /** What is read. */
  public final byte[] bytes;

  /** The byte that comes next. */
  public int at;

  /**
   * @param bytes read from the first one
   */
  public Unpacker(byte[] bytes) {
    this(bytes, 0);
  }

  /**
   * @param bytes what is read
   * @param at the first byte to read
   */
  public Unpacker(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  /** A number of 0 or more. */
  public int number() {
    int number = 0;
    for (int shift = 0; ; shift += 7) {
      int next = bytes[at++];
      number |= (next & 0x7F) << shift;
      if (next >= 0) {
        return number;
      }
    }
  }

  /** A text. */
  public String text() {
    int length = number();
    at += length;
    return new String(bytes, at - length, length, StandardCharsets.UTF_8);
  }

  /** Passes over a text. */
  public void pass() {
    int length = number();
    at += length;
  }
}
