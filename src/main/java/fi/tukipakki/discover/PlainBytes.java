package fi.tukipakki.discover;

/** Tells by its bytes that a text is in normal form already, as nearly all are. */
final class PlainBytes {
  private PlainBytes() {}

  /**
   * Whether bytes are UTF-8 of signs of which none is a control, a combining mark, a line end other
   * than LF, or changed by composing: those below U+0300 and the usual dashes, quotes and the euro.
   */
  static boolean isPlain(byte[] bytes) {
    int end = bytes.length;
    for (int i = 0; i < end; i++) {
      byte b = bytes[i];
      if (b >= ' ' && b != 0x7F || b == '\n' || b == '\t') {
        continue;
      }
      if (b >= (byte) 0xC2 && b <= (byte) 0xCB) {
        i++;
        // The controls of Latin-1 are C2 80 to C2 9F.
        if (i == end || bytes[i] > (byte) 0xBF || b == (byte) 0xC2 && bytes[i] < (byte) 0xA0) {
          return false;
        }
      } else if (b == (byte) 0xE2 && i + 2 < end && isPunctuation(bytes[i + 1], bytes[i + 2])) {
        i += 2;
      } else {
        return false;
      }
    }
    return true;
  }

  /** Whether what follows E2 makes a sign of U+2010 to U+2027, or U+20AC. */
  private static boolean isPunctuation(byte second, byte third) {
    return second == (byte) 0x80
        ? third >= (byte) 0x90 && third <= (byte) 0xA7
        : second == (byte) 0x82 && third == (byte) 0xAC;
  }
}
