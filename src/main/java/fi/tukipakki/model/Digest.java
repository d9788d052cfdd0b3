package fi.tukipakki.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Tells whether something changed: CRC-32 and CRC-32C, whose polynomials have no common factor and
 * so make a code of 64 bits, and the length. Every JVM computes them in the processor, even before
 * it has compiled anything, where a cryptographic digest is slow; nobody gains by a collision here.
 * Every part is written with its kind and length, so that parts cannot run into each other.
 */
public final class Digest {
  private static final int BUFFER = 512;

  private final CRC32 first = new CRC32();
  private final CRC32C second = new CRC32C();
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
  private long length;

  /** The digest of one thing, as {@link #add(Object)} takes it. */
  public static String of(Object thing) {
    return new Digest().add(thing).end();
  }

  /** Adds some bytes. */
  public Digest add(byte[] bytes) {
    number('b', bytes.length);
    raw(bytes);
    return this;
  }

  /** Adds a text. */
  public Digest add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number('s', bytes.length);
    raw(bytes);
    return this;
  }

  /** Adds a number. */
  public Digest add(long number) {
    number('n', number);
    return this;
  }

  /**
   * Adds a value with all that is in it: nothing, texts, numbers, truth values, enums, records,
   * collections and maps in their order, whatever prints itself wholly (dates, paths).
   */
  public Digest add(Object thing) {
    if (thing == null) {
      number('0', 0);
    } else if (thing instanceof String text) {
      add(text);
    } else if (thing instanceof byte[] bytes) {
      add(bytes);
    } else if (thing instanceof Map<?, ?> map) {
      number('m', map.size());
      map.forEach((key, value) -> add(key).add(value));
    } else if (thing instanceof Collection<?> things) {
      number('l', things.size());
      things.forEach(this::add);
    } else if (thing instanceof Optional<?> optional) {
      add(optional.orElse(null));
    } else if (thing instanceof Record) {
      record(thing);
    } else {
      number('o', 0);
      add(thing.getClass().getName());
      add(thing.toString());
    }
    return this;
  }

  private void record(Object thing) {
    RecordShape shape = RecordShape.of(thing.getClass());
    number('r', shape.parts().size());
    add(thing.getClass().getName());
    for (int i = 0; i < shape.parts().size(); i++) {
      add(shape.part(i, thing));
    }
  }

  private void number(char kind, long number) {
    if (buffer.remaining() < Long.BYTES + 1) {
      flush();
    }
    buffer.put((byte) kind).putLong(number);
  }

  private void raw(byte[] bytes) {
    if (bytes.length > buffer.remaining()) {
      flush();
    }
    if (bytes.length > buffer.capacity()) {
      update(bytes, bytes.length);
    } else {
      buffer.put(bytes);
    }
  }

  private void flush() {
    update(buffer.array(), buffer.position());
    buffer.clear();
  }

  private void update(byte[] bytes, int count) {
    first.update(bytes, 0, count);
    second.update(bytes, 0, count);
    length += count;
  }

  /** What was added, as 24 hexadecimal digits; nothing may be added any more. */
  public String end() {
    flush();
    long both = first.getValue() << Integer.SIZE | second.getValue();
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(both) + hex.toHexDigits((int) length);
  }
}
