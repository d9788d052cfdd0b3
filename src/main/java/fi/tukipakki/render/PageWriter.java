package fi.tukipakki.render;

import io.pebbletemplates.pebble.error.PebbleException;
import java.io.Writer;

/**
 * Takes a page as Pebble writes it, in thousands of small parts: without the locks of {@link
 * java.io.StringWriter}, and with a limit that a template which never ends runs into.
 */
final class PageWriter extends Writer {
  private final StringBuilder out = new StringBuilder(16 * 1024);
  private final int limit;

  /**
   * @param limit greatest size, in UTF-16 units
   */
  PageWriter(int limit) {
    this.limit = limit;
  }

  @Override
  public void write(int c) {
    room(1);
    out.append((char) c);
  }

  @Override
  public void write(char[] chars, int start, int length) {
    room(length);
    out.append(chars, start, length);
  }

  @Override
  public void write(String text) {
    room(text.length());
    out.append(text);
  }

  @Override
  public void write(String text, int start, int length) {
    room(length);
    out.append(text, start, start + length);
  }

  private void room(int length) {
    if (length > limit - out.length()) {
      throw new PebbleException(null, "Tried to write more than " + limit + " chars.");
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }

  @Override
  public void flush() {
    // Nothing is held back.
  }

  @Override
  public void close() {
    // Nothing is held open.
  }
}
