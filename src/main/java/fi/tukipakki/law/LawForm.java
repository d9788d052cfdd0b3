package fi.tukipakki.law;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Words that name or point to an act, in all their written forms: a stem and its possible endings.
 *
 * @param stem in lower case with single spaces, or in its own case if {@code exact}
 * @param endings what may follow the stem at once, at least one, perhaps the empty string
 * @param exact whether case counts, as it does for abbreviations
 * @param kind what the words do
 * @param law the act named; present for {@link Kind#NAME} alone
 */
record LawForm(
    String stem, List<String> endings, boolean exact, Kind kind, Optional<LawNumber> law) {

  /** The endings of words that do not change. */
  static final List<String> UNCHANGED = List.of("");

  enum Kind {
    /** The name of an act in the catalog. */
    NAME,
    /** A bare word for an act, "lain", perhaps the head of a title: "laki X:stä (1/2020)". */
    ACT,
    /** The end of a title in the agreeing order: "X:stä annetun lain". */
    GIVEN_ACT,
    /** "tämän lain". */
    THIS_ACT,
    /** "saman lain", "sen". */
    SAME_ACT
  }

  LawForm {
    if (law.isPresent() != (kind == Kind.NAME)) {
      throw new IllegalArgumentException("an act belongs to a name and nothing else: " + stem);
    }
  }

  static LawForm name(String stem, List<String> endings, LawNumber law) {
    return new LawForm(stem, endings, false, Kind.NAME, Optional.of(law));
  }

  static LawForm abbreviation(String text, LawNumber law) {
    return new LawForm(text, UNCHANGED, true, Kind.NAME, Optional.of(law));
  }

  static LawForm phrase(String stem, List<String> endings, Kind kind) {
    return new LawForm(stem, endings, false, kind, Optional.empty());
  }

  /** All forms written out. */
  Set<String> texts() {
    Set<String> texts = new LinkedHashSet<>();
    for (String ending : endings) {
      texts.add(stem.concat(ending));
    }
    return texts;
  }

  /**
   * Where the words end if they stand at {@code start}, a clitic or an abbreviation's case ending
   * included; -1 if they do not, or do not end with a word.
   */
  int matchEnd(NormalText in, int start) {
    int stemEnd = match(in, start, stem);
    for (int i = 0; stemEnd >= 0 && i < endings.size(); i++) {
      int end = match(in, stemEnd, endings.get(i));
      if (end > 0) {
        end = exact ? afterColonCase(in, end) : Vocabulary.afterClitic(in, end);
        if (in.isWordEnd(end)) {
          return end;
        }
      }
    }
    return -1;
  }

  /** The end of the piece that begins at {@code start}; a space meets any number of spaces. */
  private int match(NormalText in, int start, String piece) {
    int at = start;
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if (c != (exact ? in.plainAt(at) : in.at(at))) {
        return -1;
      }
      at = c == ' ' ? in.skipSpaces(at) : at + 1;
    }
    return at;
  }

  /** "LSL:n", "LSL:ssä". */
  private static int afterColonCase(NormalText text, int end) {
    return text.at(end) == ':' && text.isLetter(end + 1) ? text.wordEnd(end + 1) : end;
  }
}
