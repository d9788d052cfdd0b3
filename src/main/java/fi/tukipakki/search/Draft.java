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

  Draft(String key) {
    this.key = key;
  }

  void add(int bits, Occurrences form, double weight) {
    if (size == forms.length) {
      forms = Arrays.copyOf(forms, size * 2);
      weights = Arrays.copyOf(weights, size * 2);
    }
    flags |= bits;
    forms[size] = form;
    weights[size++] = weight;
  }

  /** The term. */
  Term finish(ImpactScorer scorer) {
    for (int i = 0; i < size; i++) {
      scorer.add(forms[i], weights[i]);
    }
    return scorer.finish(key, flags);
  }
}
