package fi.tukipakki.law;

import java.util.Optional;

/**
 * Words that name or point to an act. Positions are those of the {@link NormalText}.
 *
 * @param start where they begin
 * @param end where they end, a number and its bracket included
 * @param kind what they do
 * @param law the act, present for {@link Kind#NAMED} alone
 * @param numbered whether the act's number is written
 * @param inFull whether the act is named by more than an abbreviation
 */
record Mention(
    int start, int end, Kind kind, Optional<LawNumber> law, boolean numbered, boolean inFull) {

  enum Kind {
    /** An act that we can point to. */
    NAMED,
    /** An act that the catalog lacks and that carries no number. */
    UNKNOWN,
    /** "tämän lain": the act of the page. */
    THIS_ACT,
    /** "saman lain", "sen": the act named before. */
    SAME_ACT,
    /** "lain": whatever a section without it would belong to. */
    BARE_ACT
  }

  static Mention numbered(int start, NumberReader.Numbered number) {
    return new Mention(start, number.end(), Kind.NAMED, Optional.of(number.number()), true, true);
  }

  static Mention of(int start, int end, Kind kind) {
    return new Mention(start, end, kind, Optional.empty(), false, true);
  }

  /** Whether the words make sense only before or after a section. */
  boolean isReference() {
    return kind != Kind.NAMED && kind != Kind.UNKNOWN;
  }
}
