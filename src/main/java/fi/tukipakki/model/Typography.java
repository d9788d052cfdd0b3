package fi.tukipakki.model;

/**
 * Finnish typography: what belongs together stays on one line ("25 §", "3 kk", "7 arkipäivää", "LSL
 * 25"), quotation marks and apostrophes are curved, three dots are one sign.
 */
public final class Typography {
  private static final char NO_BREAK = '\u00a0';
  private static final String[] AFTER_NUMBER = {
    "§",
    "%",
    "€",
    "kk",
    "pv",
    "vrk",
    "vk",
    "v",
    "t",
    "h",
    "min",
    "km",
    "m",
    "euroa",
    "mom",
    "luku",
    "luvu",
    "momen",
    "kohta",
    "kohda",
    "päivä",
    "arkipäiv",
    "kuukau",
    "viikko",
    "viiko",
    "vuot",
    "vuode",
    "tunti",
    "tunni",
    "vardag",
    "dag",
    "månad",
    "år"
  };

  private Typography() {}

  /** The text with typographic signs; its length may differ. */
  public static String apply(String text) {
    if (!needs(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        out.append(isNoBreak(text, i) ? NO_BREAK : ' ');
      } else if (c == '"') {
        out.append('”');
      } else if (c == '\'') {
        out.append('’');
      } else if (c == '.' && isEllipsis(text, i)) {
        out.append('…');
        i += 2;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Three dots, no more. */
  private static boolean isEllipsis(String text, int at) {
    return text.startsWith("...", at)
        && !text.startsWith("....", at)
        && (at == 0 || text.charAt(at - 1) != '.');
  }

  private static boolean needs(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Nearly every sign is a letter, and lies behind the digits.
      if (c <= '9'
          && (c >= '0' || c == '"' || c == '\'' || c == '.' && text.startsWith("...", i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the space at {@code at} must not break. */
  private static boolean isNoBreak(String text, int at) {
    if (at == 0 || at + 1 >= text.length()) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    if (isDigit(before)) {
      return (isDigit(after) && groupsThousands(text, at))
          || startsUnit(text, at + 1)
          || isSectionLetter(text, at + 1);
    }
    if (after == '§') {
      return before >= 'a' && before <= 'z';
    }
    return isDigit(after) && isAbbreviation(text, at);
  }

  private static boolean groupsThousands(String text, int at) {
    return at + 3 < text.length()
        && isDigit(text.charAt(at + 2))
        && isDigit(text.charAt(at + 3))
        && (at + 4 >= text.length() || !isDigit(text.charAt(at + 4)));
  }

  /** "25 a §": a single letter between the number and the sign. */
  private static boolean isSectionLetter(String text, int at) {
    char c = text.charAt(at);
    return c >= 'a'
        && c <= 'z'
        && at + 2 < text.length()
        && (text.charAt(at + 1) == ' ' || text.charAt(at + 1) == NO_BREAK)
        && text.charAt(at + 2) == '§';
  }

  private static boolean startsUnit(String text, int at) {
    for (String unit : AFTER_NUMBER) {
      if (text.startsWith(unit, at)) {
        int end = at + unit.length();
        boolean whole = end >= text.length() || !Character.isLetter(text.charAt(end));
        if (whole || unit.length() > 3) {
          return true;
        }
      }
    }
    return false;
  }

  /** A word of two to four capitals before the space: "LSL 25". */
  private static boolean isAbbreviation(String text, int space) {
    int start = space;
    while (start > 0 && Character.isUpperCase(text.charAt(start - 1))) {
      start--;
    }
    int length = space - start;
    return length >= 2
        && length <= 4
        && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
