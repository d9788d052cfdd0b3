package fi.tukipakki.law;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers what the scan of a sentence finds and turns positions back into those of the original
 * text.
 */
final class Collector {

  private final NormalText text;
  private final LawCatalog catalog;
  private final List<Citation> citations = new ArrayList<>();
  private final List<CitationProblem> problems = new ArrayList<>();

  Collector(NormalText text, LawCatalog catalog) {
    this.text = text;
    this.catalog = catalog;
  }

  List<Citation> citations() {
    return citations;
  }

  List<CitationProblem> problems() {
    return problems;
  }

  boolean isKnown(LawNumber law) {
    return catalog.contains(law);
  }

  /**
   * Adds a citation for each group.
   *
   * @param start where the words of the first one begin
   * @param end where those of the last one end
   */
  void cite(LawNumber law, List<Group> groups, int start, int end) {
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      citations.add(
          new Citation(
              text.sourceStart(i == 0 ? start : group.start()),
              text.sourceEnd(i == groups.size() - 1 ? end : group.end()),
              law,
              catalog.contains(law),
              group.chapters(),
              group.sections(),
              group.subsections(),
              group.items()));
    }
  }

  void citeWhole(LawNumber law, int start, int end) {
    SectionSet none = SectionSet.EMPTY;
    cite(law, List.of(new Group(start, end, none, none, none, none, false)), start, end);
  }

  void bareSection(int start, int end) {
    problems.add(new CitationProblem.BareSection(text.sourceStart(start), text.sourceEnd(end)));
  }

  void unknownLaw(Mention mention, int start, int end) {
    problems.add(
        new CitationProblem.UnknownLaw(
            text.sourceStart(start),
            text.sourceEnd(end),
            text.written(mention.start(), mention.end()),
            catalog.nearestName(text.word(mention.start(), mention.end()))));
  }

  void reversedSign(int start, RunReader.Run run) {
    problems.add(
        new CitationProblem.ReversedSign(
            text.sourceStart(start), text.sourceEnd(run.end()), run.set() + " §"));
  }
}
