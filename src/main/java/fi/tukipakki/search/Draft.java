package fi.tukipakki.search;

import fi.tukipakki.search.WordForms.Occurrences;
import java.util.Arrays;

/** A term before counting: the forms that stand for it, each with its weight. */
final class Draft {
  final String key;
  private int flags;
  private int size;
  private Occurrences[] forms = new Occurrences[1];
  private double[] weights = new double[1];
  private boolean[] heads = new boolean[1];

  Draft(String key) {
    this.key = key;
  }

  /**
   * Adds a form.
   *
   * @param head whether it is what a title is about, when it stands in one
   */
  void add(int bits, Occurrences form, double weight, boolean head) {
    if (size == forms.length) {
      forms = Arrays.copyOf(forms, size * 2);
      weights = Arrays.copyOf(weights, size * 2);
      heads = Arrays.copyOf(heads, size * 2);
    }
    flags |= bits;
    forms[size] = form;
    heads[size] = head;
    weights[size++] = weight;
  }

  /** The term. */
  Term finish(ImpactScorer scorer) {
    for (int i = 0; i < size; i++) {
      scorer.add(forms[i], weights[i], heads[i]);
    }
    return scorer.finish(key, flags);
  }
}
