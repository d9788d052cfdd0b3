package fi.tukipakki.model;

import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what {@link RecordWriter} wrote. */
public final class RecordReader {
  private static final int MAX_SIZE = 64 * 1024 * 1024;

  private final DataInputStream in;
  private final List<String> known = new ArrayList<>();

  public RecordReader(DataInputStream in) {
    this.in = in;
  }

  /**
   * Reads a value.
   *
   * @param type its declared type
   * @throws IOException when the bytes end, or cannot be such a value
   */
  public Object read(Type type) throws IOException {
    Class<?> raw = RecordWriter.raw(type);
    if (raw == int.class) {
      return (int) number();
    }
    if (raw == long.class) {
      return number();
    }
    if (raw == boolean.class) {
      return in.readBoolean();
    }
    if (raw == String.class) {
      return text();
    }
    return in.readByte() == 0 ? null : present(type, raw);
  }

  private Object present(Type type, Class<?> raw) throws IOException {
    if (raw.isRecord()) {
      List<RecordComponent> components = RecordShape.of(raw).components();
      Object[] parts = new Object[components.size()];
      for (int i = 0; i < parts.length; i++) {
        parts[i] = read(components.get(i).getGenericType());
      }
      try {
        return RecordShape.of(raw).make(parts);
      } catch (IllegalArgumentException e) {
        throw new IOException(e);
      }
    }
    if (raw.isEnum()) {
      return constant(raw, text());
    }
    if (Collection.class.isAssignableFrom(raw)) {
      int size = size();
      Collection<Object> things = raw == Set.class ? new HashSet<>() : new ArrayList<>();
      for (int i = 0; i < size; i++) {
        things.add(read(RecordWriter.argument(type, 0)));
      }
      return things;
    }
    int size = size();
    Map<Object, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      Object key = read(RecordWriter.argument(type, 0));
      map.put(key, read(RecordWriter.argument(type, 1)));
    }
    return map;
  }

  private static Object constant(Class<?> type, String name) throws IOException {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IOException("no " + type + " " + name);
  }

  private String text() throws IOException {
    int kind = (int) number();
    if (kind == RecordWriter.NULL) {
      return null;
    }
    if (kind >= RecordWriter.KNOWN_TEXT) {
      int at = kind - RecordWriter.KNOWN_TEXT;
      if (at >= known.size()) {
        throw new IOException("no text " + at);
      }
      return known.get(at);
    }
    byte[] bytes = in.readNBytes(size());
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (kind == RecordWriter.NEW_TEXT) {
      known.add(text);
    }
    return text;
  }

  private int size() throws IOException {
    long size = number();
    if (size < 0 || size > MAX_SIZE) {
      throw new IOException("no size: " + size);
    }
    return (int) size;
  }

  private long number() throws IOException {
    long number = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      int next = in.readUnsignedByte();
      number |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        return number;
      }
    }
    throw new IOException("a number without an end");
  }
}
