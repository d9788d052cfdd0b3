package fi.tukipakki.search;

/**
 * Writes a term's postings as text of 64 characters: how many, then the gaps between page numbers,
 * the impacts, the sections, and last the other sections of those pages that have some. Numbers are
 * written in groups of five bits, the lowest first; a group that is not the last is 32 higher.
 */
final class Postings {
  static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final int MORE = 32;

  private Postings() {}

  static String write(Term term) {
    int n = term.pages().length;
    StringBuilder out = new StringBuilder(n * 4 + 2);
    number(out, n);
    int before = -1;
    for (int page : term.pages()) {
      number(out, page - before - 1);
      before = page;
    }
    for (int impact : term.impacts()) {
      out.append(DIGITS.charAt(impact));
    }
    for (int i = 0; i < n; i++) {
      out.append(DIGITS.charAt(term.sections()[i] + (term.others()[i] == 0 ? 0 : MORE)));
    }
    for (int i = 0; i < n; i++) {
      if (term.others()[i] != 0) {
        number(out, term.others()[i]);
      }
    }
    return out.toString();
  }

  /** The term of a text that {@link #write} made. */
  static Term read(String key, int flags, int rarity, String text) {
    Reader from = new Reader(text);
    int n = from.number();
    int[] pages = new int[n];
    int page = -1;
    for (int i = 0; i < n; i++) {
      page += from.number() + 1;
      pages[i] = page;
    }
    int[] impacts = new int[n];
    for (int i = 0; i < n; i++) {
      impacts[i] = from.digit();
    }
    int[] sections = new int[n];
    for (int i = 0; i < n; i++) {
      sections[i] = from.digit();
    }
    int[] others = new int[n];
    for (int i = 0; i < n; i++) {
      if (sections[i] >= MORE) {
        sections[i] -= MORE;
        others[i] = from.number();
      }
    }
    return new Term(key, flags, rarity, pages, impacts, sections, others);
  }

  private static final class Reader {
    private static final int[] VALUES = new int[128];

    static {
      for (int i = 0; i < DIGITS.length(); i++) {
        VALUES[DIGITS.charAt(i)] = i;
      }
    }

    private final String text;
    private int at;

    Reader(String text) {
      this.text = text;
    }

    int digit() {
      return VALUES[text.charAt(at++)];
    }

    int number() {
      int value = 0;
      for (int shift = 0; ; shift += 5) {
        int digit = digit();
        value |= (digit & MORE - 1) << shift;
        if (digit < MORE) {
          return value;
        }
      }
    }
  }

  private static void number(StringBuilder out, int value) {
    int rest = value;
    while (rest >= MORE) {
      out.append(DIGITS.charAt(MORE + (rest & 31)));
      rest >>>= 5;
    }
    out.append(DIGITS.charAt(rest));
  }
}
