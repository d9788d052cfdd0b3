package fi.tukipakki.html;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jsoup.parser.Parser;

/** The attributes of one tag at a time, as places in the text. */
final class Attributes {
  private final byte[] html;

  /** Four places for each: start and end of the name, start and end of the value. */
  private int[] places = new int[64];

  /** Where the places end. */
  private int end;

  private boolean selfClosed;

  Attributes(byte[] html) {
    this.html = html;
  }

  /**
   * Reads to the end of a tag.
   *
   * @param from where the tag's name ends
   * @return the place of its {@code >}, or -1 when an attribute is not plain
   */
  int read(int from) {
    end = 0;
    selfClosed = false;
    int at = from;
    while (at >= 0 && at < html.length) {
      int start = at;
      while (at < html.length && isSpace(html[at])) {
        at++;
      }
      if (at == html.length) {
        return -1;
      }
      if (html[at] == '>') {
        return at;
      }
      if (html[at] == '/') {
        selfClosed = true;
        return at + 1 < html.length && html[at + 1] == '>' ? at + 1 : -1;
      }
      at = start == at ? -1 : attribute(at);
    }
    return -1;
  }

  private int attribute(int start) {
    int at = start;
    while (at < html.length && isNameCharacter(html[at])) {
      at++;
    }
    if (at == start || at == html.length) {
      return -1;
    }
    if (html[at] != '=') {
      add(start, at, at, at);
      return at;
    }
    int from = at + 2;
    int close = from <= html.length ? valueEnd(from, html[at + 1]) : -1;
    if (close < 0) {
      return -1;
    }
    add(start, at, from, close);
    return close + 1;
  }

  /** Where the quote stands that ends a value, or -1. */
  private int valueEnd(int from, byte quote) {
    if (quote != '"' && quote != '\'') {
      return -1;
    }
    for (int i = from; i < html.length; i++) {
      byte b = html[i];
      if (b == quote) {
        return i;
      }
      if (b == 0 || b == '\r') {
        return -1;
      }
    }
    return -1;
  }

  private void add(int nameStart, int nameEnd, int valueStart, int valueEnd) {
    if (end == places.length) {
      places = Arrays.copyOf(places, places.length * 2);
    }
    places[end] = nameStart;
    places[end + 1] = nameEnd;
    places[end + 2] = valueStart;
    places[end + 3] = valueEnd;
    end += 4;
  }

  /** Whether the tag ended with a slash. */
  boolean isSelfClosed() {
    return selfClosed;
  }

  /** The value of the first attribute of a name, in lower case, or null. */
  String value(String name) {
    for (int i = 0; i < end; i += 4) {
      if (places[i + 1] - places[i] == name.length() && isNamed(places[i], name)) {
        int start = places[i + 2];
        String raw = new String(html, start, places[i + 3] - start, StandardCharsets.UTF_8);
        return raw.indexOf('&') < 0 ? raw : Parser.unescapeEntities(raw, true);
      }
    }
    return null;
  }

  private boolean isNamed(int start, String name) {
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      byte b = html[start + i];
      if (b != letter && b != Character.toUpperCase(letter)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\t';
  }

  private static boolean isNameCharacter(byte b) {
    return b < 0
        || b > ' ' && b != '=' && b != '>' && b != '/' && b != '"' && b != '\'' && b != '<';
  }
}
