package fi.tukipakki.search;

import fi.tukipakki.search.Lemmatizer.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Base forms that the word list confirms. The forms that it does not know vote together: each takes
 * the base form that explains most of them.
 */
final class FinnishReader implements FormReader {
  private final Inflections rules;
  private final WordList list;
  private final Shares shares;

  FinnishReader(Inflections rules, WordList list, Shares shares) {
    this.rules = rules;
    this.list = list;
    this.shares = shares;
  }

  @Override
  public Readings read(String[] forms, List<List<Reading>> known) {
    List<List<Reading>> out = new ArrayList<>(known);
    boolean[] guessed = new boolean[forms.length];
    Tally support = new Tally();
    List<Tally> tallies = Collections.synchronizedList(new ArrayList<>());
    shares.each(
        forms.length,
        () -> {
          Lemmatizer own = new Lemmatizer(rules, list);
          tallies.add(own.support());
          return (IntConsumer)
              i -> {
                if (out.get(i).isEmpty()) {
                  boolean plain = FormReader.plain(forms[i]);
                  out.set(i, plain ? own.learn(forms[i]) : FormReader.itself(forms[i]));
                  guessed[i] = plain && out.get(i).isEmpty();
                }
              };
        });
    tallies.forEach(support::add);
    Set<String> vocabulary = new HashSet<>(Arrays.asList(forms));
    shares.each(
        forms.length,
        () -> {
          Lemmatizer own = new Lemmatizer(rules, list);
          return (IntConsumer)
              i -> {
                if (guessed[i]) {
                  out.set(i, own.guess(forms[i], support, vocabulary));
                }
              };
        });
    return new Readings(out, guessed);
  }
}
