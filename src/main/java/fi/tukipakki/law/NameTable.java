package fi.tukipakki.law;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All forms of all acts and the phrases that point to acts, ready for looking up. */
final class NameTable {

  /** A form that stands in a text, and where it ends. */
  record Match(LawForm form, int end) {}

  private final FormIndex names = new FormIndex();
  private final FormIndex titles = new FormIndex();
  private final List<LawForm> all = new ArrayList<>();

  /**
   * Builds the table.
   *
   * @param laws in order of precedence: of two acts with one name the earlier wins
   */
  NameTable(Collection<Law> laws) {
    for (Law law : laws) {
      NameForms forms = new NameForms(law);
      for (LawForm form : forms.names()) {
        names.add(form);
      }
      for (LawForm form : forms.titles()) {
        titles.add(form);
      }
      all.addAll(forms.names());
    }
    names.add(LawForm.phrase("", Vocabulary.ACT, LawForm.Kind.ACT));
    names.add(LawForm.phrase("", Vocabulary.SWEDISH_ACT, LawForm.Kind.ACT));
    names.add(LawForm.phrase("annet", givenActs(), LawForm.Kind.GIVEN_ACT));
    names.add(LawForm.phrase("", Vocabulary.THIS_ACT, LawForm.Kind.THIS_ACT));
    names.add(LawForm.phrase("", Vocabulary.SAME_ACT, LawForm.Kind.SAME_ACT));
  }

  private static List<String> givenActs() {
    List<String> endings = new ArrayList<>();
    for (String given : NameForms.given(Vocabulary.ACT)) {
      endings.add(given.substring(" annet".length()));
    }
    return endings;
  }

  /** The longest form that begins with the word at {@code start} and ends with a word. */
  Optional<Match> longest(NormalText text, int start) {
    Optional<Match> match = names.longest(text, start);
    if (match.isPresent() && match.get().form().kind() == LawForm.Kind.ACT) {
      int next = text.skipSpaces(match.get().end());
      Optional<Match> title = titles.longest(text, next);
      // "laki X:stä annetun lain muuttamisesta" is the title of another act.
      if (title.isPresent() && !text.startsWith("annet", text.skipSpaces(title.get().end()))) {
        return title;
      }
    }
    return match;
  }

  /** The one-word name or abbreviation that looks most like the word given, if any is close. */
  Optional<String> nearest(String word) {
    Nearest nearest = new Nearest(word);
    for (LawForm form : all) {
      for (String ending : form.endings()) {
        nearest.offer(form.stem(), ending);
      }
    }
    return nearest.found();
  }
}
