package fi.tukipakki.model;

import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes records as bytes for {@link RecordReader}: records of texts, numbers, truth values, enums,
 * lists, sets, maps and records again, each of a type that its record declares. Any of them may be
 * null. Short texts that come again are written once.
 */
public final class RecordWriter {
  static final int NULL = 0;
  static final int LONG_TEXT = 1;
  static final int NEW_TEXT = 2;
  static final int KNOWN_TEXT = 3;

  /** Longer texts hardly come again, in UTF-16 units. */
  private static final int SHORT = 120;

  private final DataOutputStream out;
  private final Map<String, Integer> known = new HashMap<>();

  public RecordWriter(DataOutputStream out) {
    this.out = out;
  }

  /**
   * Writes a value.
   *
   * @param type its declared type
   * @throws IllegalArgumentException when the type is none that can be written
   */
  public void write(Object value, Type type) throws IOException {
    Class<?> raw = raw(type);
    if (raw == int.class || raw == long.class) {
      number(((Number) value).longValue());
    } else if (raw == boolean.class) {
      out.writeBoolean((Boolean) value);
    } else if (raw == String.class) {
      text((String) value);
    } else if (value == null) {
      out.writeByte(0);
    } else {
      out.writeByte(1);
      present(value, type, raw);
    }
  }

  private void present(Object value, Type type, Class<?> raw) throws IOException {
    if (raw.isRecord()) {
      for (RecordComponent part : RecordShape.of(raw).components()) {
        write(RecordShape.get(part, value), part.getGenericType());
      }
    } else if (raw.isEnum()) {
      text(((Enum<?>) value).name());
    } else if (Collection.class.isAssignableFrom(raw)) {
      Collection<?> things = (Collection<?>) value;
      number(things.size());
      for (Object thing : things) {
        write(thing, argument(type, 0));
      }
    } else if (Map.class.isAssignableFrom(raw)) {
      Map<?, ?> map = (Map<?, ?>) value;
      number(map.size());
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        write(entry.getKey(), argument(type, 0));
        write(entry.getValue(), argument(type, 1));
      }
    } else {
      throw new IllegalArgumentException("cannot write a " + type);
    }
  }

  private void text(String text) throws IOException {
    Integer at = text == null ? null : known.get(text);
    if (text == null) {
      number(NULL);
    } else if (at != null) {
      number(KNOWN_TEXT + at);
    } else {
      boolean isShort = text.length() <= SHORT;
      number(isShort ? NEW_TEXT : LONG_TEXT);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      number(bytes.length);
      out.write(bytes);
      if (isShort) {
        known.put(text, known.size());
      }
    }
  }

  /** Seven bits a byte, the lowest first; a byte that is not the last has its highest bit set. */
  private void number(long number) throws IOException {
    long rest = number;
    while ((rest & ~0x7fL) != 0) {
      out.writeByte((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  static Class<?> raw(Type type) {
    return type instanceof ParameterizedType parameterized
        ? (Class<?>) parameterized.getRawType()
        : (Class<?>) type;
  }

  static Type argument(Type type, int i) {
    return ((ParameterizedType) type).getActualTypeArguments()[i];
  }
}
