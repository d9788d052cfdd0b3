package fi.tukipakki.process.text;

import java.text.Normalizer;

/**
 * Upper bounds of text widths. The table holds advance widths in thousandths of the font size; they
 * are those of DejaVu Sans, the widest of the sans-serif fonts that systems set text in by default
 * (Segoe UI, Roboto, Helvetica, Arial, Liberation Sans, Noto Sans and San Francisco are all
 * narrower, by 5 to 14 per cent on Finnish text), read from the font itself. A letter with a mark
 * above is as wide as the letter without.
 */
public final class TextMeasure {

  private static final int FIRST = ' ';

  /** Widths of U+0020 to U+007E. */
  private static final short[] ASCII = {
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, // sp to /
    636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, // 0 to ?
    1015, 684, 686, 722, 770, 667, 611, 778, 752, 295, 556, 667, 557, 863, 748, 787, // @ to O
    667, 787, 722, 667, 611, 732, 684, 989, 685, 667, 685, 390, 337, 390, 838, 556, // P to _
    500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, // ` to o
    635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838 // p to ~
  };

  /** Bold faces of those fonts keep within this much of the table, in per cent. */
  private static final int BOLD = 104;

  private static final int UNKNOWN = 1000;

  private TextMeasure() {}

  /** The most that a text can measure in a style, in whole user units. */
  public static int width(String text, TextStyle style) {
    return units(thousandths(text), style);
  }

  /** Turns thousandths of the font size into whole user units, rounded up. */
  static int units(int thousandths, TextStyle style) {
    long width = (long) thousandths * style.size();
    return (int) ((style.bold() ? width * BOLD / 100 : width) + 999) / 1000;
  }

  /** Width of a text in thousandths of the font size. */
  static int thousandths(String text) {
    int sum = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      sum += thousandths(c);
      i += Character.charCount(c);
    }
    return sum;
  }

  private static int thousandths(int c) {
    if (c >= FIRST && c < FIRST + ASCII.length) {
      return ASCII[c - FIRST];
    }
    return switch (c) {
      case 0xA0 -> 318;
      case 0xAD -> 0;
      case '–', '§' -> 556;
      case '‘', '’', '·' -> 318;
      case '“', '”' -> 518;
      case '€', '«', '»' -> 636;
      case 'đ', 'ŋ', 'ø', 'ß' -> 635;
      case 'ŧ' -> 392;
      case 'Đ', 'Ŋ', 'Ø' -> 787;
      case 'Ŧ' -> 611;
      default -> marked(c);
    };
  }

  private static int marked(int c) {
    if (c > 0x24F) {
      return Character.getType(c) == Character.NON_SPACING_MARK ? 0 : UNKNOWN;
    }
    int base = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD).codePointAt(0);
    return base >= FIRST && base < FIRST + ASCII.length ? ASCII[base - FIRST] : UNKNOWN;
  }
}
