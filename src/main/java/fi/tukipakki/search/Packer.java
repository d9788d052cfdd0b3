package fi.tukipakki.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes numbers, texts and bytes one after the other, for {@link Unpacker}. */
final class Packer {
  private byte[] bytes;
  private int size;

  Packer(int room) {
    bytes = new byte[room];
  }

  int size() {
    return size;
  }

  /** Forgets what was written. */
  void restart() {
    size = 0;
  }

  /**
   * A number of 0 or more, seven bits a byte, the lowest first; all bytes but the last are 128
   * higher.
   */
  Packer number(int number) {
    reserve(5);
    int rest = number;
    while (rest > 0x7F) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
    return this;
  }

  Packer text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return number(utf8.length).raw(utf8, 0, utf8.length);
  }

  /** Some bytes, without their length. */
  Packer raw(byte[] from, int start, int length) {
    reserve(length);
    System.arraycopy(from, start, bytes, size, length);
    size += length;
    return this;
  }

  private void reserve(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }

  /** What was written. */
  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }
}
