package fi.tukipakki.search;

import fi.tukipakki.model.Packer;
import fi.tukipakki.model.Unpacker;
import java.util.Arrays;

/**
 * How many words the fields of all pages have together. Averages are as coarse as the steps of a
 * scale of sixteen to the octave, and lengths are kept to four binary digits (Lucene keeps them so
 * too): a word more on one page then seldom changes what the words of all others count.
 */
final class FieldLengths {
  private static final int FIELDS = WordField.values().length;
  private static final double STEPS = 16;
  private static final int DIGITS = 4;

  private final long[] sums;
  private final long[] counts;

  FieldLengths() {
    this(new long[FIELDS], new long[FIELDS]);
  }

  private FieldLengths(long[] sums, long[] counts) {
    this.sums = sums;
    this.counts = counts;
  }

  /** These lengths, to be changed on their own. */
  FieldLengths copy() {
    return new FieldLengths(sums.clone(), counts.clone());
  }

  /**
   * Adds a page.
   *
   * @param lengths its words by field
   */
  void add(int[] lengths) {
    change(lengths, 1);
  }

  /** Takes away a page that was added. */
  void remove(int[] lengths) {
    change(lengths, -1);
  }

  private void change(int[] lengths, int sign) {
    for (int i = 0; i < FIELDS; i++) {
      sums[i] += sign * (long) lengths[i];
      counts[i] += lengths[i] > 0 ? sign : 0;
    }
  }

  /** The average length of each field, of the pages that have it. */
  double[] averages() {
    double[] out = new double[FIELDS];
    for (int i = 0; i < FIELDS; i++) {
      double average = counts[i] == 0 ? 1 : (double) sums[i] / counts[i];
      double step = Math.rint(STEPS * StrictMath.log(average) / StrictMath.log(2));
      out[i] = StrictMath.pow(2, step / STEPS);
    }
    return out;
  }

  /** Whether pages weigh the same under both. */
  boolean sameAverages(FieldLengths other) {
    return Arrays.equals(averages(), other.averages());
  }

  /** A length to its highest binary digits. */
  static int coarse(int length) {
    int shift = Math.max(0, Integer.SIZE - Integer.numberOfLeadingZeros(length) - DIGITS);
    return length >> shift << shift;
  }

  void write(Packer out) {
    for (int i = 0; i < FIELDS; i++) {
      out.number(Math.toIntExact(sums[i])).number(Math.toIntExact(counts[i]));
    }
  }

  static FieldLengths read(Unpacker from) {
    FieldLengths out = new FieldLengths();
    for (int i = 0; i < FIELDS; i++) {
      out.sums[i] = from.number();
      out.counts[i] = from.number();
    }
    return out;
  }
}
