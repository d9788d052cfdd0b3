package fi.tukipakki.opendata;

import com.grack.nanojson.JsonWriter;
import fi.tukipakki.model.CompactText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Documents as UTF-8, escaped as nanojson does (so that a text may stand in JavaScript too) and
 * with every {@code <} escaped (so that it may stand in a script element). A page's document is
 * mostly two long texts: they are encoded whole, then copied in runs between the few bytes that
 * need an escape.
 */
final class JsonBytes {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  /** First bytes of U+0080 to U+00BF, and of U+2000 to U+2FFF. */
  private static final byte C2 = (byte) 0xC2;

  private static final byte E2 = (byte) 0xE2;
  private static final boolean[] MAY_NEED_ESCAPE = mayNeedEscape();

  private byte[] out = new byte[16 * 1024];
  private int size;

  private JsonBytes() {}

  private static boolean[] mayNeedEscape() {
    boolean[] may = new boolean[256];
    Arrays.fill(may, 0, ' ', true);
    for (int b : new int[] {'"', '\\', '<', C2 & 0xFF, E2 & 0xFF}) {
      may[b] = true;
    }
    return may;
  }

  static byte[] of(Object document) {
    JsonBytes json = new JsonBytes();
    json.value(document);
    return Arrays.copyOf(json.out, json.size);
  }

  private void value(Object value) {
    if (value instanceof String text) {
      text(text);
    } else if (value instanceof CompactText text) {
      text(text.utf8());
    } else if (value instanceof Map<?, ?> map) {
      add('{');
      boolean first = true;
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if (!first) {
          add(',');
        }
        first = false;
        text((String) entry.getKey());
        add(':');
        value(entry.getValue());
      }
      add('}');
    } else if (value instanceof List<?> list) {
      add('[');
      for (int i = 0; i < list.size(); i++) {
        if (i > 0) {
          add(',');
        }
        value(list.get(i));
      }
      add(']');
    } else if (value instanceof Integer) {
      run(value.toString());
    } else {
      run(JsonWriter.string(value));
    }
  }

  private void text(String text) {
    text(text.getBytes(StandardCharsets.UTF_8));
  }

  private void text(byte[] utf8) {
    add('"');
    int from = 0;
    for (int i = 0; i < utf8.length; i++) {
      int b = utf8[i];
      if (!MAY_NEED_ESCAPE[b & 0xFF]) {
        continue;
      }
      int second = i + 1 < utf8.length ? utf8[i + 1] & 0xFF : 0;
      if (b == C2 && second >= 0xA0 || b == E2 && second >= 0x84) {
        continue;
      }
      copy(utf8, from, i);
      if (b == '<') {
        unicode('<');
        if (second == '/') {
          add('\\');
          add('/');
          i++;
        }
      } else if (b >= 0) {
        control(b);
      } else if (b == C2) {
        unicode(second);
        i++;
      } else {
        unicode(0x2000 | (second & 0x3F) << 6 | utf8[i + 2] & 0x3F);
        i += 2;
      }
      from = i + 1;
    }
    copy(utf8, from, utf8.length);
    add('"');
  }

  private void control(int c) {
    int letter = "\b\t\n\f\r\"\\".indexOf(c);
    if (letter < 0) {
      unicode(c);
    } else {
      add('\\');
      add("btnfr\"\\".charAt(letter));
    }
  }

  private void unicode(int c) {
    add('\\');
    add('u');
    for (int shift = 12; shift >= 0; shift -= 4) {
      add(HEX[c >> shift & 15]);
    }
  }

  private void run(String ascii) {
    byte[] bytes = ascii.getBytes(StandardCharsets.US_ASCII);
    copy(bytes, 0, bytes.length);
  }

  private void copy(byte[] from, int start, int end) {
    int length = end - start;
    room(length);
    System.arraycopy(from, start, out, size, length);
    size += length;
  }

  private void add(int b) {
    room(1);
    out[size++] = (byte) b;
  }

  private void room(int length) {
    if (size + length > out.length) {
      out = Arrays.copyOf(out, Math.max(size + length, out.length * 2));
    }
  }
}
