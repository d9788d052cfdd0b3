package fi.tukipakki.search;

import fi.tukipakki.search.Lemmatizer.Reading;
import java.util.Collections;
import java.util.List;

/** Finds what the word forms of a language stand for. */
interface FormReader {
  /**
   * What forms are read as, in the order of the forms.
   *
   * @param lists the readings of each; pairs have none
   * @param guessed whether they depend on the other forms of the site
   */
  record Readings(List<List<Reading>> lists, boolean[] guessed) {}

  /**
   * Reads forms.
   *
   * @param forms all forms of the site in the language, each once
   * @param known readings of the same forms that depend on nothing else, from an earlier time;
   *     empty where there are none
   */
  Readings read(String[] forms, List<List<Reading>> known);

  /** The readings of all forms of a site, of which nothing is known yet. */
  default Readings read(String[] forms) {
    return read(forms, Collections.nCopies(forms.length, List.of()));
  }

  /** Letters only, perhaps hyphens: what inflects. */
  static boolean plain(String form) {
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (c == ' ' || c == '§' || (c >= '0' && c <= '9')) {
        return false;
      }
    }
    return true;
  }

  /** What a number or a section stands for: itself. */
  static List<Reading> itself(String form) {
    return form.indexOf(' ') > 0 ? List.of() : List.of(new Reading(form, Inflections.ANY, 1));
  }
}
