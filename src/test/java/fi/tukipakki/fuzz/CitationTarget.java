package fi.tukipakki.fuzz;

import fi.tukipakki.law.Citation;
import fi.tukipakki.law.CitationFinder;
import fi.tukipakki.law.CitationParser;
import fi.tukipakki.law.CitationProblem;
import fi.tukipakki.law.Findings;
import fi.tukipakki.law.LawNumber;
import fi.tukipakki.law.SectionId;
import fi.tukipakki.law.TestLaws;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text with citations of law. What is found lies in order within the text. */
public final class CitationTarget {
  private static final CitationFinder FINDER = new CitationFinder(TestLaws.CATALOG);
  private static final CitationParser PARSER = new CitationParser(TestLaws.CATALOG);

  private CitationTarget() {}

  /** Loads the code before the fuzzer's clock runs. */
  public static void fuzzerInitialize() {
    Target.CITATIONS.runSeeds();
  }

  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    check(text, FINDER.scan(text, Optional.empty()));
    check(text, FINDER.scan(text, Optional.of(new LawNumber(417, 2007))));
    for (Citation citation : PARSER.parse(text)) {
      TestLaws.CATALOG.expand(citation, TestLaws.TODAY);
    }
    PARSER.nearestName(text);
    SectionId.parse(text);
  }

  private static void check(String text, Findings findings) {
    int end = 0;
    for (Citation citation : findings.citations()) {
      if (citation.start() < end
          || citation.end() <= citation.start()
          || citation.end() > text.length()) {
        throw new AssertionError("citations overlap: " + citation);
      }
      end = citation.end();
      TestLaws.CATALOG.expand(citation, TestLaws.TODAY);
    }
    int problemEnd = 0;
    for (CitationProblem problem : findings.problems()) {
      if (problem.start() < problemEnd
          || problem.end() <= problem.start()
          || problem.end() > text.length()) {
        throw new AssertionError("problems overlap: " + problem);
      }
      problemEnd = problem.end();
    }
  }
}
