package fi.tukipakki.law;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something about a citation that its author should know. A plain value: the caller decides how
 * grave it is and words it.
 */
public sealed interface CitationProblem {

  /** Where the words concerned begin in the text searched, in UTF-16 units, 0-based. */
  int start();

  /** Where they end, exclusive. */
  int end();

  /** A section that no act owns: "25 §" or "tämän lain 25 §" on a page without an act. */
  record BareSection(int start, int end) implements CitationProblem {}

  /**
   * A section of an act that the catalog does not know by name and that carries no number.
   *
   * @param name the act as written: "kuntalain"
   * @param nearest a form from the catalog that looks like it
   */
  record UnknownLaw(int start, int end, String name, Optional<String> nearest)
      implements CitationProblem {}

  /**
   * The sign before the number, "LSL § 25", which reads as an item of minutes and is not linked.
   *
   * @param correct what to write after the act's name: "25 §"
   */
  record ReversedSign(int start, int end, String correct) implements CitationProblem {}

  /**
   * A section that the act does not have.
   *
   * @param nearest the section of the act that comes closest
   */
  record UnknownSection(int start, int end, Law law, SectionId section, SectionId nearest)
      implements CitationProblem {}

  /**
   * A chapter that the act does not have.
   *
   * @param nearest the chapter of the act that comes closest
   */
  record UnknownChapter(int start, int end, Law law, SectionId chapter, SectionId nearest)
      implements CitationProblem {}

  /**
   * A section that stands in another chapter than the one written.
   *
   * @param actual the chapter where it stands
   */
  record WrongChapter(
      int start, int end, Law law, SectionId section, SectionId chapter, SectionId actual)
      implements CitationProblem {}

  /**
   * A section no longer in force.
   *
   * @param since the first day without it
   * @param replacedBy the citation that an author wrote for what is in force now
   */
  record RepealedSection(
      int start, int end, Law law, SectionId section, LocalDate since, Optional<String> replacedBy)
      implements CitationProblem {}

  /**
   * A chapter no longer in force.
   *
   * @param since the first day without it
   */
  record RepealedChapter(int start, int end, Law law, SectionId chapter, LocalDate since)
      implements CitationProblem {}
}
