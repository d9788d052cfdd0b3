package fi.tukipakki.model;

/** Signs that are no text: no file of the site has them, nor what YAML and Markdown make of it. */
public final class Signs {
  private static final char REPLACEMENT = '\ufffd';

  private Signs() {}

  /** Whether YAML, XML, editors and browsers do not agree about a UTF-16 unit. */
  public static boolean isControl(char c) {
    return (c < ' ' && c != '\n' && c != '\t') || (c >= '\u007f' && c <= '\u009f') || c >= '\ufffe';
  }

  /** Where the first sign stands that is no text, half a character included; -1 for none. */
  public static int badAt(String text) {
    return badAt(text, 0);
  }

  private static int badAt(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= '\u007f') {
        if (isControl(c)) {
          return i;
        }
        if (Character.isSurrogate(c)) {
          boolean pair =
              Character.isHighSurrogate(c)
                  && i + 1 < text.length()
                  && Character.isLowSurrogate(text.charAt(i + 1));
          if (!pair) {
            return i;
          }
          i++;
        }
      }
    }
    return -1;
  }

  /** The text with the sign for what cannot be shown in the place of each bad one. */
  public static String clean(String text) {
    int bad = badAt(text);
    if (bad < 0) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text);
    for (; bad >= 0; bad = badAt(text, bad + 1)) {
      clean.setCharAt(bad, REPLACEMENT);
    }
    return clean.toString();
  }
}
