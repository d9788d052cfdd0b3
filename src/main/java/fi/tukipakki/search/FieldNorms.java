package fi.tukipakki.search;

/**
 * What the length of a page's fields counts against their words (BM25), and the weight of the page.
 */
final class FieldNorms {
  static final double K1 = 1.2;
  private static final WordField[] FIELDS = WordField.values();

  private final double[] weights;
  private final double[] norms;

  /**
   * @param lengths words by page and field
   * @param weights by page
   */
  FieldNorms(int[][] lengths, double[] weights) {
    this.weights = weights;
    norms = new double[lengths.length * FIELDS.length];
    for (WordField field : FIELDS) {
      int at = field.ordinal();
      long sum = 0;
      int with = 0;
      for (int[] length : lengths) {
        sum += length[at];
        with += length[at] > 0 ? 1 : 0;
      }
      double average = with == 0 ? 1 : (double) sum / with;
      double b = field.lengthPenalty;
      for (int page = 0; page < lengths.length; page++) {
        norms[page * FIELDS.length + at] = K1 * (1 - b + b * lengths[page][at] / average);
      }
    }
  }

  int pages() {
    return weights.length;
  }

  double weight(int page) {
    return weights[page];
  }

  /** By page, then by field. */
  double norm(int index) {
    return norms[index];
  }
}
