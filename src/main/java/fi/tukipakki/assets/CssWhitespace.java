package fi.tukipakki.assets;

/**
 * Takes comments and needless white space out of CSS, and nothing else. The minifying libraries for
 * the JVM either reorder declarations, which changes what shorthands mean, or do not know today's
 * at-rules and pseudo-elements; white space is most of what there is to win.
 */
final class CssWhitespace {
  private CssWhitespace() {}

  /** The same style sheet, shorter. */
  static String strip(String css) {
    StringBuilder out = new StringBuilder(css.length());
    int i = 0;
    while (i < css.length()) {
      char c = css.charAt(i);
      if (c == '"' || c == '\'') {
        int end = stringEnd(css, i);
        out.append(css, i, end);
        i = end;
      } else if (css.startsWith("/*", i)) {
        int end = css.indexOf("*/", i + 2);
        i = end < 0 ? css.length() : end + 2;
        comment(out, i < css.length() ? css.charAt(i) : ' ');
      } else if (c == '\\') {
        int end = Math.min(css.length(), i + 2);
        out.append(css, i, end);
        i = end;
      } else if (Character.isWhitespace(c)) {
        space(out);
        i++;
      } else {
        if (isClosed(c)) {
          trim(out);
          if (c == '}') {
            semicolons(out);
          }
        }
        out.append(c);
        i++;
      }
    }
    trim(out);
    return out.toString();
  }

  private static int stringEnd(String css, int start) {
    char quote = css.charAt(start);
    for (int i = start + 1; i < css.length(); i++) {
      if (css.charAt(i) == '\\') {
        i++;
      } else if (css.charAt(i) == quote) {
        return i + 1;
      }
    }
    return css.length();
  }

  /**
   * A comment divides what stands on both its sides without being a space: an element, a comment
   * and a class are one selector, with a space they are two. Only there an empty one must stay.
   */
  private static void comment(StringBuilder out, char next) {
    char last = out.length() == 0 ? ' ' : out.charAt(out.length() - 1);
    boolean divides = last != ' ' && !isClosed(last) && !isClosed(next) && next != '/';
    if (divides && !Character.isWhitespace(next) && !endsInComment(out)) {
      out.append("/**/");
    }
  }

  private static boolean endsInComment(StringBuilder out) {
    return out.length() >= 4 && out.substring(out.length() - 4).equals("/**/");
  }

  /** The semicolons before the end of a block. */
  private static void semicolons(StringBuilder out) {
    while (out.length() > 0 && out.charAt(out.length() - 1) == ';') {
      out.setLength(out.length() - 1);
    }
  }

  /** One space, unless what came before needs none. */
  private static void space(StringBuilder out) {
    if (out.length() > 0) {
      char last = out.charAt(out.length() - 1);
      if (last != ' ' && !isClosed(last)) {
        out.append(' ');
      }
    }
  }

  /** Signs with no meaning in the white space around them, wherever they stand. */
  private static boolean isClosed(char c) {
    return c == '{' || c == '}' || c == ';' || c == ',';
  }

  private static void trim(StringBuilder out) {
    int length = out.length();
    boolean escaped = length > 1 && out.charAt(length - 2) == '\\';
    if (length > 0 && out.charAt(length - 1) == ' ' && !escaped) {
      out.setLength(length - 1);
    }
  }
}
