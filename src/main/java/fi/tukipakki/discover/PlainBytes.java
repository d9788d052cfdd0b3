package fi.tukipakki.discover;

/** Tells by its bytes that a text is in normal form already, as nearly all are. */
final class PlainBytes {
  private PlainBytes() {}

  /**
   * Whether bytes are UTF-8 of signs of which none is a control, a combining mark, a line end other
   * than LF, or changed by composing: those below U+0300 and the usual dashes, quotes and the euro.
   */
  static boolean isPlain(byte[] bytes) {
    int at = 0;
    while (at >= 0 && at < bytes.length) {
      at = line(bytes, at);
    }
    return at >= 0;
  }

  /**
   * Where the line ends that starts at a byte, its end included; -1 when it is not plain. It is a
   * method of its own because the JVM compiles what is called often, and a file is read but once.
   */
  private static int line(byte[] bytes, int start) {
    int end = bytes.length;
    for (int i = start; i < end; i++) {
      byte b = bytes[i];
      if (b >= ' ' && b != 0x7F || b == '\t') {
        continue;
      }
      if (b == '\n') {
        return i + 1;
      }
      if (b >= (byte) 0xC2 && b <= (byte) 0xCB) {
        i++;
        // The controls of Latin-1 are C2 80 to C2 9F.
        if (i == end || bytes[i] > (byte) 0xBF || b == (byte) 0xC2 && bytes[i] < (byte) 0xA0) {
          return -1;
        }
      } else if (b == (byte) 0xE2 && i + 2 < end && isPunctuation(bytes[i + 1], bytes[i + 2])) {
        i += 2;
      } else {
        return -1;
      }
    }
    return end;
  }

  /** Whether what follows E2 makes a sign of U+2010 to U+2027, or U+20AC. */
  private static boolean isPunctuation(byte second, byte third) {
    return second == (byte) 0x80
        ? third >= (byte) 0x90 && third <= (byte) 0xA7
        : second == (byte) 0x82 && third == (byte) 0xAC;
  }
}
