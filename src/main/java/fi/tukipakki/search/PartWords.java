package fi.tukipakki.search;

import fi.tukipakki.model.Unpacker;
import fi.tukipakki.search.Lemmatizer.Reading;
import fi.tukipakki.search.WordForms.Occurrences;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The words of a part of a page, looked at on their own: what terms they give, with the impacts
 * that they have in the index of the whole site.
 */
final class PartWords {
  private final PartHead head;

  /** Sorted by code points, as the forms of a whole site are: sums are made in the same order. */
  private final List<Form> forms = new ArrayList<>();

  private record Form(byte[] utf8, String text, Occurrences places) implements Comparable<Form> {
    @Override
    public int compareTo(Form other) {
      return Arrays.compareUnsigned(utf8, other.utf8);
    }
  }

  /**
   * @param from stands at a part, and in the end at the next one
   */
  PartWords(Unpacker from) {
    head = PartHead.read(from);
    for (int left = from.number(); left > 0; left--) {
      int length = from.number();
      byte[] utf8 = Arrays.copyOfRange(from.bytes, from.at, from.at + length);
      from.at += length;
      Occurrences places = new Occurrences();
      for (int more = from.number(); more > 0; more--) {
        places.add(0, from.number());
      }
      forms.add(new Form(utf8, new String(utf8, StandardCharsets.UTF_8), places));
    }
    forms.sort(null);
  }

  int[] lengths() {
    return head.lengths();
  }

  /** The word forms that are no pairs. */
  List<String> words() {
    List<String> out = new ArrayList<>();
    for (Form form : forms) {
      if (form.text().indexOf(' ') < 0) {
        out.add(form.text());
      }
    }
    return out;
  }

  /**
   * The terms, each on this one page.
   *
   * @param readings what the site reads each form as
   */
  Map<String, Term> terms(
      Function<String, List<Reading>> readings, double[] averages, Folding folding) {
    Map<String, List<Reading>> read = new HashMap<>();
    Drafts drafts = new Drafts(folding);
    for (Form form : forms) {
      int space = form.text().indexOf(' ');
      if (space > 0) {
        drafts.pair(
            read.computeIfAbsent(form.text().substring(0, space), readings),
            read.computeIfAbsent(form.text().substring(space + 1), readings),
            form.places());
      } else {
        drafts.form(form.text(), read.computeIfAbsent(form.text(), readings), form.places());
      }
    }
    ImpactScorer scorer =
        new ImpactScorer(
            new FieldNorms(averages, new int[][] {lengths()}, new boolean[] {head.repeated()}));
    Map<String, Term> out = new TreeMap<>();
    drafts.byKey().forEach((key, draft) -> out.put(key, draft.finish(scorer)));
    return out;
  }
}
