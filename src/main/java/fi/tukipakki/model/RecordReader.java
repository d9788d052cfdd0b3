package fi.tukipakki.model;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what {@link RecordWriter} wrote. */
public final class RecordReader {
  private final byte[] bytes;
  private final List<String> known = new ArrayList<>();
  private int at;

  private RecordReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * A record from its bytes.
   *
   * @throws IOException when the bytes end, or cannot be such a record
   */
  public static <T extends Record> T read(byte[] bytes, Class<T> type) throws IOException {
    return type.cast(new RecordReader(bytes).parts(type));
  }

  private Object parts(Class<?> type) throws IOException {
    List<Slot> slots = Slot.ofRecord(type);
    Object[] values = new Object[slots.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(slots.get(i));
    }
    try {
      return RecordShape.of(type).make(values);
    } catch (IllegalArgumentException e) {
      throw new IOException(e);
    }
  }

  private Object value(Slot slot) throws IOException {
    return switch (slot.kind()) {
      case INT -> (int) number();
      case LONG -> number();
      case BOOLEAN -> octet() != 0;
      case TEXT -> text();
      default -> octet() == 0 ? null : present(slot);
    };
  }

  private Object present(Slot slot) throws IOException {
    switch (slot.kind()) {
      case RECORD:
        return parts(slot.type());
      case ENUM:
        return constant(slot.type(), text());
      case MAP:
        int entries = size();
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries; i++) {
          Object key = value(slot.arguments().get(0));
          map.put(key, value(slot.arguments().get(1)));
        }
        return map;
      case OTHER:
        throw new IOException("no value can be a " + slot.type());
      default:
        int size = size();
        List<Object> things = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
          things.add(value(slot.arguments().get(0)));
        }
        // A record copies what it is given, which costs nothing of a set that cannot change.
        return slot.kind() == Slot.Kind.SET ? set(things) : things;
    }
  }

  private static Set<Object> set(List<Object> things) throws IOException {
    try {
      return Set.of(things.toArray());
    } catch (IllegalArgumentException | NullPointerException e) {
      // Only of bytes that are damaged: a set has nothing twice, and none of ours has null.
      throw new IOException("no set", e);
    }
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
      int number = kind - RecordWriter.KNOWN_TEXT;
      if (number >= known.size()) {
        throw new IOException("no text " + number);
      }
      return known.get(number);
    }
    int length = size();
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    if (kind == RecordWriter.NEW_TEXT) {
      known.add(text);
    }
    return text;
  }

  /** How many come; each takes a byte at least, so that damage cannot ask for too much memory. */
  private int size() throws IOException {
    long size = number();
    if (size < 0 || size > bytes.length - at) {
      throw new IOException("no size: " + size);
    }
    return (int) size;
  }

  private long number() throws IOException {
    long number = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      int next = octet();
      number |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        return number;
      }
    }
    throw new IOException("a number without an end");
  }

  private int octet() throws IOException {
    if (at == bytes.length) {
      throw new EOFException();
    }
    return bytes[at++] & 0xff;
  }
}
