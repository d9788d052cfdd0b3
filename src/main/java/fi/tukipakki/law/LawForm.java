package fi.tukipakki.law;

import java.util.Optional;

/**
 * One written form that names or points to an act.
 *
 * @param text in lower case with single spaces, or in its own case if {@code exact}
 * @param exact whether case counts, as it does for abbreviations
 * @param kind what the form does
 * @param law the act named; present for {@link Kind#NAME} alone
 */
record LawForm(String text, boolean exact, Kind kind, Optional<LawNumber> law) {

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
      throw new IllegalArgumentException("an act belongs to a name and nothing else: " + text);
    }
  }

  static LawForm of(String text, Kind kind) {
    return new LawForm(text, false, kind, Optional.empty());
  }

  /**
   * Where the form ends if it stands at {@code start}, or -1. A space of the form meets any number
   * of spaces.
   */
  int matchEnd(NormalText in, int start) {
    int at = start;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != (exact ? in.plainAt(at) : in.at(at))) {
        return -1;
      }
      at = c == ' ' ? in.skipSpaces(at) : at + 1;
    }
    return at;
  }
}
