package fi.tukipakki.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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

  private final Map<String, Integer> known = new HashMap<>();
  private byte[] bytes = new byte[4 * 1024];
  private int size;

  private RecordWriter() {}

  /**
   * A record as bytes.
   *
   * @throws IllegalArgumentException when a part has a type that cannot be written
   */
  public static byte[] bytes(Record value) {
    RecordWriter writer = new RecordWriter();
    writer.parts(value, value.getClass());
    return Arrays.copyOf(writer.bytes, writer.size);
  }

  private void parts(Object value, Class<?> type) {
    RecordShape shape = RecordShape.of(type);
    List<Slot> slots = Slot.ofRecord(type);
    for (int i = 0; i < slots.size(); i++) {
      write(shape.part(i, value), slots.get(i));
    }
  }

  private void write(Object value, Slot slot) {
    switch (slot.kind()) {
      case INT, LONG -> number(((Number) value).longValue());
      case BOOLEAN -> octet((Boolean) value ? 1 : 0);
      case TEXT -> text((String) value);
      default -> {
        octet(value == null ? 0 : 1);
        if (value != null) {
          present(value, slot);
        }
      }
    }
  }

  private void present(Object value, Slot slot) {
    switch (slot.kind()) {
      case RECORD -> parts(value, slot.type());
      case ENUM -> text(((Enum<?>) value).name());
      case MAP -> {
        Map<?, ?> map = (Map<?, ?>) value;
        number(map.size());
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          write(entry.getKey(), slot.arguments().get(0));
          write(entry.getValue(), slot.arguments().get(1));
        }
      }
      case OTHER -> throw new IllegalArgumentException("cannot write a " + slot.type());
      default -> {
        Collection<?> things = (Collection<?>) value;
        Slot element = slot.arguments().get(0);
        number(things.size());
        for (Object thing : things) {
          write(thing, element);
        }
      }
    }
  }

  private void text(String text) {
    if (text == null) {
      number(NULL);
      return;
    }
    boolean isShort = text.length() <= SHORT;
    Integer at = isShort ? known.putIfAbsent(text, known.size()) : null;
    if (at != null) {
      number(KNOWN_TEXT + at);
      return;
    }
    number(isShort ? NEW_TEXT : LONG_TEXT);
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    reserve(utf8.length);
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
  }

  /** Seven bits a byte, the lowest first; a byte that is not the last has its highest bit set. */
  private void number(long number) {
    long rest = number;
    while ((rest & ~0x7fL) != 0) {
      octet((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    octet((int) rest);
  }

  private void octet(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
  }

  private void reserve(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
