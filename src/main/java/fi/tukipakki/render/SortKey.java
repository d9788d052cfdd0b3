package fi.tukipakki.render;

import fi.tukipakki.model.Slug;
import java.util.Locale;

/**
 * Alphabetical order without the JVM's locale data, so that it is the same everywhere: letters in
 * the Finnish and Swedish order (å ä ö after z), other letters by their base letter, no difference
 * of case, punctuation left out.
 */
final class SortKey {
  private SortKey() {}

  /** A string whose plain order is the alphabetical order of titles. */
  static String of(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        key.append(c);
      } else if (c == 'å') {
        key.append('{');
      } else if (c == 'ä' || c == 'æ') {
        key.append('|');
      } else if (c == 'ö' || c == 'ø') {
        key.append('}');
      } else if (Character.isLetter(c)) {
        key.append(base(c));
      } else if (Character.isWhitespace(c) || c == '-' || c == '–') {
        key.append(' ');
      }
    }
    return key.append('\u0000').append(title).toString();
  }

  /** Like {@link #of}, with numbers in order of their value: 9 before 25. */
  static String natural(String text) {
    StringBuilder padded = new StringBuilder(text.length() + 12);
    int digits = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (c >= '0' && c <= '9') {
        digits++;
      } else {
        if (digits > 0) {
          padded.append("0".repeat(Math.max(0, 8 - digits))).append(text, i - digits, i);
          digits = 0;
        }
        padded.append(c);
      }
    }
    return of(padded.toString());
  }

  /** The letter under which an index lists a title: upper case, {@code #} for all but letters. */
  static String letter(String title) {
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (!Character.isLetter(c)) {
          return "#";
        }
        String upper = String.valueOf(Character.toUpperCase(c));
        if ("ÅÄÖ".contains(upper)) {
          return upper;
        }
        return base(Character.toLowerCase(c)).substring(0, 1).toUpperCase(Locale.ROOT);
      }
    }
    return "#";
  }

  /** The letters that stand for one with marks; a letter of another script stands for itself. */
  private static String base(char c) {
    String latin = Slug.of(String.valueOf(c));
    return latin.isEmpty() ? String.valueOf(c) : latin;
  }
}
