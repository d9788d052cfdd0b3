package fi.tukipakki.law;

import java.util.List;

/**
 * What a text holds.
 *
 * @param citations in the order of the text, not overlapping
 * @param problems in the order of the text: {@link CitationProblem.BareSection}, {@link
 *     CitationProblem.UnknownLaw} and {@link CitationProblem.ReversedSign}
 */
public record Findings(List<Citation> citations, List<CitationProblem> problems) {

  /** Nothing found. */
  public static final Findings NONE = new Findings(List.of(), List.of());

  public Findings {
    citations = List.copyOf(citations);
    problems = List.copyOf(problems);
  }
}
