package fi.tukipakki.html;

import java.util.Arrays;
import org.jsoup.parser.Parser;

/** The attributes of one tag at a time, as places in the text. */
final class Attributes {
  private final String html;

  /** Four places for each: start and end of the name, start and end of the value. */
  private int[] places = new int[64];

  private int count;
  private boolean selfClosed;

  Attributes(String html) {
    this.html = html;
  }

  /**
   * Reads to the end of a tag.
   *
   * @param from where the tag's name ends
   * @return the place of its {@code >}, or -1 when an attribute is not plain
   */
  int read(int from) {
    count = 0;
    selfClosed = false;
    int at = from;
    while (at < html.length()) {
      int start = at;
      while (at < html.length() && isSpace(html.charAt(at))) {
        at++;
      }
      if (at == html.length()) {
        return -1;
      }
      char c = html.charAt(at);
      if (c == '>') {
        return at;
      }
      if (c == '/') {
        selfClosed = true;
        return at + 1 < html.length() && html.charAt(at + 1) == '>' ? at + 1 : -1;
      }
      at = start == at ? -1 : attribute(at);
      if (at < 0) {
        return -1;
      }
    }
    return -1;
  }

  private int attribute(int start) {
    int at = start;
    while (at < html.length() && isNameCharacter(html.charAt(at))) {
      at++;
    }
    if (at == start || at == html.length()) {
      return -1;
    }
    if (count * 4 == places.length) {
      places = Arrays.copyOf(places, places.length * 2);
    }
    int place = count++ * 4;
    places[place] = start;
    places[place + 1] = at;
    places[place + 2] = at;
    places[place + 3] = at;
    if (html.charAt(at) != '=') {
      return at;
    }
    char quote = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
    int end = quote == '"' || quote == '\'' ? html.indexOf(quote, at + 2) : -1;
    if (end < 0) {
      return -1;
    }
    places[place + 2] = at + 2;
    places[place + 3] = end;
    return end + 1;
  }

  /** Whether the tag ended with a slash. */
  boolean isSelfClosed() {
    return selfClosed;
  }

  /** The value of the first attribute of a name, or null. */
  String value(String name) {
    for (int i = 0; i < count * 4; i += 4) {
      int length = places[i + 1] - places[i];
      if (length == name.length() && html.regionMatches(true, places[i], name, 0, length)) {
        String raw = html.substring(places[i + 2], places[i + 3]);
        return raw.indexOf('&') < 0 ? raw : Parser.unescapeEntities(raw, true);
      }
    }
    return null;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t';
  }

  private static boolean isNameCharacter(char c) {
    return c > ' ' && c != '=' && c != '>' && c != '/' && c != '"' && c != '\'' && c != '<';
  }
}
