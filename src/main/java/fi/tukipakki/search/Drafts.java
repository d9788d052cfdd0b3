package fi.tukipakki.search;

import fi.tukipakki.search.Lemmatizer.Reading;
import fi.tukipakki.search.WordForms.Occurrences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The terms of word forms, of the whole site or of one page: what a form is read as, pairs of
 * neighbours, beginnings of names.
 */
final class Drafts {
  private final Folding folding;
  private final Map<String, Draft> drafts = new HashMap<>();

  Drafts(Folding folding) {
    this.folding = folding;
  }

  /** Drafts by key. */
  Map<String, Draft> byKey() {
    return drafts;
  }

  /** Two neighbours, each in its first two readings. */
  void pair(List<Reading> first, List<Reading> second, Occurrences list) {
    for (Reading a : whole(first)) {
      for (Reading b : whole(second)) {
        draft(a.lemma() + " " + b.lemma(), 0, list, 1, false);
      }
    }
  }

  private static List<Reading> whole(List<Reading> readings) {
    List<Reading> out = new ArrayList<>(2);
    for (Reading reading : readings) {
      if (reading.weight() == 1 && out.size() < 2) {
        out.add(reading);
      }
    }
    return out;
  }

  /** A form that is no pair, with all its readings. */
  void form(String form, List<Reading> readings, Occurrences list) {
    for (Reading reading : readings) {
      // A title is about its word in the nominative: "Huostaanoton purkaminen" is about the latter.
      boolean head = form.endsWith(reading.lemma());
      draft(reading.lemma(), reading.flags(), list, reading.weight(), head);
    }
    starts(form, list);
  }

  /** Titles and keywords are found from the first letters. */
  private void starts(String form, Occurrences list) {
    Occurrences named = null;
    for (int i = 0; i < list.size(); i++) {
      int field = Occurrences.field(list.at(i));
      if (field == WordField.TITLE.ordinal() || field == WordField.KEYWORD.ordinal()) {
        named = named == null ? new Occurrences() : named;
        named.add(list.at(i));
      }
    }
    if (named != null) {
      String folded = folding.fold(form.replace("-", ""));
      for (int n = 1; n <= Math.min(2, folded.length()); n++) {
        draft(folded.substring(0, n) + "*", 0, named, 1, false);
      }
    }
  }

  private void draft(String key, int flags, Occurrences list, double weight, boolean head) {
    drafts.computeIfAbsent(key, Draft::new).add(flags, list, weight, head);
  }
}
