package fi.tukipakki.search;

import fi.tukipakki.search.Lemmatizer.Reading;
import java.util.List;

/** Finds what the word forms of a language stand for. */
interface FormReader {
  /**
   * The readings of each form, in the same order.
   *
   * @param forms all forms of the site in the language, each once; pairs have no reading
   */
  List<List<Reading>> read(String[] forms);

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
