package fi.tukipakki.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Tells whether something changed: 128 bits of MD5, which is the fastest digest of every JVM and
 * good enough where nobody gains by a collision. Every part is written with its kind and length, so
 * that parts cannot run into each other.
 */
public final class Digest {
  private static final int BUFFER = 512;

  private final MessageDigest digest;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

  public Digest() {
    try {
      digest = MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has MD5", e);
    }
  }

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
      digest.update(bytes);
    } else {
      buffer.put(bytes);
    }
  }

  private void flush() {
    digest.update(buffer.array(), 0, buffer.position());
    buffer.clear();
  }

  /** What was added, as 32 hexadecimal digits; nothing may be added any more. */
  public String end() {
    flush();
    return HexFormat.of().formatHex(digest.digest());
  }
}
