package fi.tukipakki.search;

import fi.tukipakki.search.WordForms.Occurrences;
import java.util.Arrays;

/**
 * Sums the occurrences of a term's forms by page and turns them into impacts: BM25 (Robertson and
 * Zaragoza, 2009) by field with its own length norm, weighted and added, without the rarity. Used
 * for one term after another, not from several threads.
 */
final class ImpactScorer {
  /** Impacts are stored as 1 to this. */
  static final int STEPS = 63;

  /** The greatest impact that the steps reach. */
  static final double TOP = 20;

  /** Steps of rarity in one unit of the logarithm. */
  static final double RARITY = 7;

  /** How many times the word that a title is about counts there. */
  private static final double HEAD = 2;

  private static final WordField[] FIELDS = WordField.values();

  private final FieldNorms norms;
  private final double[] frequency;
  private final int[] sections;
  private final int[] headings;
  private final int[] touched;
  private final boolean[] seen;
  private int count;

  ImpactScorer(FieldNorms norms) {
    this.norms = norms;
    int pages = norms.pages();
    frequency = new double[pages * FIELDS.length];
    sections = new int[pages];
    headings = new int[pages];
    touched = new int[pages];
    seen = new boolean[pages];
  }

  /**
   * Adds a form's occurrences; fields past the known ones count as headings.
   *
   * @param head whether it is what a title is about, when it stands in one
   */
  void add(Occurrences list, double weight, boolean head) {
    for (int i = 0; i < list.size(); i++) {
      int item = list.at(i);
      int page = Occurrences.page(item);
      if (!seen[page]) {
        seen[page] = true;
        touched[count++] = page;
      }
      int field = Math.min(Occurrences.field(item), FIELDS.length);
      int bit = 1 << Occurrences.section(item);
      if (field == FIELDS.length) {
        field = WordField.HEADING.ordinal();
      }
      double times = head && field == WordField.TITLE.ordinal() ? HEAD : 1;
      frequency[page * FIELDS.length + field] += times * weight * Occurrences.frequency(item);
      sections[page] |= bit;
      if (field == WordField.HEADING.ordinal() || field == WordField.TITLE.ordinal()) {
        headings[page] |= bit;
      }
    }
  }

  /** The term of everything added since the last one. */
  Term finish(String key, int flags) {
    int n = count;
    Arrays.sort(touched, 0, n);
    int[] pages = Arrays.copyOf(touched, n);
    int[] impacts = new int[n];
    int[] first = new int[n];
    int[] others = new int[n];
    for (int i = 0; i < n; i++) {
      int page = pages[i];
      int all = sections[page];
      int best = headings[page] == 0 ? all : headings[page];
      impacts[i] = impact(page);
      first[i] = Integer.numberOfTrailingZeros(best);
      others[i] = all & ~(1 << first[i]);
      clear(page);
    }
    count = 0;
    return new Term(key, flags, rarity(n, seen.length), pages, impacts, first, others);
  }

  /** The inverse document frequency of what is on so many of all pages. */
  static int rarity(int n, int pages) {
    double idf = StrictMath.log(1 + (pages - n + 0.5) / (n + 0.5));
    return (int) Math.max(1, Math.min(STEPS, Math.round(idf * RARITY)));
  }

  /** At least 1: a term is on every page that has one of its words, however long the page is. */
  private int impact(int page) {
    double sum = 0;
    int at = page * FIELDS.length;
    for (WordField field : FIELDS) {
      double tf = frequency[at];
      if (tf > 0) {
        sum += field.weight * tf * (FieldNorms.K1 + 1) / (tf + norms.norm(at));
      }
      at++;
    }
    long impact = Math.round(STEPS * Math.sqrt(norms.weight(page) * sum / TOP));
    return (int) Math.max(1, Math.min(STEPS, impact));
  }

  private void clear(int page) {
    seen[page] = false;
    sections[page] = 0;
    headings[page] = 0;
    Arrays.fill(frequency, page * FIELDS.length, (page + 1) * FIELDS.length, 0);
  }
}
