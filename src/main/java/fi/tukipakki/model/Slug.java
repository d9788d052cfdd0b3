package fi.tukipakki.model;

import java.text.Normalizer;

/** Turns words into the parts of addresses. */
public final class Slug {
  private Slug() {}

  /**
   * The ASCII form of a text for addresses and fragments: letters lower-cased without their marks,
   * everything else a single hyphen. {@code of("Työn äärellä: 25 a §")} is {@code
   * "tyon-aarella-25-a"}; a text without any letter or digit gives an empty string.
   */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String ascii = c < 128 ? null : ascii(c);
      if (c == '\u00ad' || (ascii != null && ascii.isEmpty() && isMark(c))) {
        continue;
      }
      if (ascii == null ? isAlphanumeric(c) : !ascii.isEmpty()) {
        if (gap && out.length() > 0) {
          out.append('-');
        }
        gap = false;
        if (ascii == null) {
          out.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        } else {
          out.append(ascii);
        }
      } else {
        gap = true;
      }
    }
    return out.toString();
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Letters of a non-ASCII character in lower-case ASCII, or empty when it has none. */
  private static String ascii(char c) {
    switch (c) {
      case 'ä', 'Ä', 'å', 'Å', 'á', 'Á':
        return "a";
      case 'ö', 'Ö', 'ø', 'Ø':
        return "o";
      case 'đ', 'Đ', 'ð', 'Ð':
        return "d";
      case 'ŧ', 'Ŧ':
        return "t";
      case 'ŋ', 'Ŋ':
        return "n";
      case 'ǥ', 'Ǥ':
        return "g";
      case 'ß':
        return "ss";
      case 'æ', 'Æ':
        return "ae";
      case 'œ', 'Œ':
        return "oe";
      case 'þ', 'Þ':
        return "th";
      case 'ı':
        return "i";
      case 'ł', 'Ł':
        return "l";
      default:
        return decomposed(c);
    }
  }

  private static String decomposed(char c) {
    if (Character.isSurrogate(c)) {
      return "";
    }
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    StringBuilder letters = new StringBuilder(2);
    for (int i = 0; i < parts.length(); i++) {
      char p = parts.charAt(i);
      if (isAlphanumeric(p)) {
        letters.append(p >= 'A' && p <= 'Z' ? (char) (p + 32) : p);
      }
    }
    return letters.toString();
  }
}
