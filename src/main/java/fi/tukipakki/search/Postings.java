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

  private static void number(StringBuilder out, int value) {
    int rest = value;
    while (rest >= MORE) {
      out.append(DIGITS.charAt(MORE + (rest & 31)));
      rest >>>= 5;
    }
    out.append(DIGITS.charAt(rest));
  }
}
