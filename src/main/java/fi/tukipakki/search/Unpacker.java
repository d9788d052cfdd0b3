package fi.tukipakki.search;

import java.nio.charset.StandardCharsets;

/** Reads what {@link Packer} wrote. Whether that is still the same, checksums have told before. */
final class Unpacker {
  final byte[] bytes;
  int at;

  Unpacker(byte[] bytes) {
    this(bytes, 0);
  }

  /**
   * @param at the first byte to read
   */
  Unpacker(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  int number() {
    int number = 0;
    for (int shift = 0; ; shift += 7) {
      int next = bytes[at++];
      number |= (next & 0x7F) << shift;
      if (next >= 0) {
        return number;
      }
    }
  }

  String text() {
    int length = number();
    at += length;
    return new String(bytes, at - length, length, StandardCharsets.UTF_8);
  }

  /** Passes over a text. */
  void pass() {
    int length = number();
    at += length;
  }
}
