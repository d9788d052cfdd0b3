package fi.tukipakki.render;

import io.pebbletemplates.pebble.extension.escaper.EscapingStrategy;

/**
 * Pebble's own strategy {@code html}, with the same result: the five signs that mean something in
 * markup become references. Most texts have none and stay as they are; Pebble's looks at all of
 * HTML's named characters first.
 */
final class HtmlEscape implements EscapingStrategy {
  @Override
  public String escape(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (reference(text.charAt(i)) != null) {
        return escape(text, i);
      }
    }
    return text;
  }

  private static String escape(String text, int first) {
    StringBuilder out = new StringBuilder(text.length() + 32).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      String reference = reference(c);
      if (reference == null) {
        out.append(c);
      } else {
        out.append(reference);
      }
    }
    return out.toString();
  }

  private static String reference(char c) {
    if (c > '>') {
      return null;
    }
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> null;
    };
  }
}
