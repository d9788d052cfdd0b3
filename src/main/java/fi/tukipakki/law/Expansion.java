package fi.tukipakki.law;

import java.util.List;

/**
 * What a citation means in its act.
 *
 * @param sections the sections meant, in the order written, ranges filled from the act's own list;
 *     empty for a chapter or a whole act
 * @param problems what is wrong with the citation
 */
public record Expansion(List<SectionId> sections, List<CitationProblem> problems) {

  public Expansion {
    sections = List.copyOf(sections);
    problems = List.copyOf(problems);
  }
}
