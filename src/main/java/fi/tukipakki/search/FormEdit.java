package fi.tukipakki.search;

import fi.tukipakki.search.FormReader.Readings;
import fi.tukipakki.search.KeptForms.Known;
import fi.tukipakki.search.Lemmatizer.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The word forms of a site when some have come and some have gone. */
final class FormEdit {
  private final Map<String, KeptForms> before;
  private final Function<String, FormReader> readers;
  private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

  /** By language: what is known now of forms of which something else was known. */
  private final Map<String, Map<String, Known>> changes = new TreeMap<>();

  /** Terms of which a form has gone, whose flags may go with it. */
  private final Set<String> left = new TreeSet<>();

  /** Terms that a form has come to, with its flags. */
  private final Map<String, Integer> joined = new TreeMap<>();

  private final Set<String> moved = new TreeSet<>();

  /**
   * @param readers what reads the forms of a language
   */
  FormEdit(Map<String, KeptForms> before, Function<String, FormReader> readers) {
    this.before = before;
    this.readers = readers;
  }

  /** Counts forms as on one page more, or less. */
  void count(String language, List<String> forms, int pages) {
    Map<String, Integer> own = counts.computeIfAbsent(language, l -> new TreeMap<>());
    forms.forEach(form -> own.merge(form, pages, Integer::sum));
  }

  private KeptForms forms(String language) {
    return before.getOrDefault(language, KeptForms.none());
  }

  /** Finds what all forms are read as, once they are counted. */
  void read() {
    counts.forEach(this::read);
  }

  private void read(String language, Map<String, Integer> counted) {
    Map<String, Known> own = changes.computeIfAbsent(language, l -> new HashMap<>());
    List<String> fresh = new ArrayList<>();
    boolean plain = false;
    for (Map.Entry<String, Integer> each : counted.entrySet()) {
      String form = each.getKey();
      Known then = forms(language).find(form);
      if (then == null && each.getValue() > 0) {
        fresh.add(form);
        own.put(form, new Known(each.getValue(), false, List.of()));
        plain |= FormReader.plain(form);
      } else if (then != null && each.getValue() != 0) {
        int pages = then.pages() + each.getValue();
        own.put(form, new Known(pages, then.guessed(), then.readings()));
        if (pages == 0) {
          then.readings().forEach(reading -> left.add(reading.lemma()));
          plain |= FormReader.plain(form);
        }
      }
    }
    if (plain && language.equals("fi")) {
      // What no list knows is read in the light of all other forms.
      all(language, own);
    } else if (!fresh.isEmpty()) {
      some(language, fresh, own);
    }
  }

  private void some(String language, List<String> fresh, Map<String, Known> own) {
    if (fresh.stream().noneMatch(FormReader::plain)) {
      fresh.forEach(form -> come(form, false, FormReader.itself(form), own));
      return;
    }
    Readings read = readers.apply(language).read(fresh.toArray(new String[0]));
    for (int i = 0; i < fresh.size(); i++) {
      come(fresh.get(i), read.guessed()[i], read.lists().get(i), own);
    }
  }

  private void come(String form, boolean guessed, List<Reading> readings, Map<String, Known> own) {
    own.put(form, new Known(own.get(form).pages(), guessed, readings));
    readings.forEach(reading -> joined.merge(reading.lemma(), reading.flags(), (a, b) -> a | b));
  }

  private void all(String language, Map<String, Known> own) {
    List<String> forms = new ArrayList<>();
    List<Known> known = new ArrayList<>();
    forms(language)
        .each(
            (form, then) -> {
              Known now = own.getOrDefault(form, then);
              if (now.pages() > 0) {
                forms.add(form);
                known.add(now);
              }
            });
    own.forEach(
        (form, now) -> {
          if (forms(language).find(form) == null) {
            forms.add(form);
            known.add(now);
          }
        });
    List<List<Reading>> kept = new ArrayList<>();
    known.forEach(now -> kept.add(now.guessed() ? List.of() : now.readings()));
    Readings read = readers.apply(language).read(forms.toArray(new String[0]), kept);
    for (int i = 0; i < known.size(); i++) {
      String form = forms.get(i);
      Known then = known.get(i);
      List<Reading> now = read.lists().get(i);
      if (then.readings().isEmpty()) {
        come(form, read.guessed()[i], now, own);
      } else if (!then.readings().equals(now)) {
        moved.add(then.readings().get(0).lemma());
        then.readings().forEach(reading -> left.add(reading.lemma()));
        own.put(form, then);
        come(form, read.guessed()[i], now, own);
      }
    }
  }

  /** A term of each form that is read otherwise than before: on all pages that have the form. */
  Set<String> moved() {
    return moved;
  }

  /** What forms were read as. */
  Function<String, List<Reading>> then(String language) {
    KeptForms forms = forms(language);
    return form -> forms.find(form).readings();
  }

  /** What forms are read as. */
  Function<String, List<Reading>> now(String language) {
    KeptForms forms = forms(language);
    Map<String, Known> own = changes.getOrDefault(language, Map.of());
    return form -> {
      Known known = own.get(form);
      return known == null ? forms.find(form).readings() : known.readings();
    };
  }

  /** All forms by language, as they are now. */
  Map<String, KeptForms> end() {
    Map<String, KeptForms> now = new TreeMap<>(before);
    changes.forEach((language, own) -> now.put(language, forms(language).with(own)));
    return now;
  }

  /**
   * Tells what flags terms have now.
   *
   * @param now all forms
   */
  void flags(Map<String, KeptForms> now, TermEdit terms) {
    Set<String> again = new HashSet<>(left);
    again.removeIf(lemma -> !terms.isLeft(lemma));
    joined.forEach(
        (lemma, flags) -> {
          if (!again.contains(lemma)) {
            terms.join(lemma, flags);
          }
        });
    if (!again.isEmpty()) {
      Map<String, Integer> sums = new TreeMap<>();
      now.values()
          .forEach(
              list ->
                  list.each(
                      (form, known) -> {
                        for (Reading reading : known.readings()) {
                          if (again.contains(reading.lemma())) {
                            sums.merge(reading.lemma(), reading.flags(), (a, b) -> a | b);
                          }
                        }
                      }));
      sums.forEach(terms::flags);
    }
  }
}
