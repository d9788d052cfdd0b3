package fi.tukipakki.search;

/**
 * What the length of a page's fields counts against their words (BM25), and the weight of the page.
 */
final class FieldNorms {
  static final double K1 = 1.2;

  /** Weight of a page that repeats another one, which should come first. */
  private static final double REPEATED = 0.5;

  private static final WordField[] FIELDS = WordField.values();

  private final boolean[] repeated;
  private final double[] norms;

  /**
   * @param averages length of each field on average
   * @param lengths words by page and field
   * @param repeated by page, whether it says again what another one says
   */
  FieldNorms(double[] averages, int[][] lengths, boolean[] repeated) {
    this.repeated = repeated;
    norms = new double[lengths.length * FIELDS.length];
    for (WordField field : FIELDS) {
      int at = field.ordinal();
      double b = field.lengthPenalty;
      for (int page = 0; page < lengths.length; page++) {
        int length = FieldLengths.coarse(lengths[page][at]);
        norms[page * FIELDS.length + at] = K1 * (1 - b + b * length / averages[at]);
      }
    }
  }

  int pages() {
    return repeated.length;
  }

  double weight(int page) {
    return repeated[page] ? REPEATED : 1;
  }

  /** By page, then by field. */
  double norm(int index) {
    return norms[index];
  }
}
