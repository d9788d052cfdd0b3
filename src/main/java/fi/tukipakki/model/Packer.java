package fi.tukipakki.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes numbers, texts and bytes one after the other, for {@link Unpacker}. */
public final class Packer {
  private byte[] bytes;
  private int size;

  /**
   * @param room how many bytes to begin with
   */
  public Packer(int room) {
    bytes = new byte[room];
  }

  /** How many bytes were written. */
  public int size() {
    return size;
  }

  /** Forgets what was written. */
  public void restart() {
    size = 0;
  }

  /**
   * A number of 0 or more, seven bits a byte, the lowest first; all bytes but the last are 128
   * higher.
   *
   * @throws IllegalArgumentException when it is less
   */
  public Packer number(int number) {
    if (number < 0) {
      throw new IllegalArgumentException("a negative number: " + number);
    }
    reserve(5);
    int rest = number;
    while (rest > 0x7F) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
    return this;
  }

  /** A text with its length. */
  public Packer text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return number(utf8.length).raw(utf8, 0, utf8.length);
  }

  /** Some bytes, without their length. */
  public Packer raw(byte[] from, int start, int length) {
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

  /**
   * The array that is written into, longer than what was written; nothing may be written any more.
   */
  public byte[] array() {
    return bytes;
  }

  /** What was written. */
  public byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }
}
