package fi.tukipakki.search;

import fi.tukipakki.search.WordForms.Occurrences;
import java.util.Arrays;

/**
 * Sums the occurrences of a term's forms by page and turns them into impacts: BM25 (Robertson and
 * Zaragoza, 2009) by field with its own length norm, weighted and added, without the rarity. Used
 * for one term after another, not from several threads.
 */
final class ImpactScorer {
  /** Impacts are stored as 0 to this. */
  static final int STEPS = 63;

  /** The greatest impact that the steps reach. */
  static final double TOP = 20;

  /** Steps of rarity in one unit of the logarithm. */
  static final double RARITY = 7;

  /** Above this many pages the further sections of a page are not kept. */
  private static final int COMMON = 1000;

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

  /** Adds a form's occurrences; fields past the known ones count as headings. */
  void add(Occurrences list, double weight) {
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
      frequency[page * FIELDS.length + field] += weight * Occurrences.frequency(item);
      sections[page] |= bit;
      if (field == WordField.HEADING.ordinal() || field == WordField.TITLE.ordinal()) {
        headings[page] |= bit;
      }
    }
  }

  /** The term of everything added since the last one, or null when nothing counts. */
  Term finish(String key, int flags) {
    Arrays.sort(touched, 0, count);
    int[] pages = new int[count];
    int[] impacts = new int[count];
    int[] first = new int[count];
    int[] others = new int[count];
    int n = 0;
    for (int i = 0; i < count; i++) {
      int page = touched[i];
      int impact = impact(page);
      if (impact > 0) {
        int all = sections[page];
        int best = headings[page] == 0 ? all : headings[page];
        pages[n] = page;
        impacts[n] = impact;
        first[n] = Integer.numberOfTrailingZeros(best);
        others[n++] = count > COMMON ? 0 : all & ~(1 << first[n - 1]);
      }
      clear(page);
    }
    count = 0;
    if (n == 0) {
      return null;
    }
    double idf = StrictMath.log(1 + (seen.length - n + 0.5) / (n + 0.5));
    int rarity = (int) Math.max(1, Math.min(STEPS, Math.round(idf * RARITY)));
    return new Term(
        key,
        flags,
        rarity,
        Arrays.copyOf(pages, n),
        Arrays.copyOf(impacts, n),
        Arrays.copyOf(first, n),
        Arrays.copyOf(others, n));
  }

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
    return (int) Math.min(STEPS, Math.round(STEPS * Math.sqrt(norms.weight(page) * sum / TOP)));
  }

  private void clear(int page) {
    seen[page] = false;
    sections[page] = 0;
    headings[page] = 0;
    Arrays.fill(frequency, page * FIELDS.length, (page + 1) * FIELDS.length, 0);
  }
}
