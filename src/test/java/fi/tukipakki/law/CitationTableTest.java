package fi.tukipakki.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of citations, of look-alikes and of hints. */
class CitationTableTest {

  private static final CitationFinder FINDER = new CitationFinder(TestLaws.CATALOG);

  static Stream<String> citations() {
    return TestLaws.table("citations.txt");
  }

  static Stream<String> lookAlikes() {
    return TestLaws.table("look-alikes.txt");
  }

  static Stream<String> hints() {
    return TestLaws.table("hints.txt");
  }

  @ParameterizedTest
  @MethodSource("citations")
  void findsCitation(String line) {
    check(line, "", "");
  }

  @ParameterizedTest
  @MethodSource("citations")
  void findsCitationWithinText(String line) {
    check(line, "Näin se on: ", " – ks. liite 2.");
  }

  private static void check(String line, String before, String after) {
    String[] columns = line.split(" \\| ");
    assertEquals(3, columns.length, "columns of the table: " + line);
    String text = before + columns[1] + after;
    List<Citation> found = FINDER.find(text);
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();
    String[] targets = columns[2].equals("-") ? new String[0] : columns[2].split("; ");
    for (int i = 0; i < targets.length; i++) {
      int words = targets[i].indexOf('[');
      expected.add(targets[i]);
      if (i < found.size()) {
        Citation citation = found.get(i);
        String linked = text.substring(citation.start(), citation.end());
        actual.add(TestLaws.notation(citation) + (words < 0 ? "" : " [" + linked + "]"));
      }
    }
    found.stream().skip(targets.length).map(TestLaws::notation).forEach(actual::add);
    assertEquals(expected, actual, text);
  }

  @ParameterizedTest
  @MethodSource("lookAlikes")
  void passesOverLookAlike(String line) {
    assertEquals(List.of(), FINDER.find(line));
    assertEquals(List.of(), FINDER.scan(line, Optional.of(TestLaws.CHILD_WELFARE)).citations());
  }

  @ParameterizedTest
  @MethodSource("hints")
  void tellsWhatNobodyOwns(String line) {
    String[] columns = line.split("\\|", -1);
    String text = columns[0].strip();
    Findings findings = FINDER.scan(text, Optional.empty());
    String nearest = columns.length > 3 ? columns[3].strip() : "";
    if (columns[1].strip().equals("none")) {
      assertEquals(List.of(), findings.problems());
      return;
    }
    assertEquals(1, findings.problems().size(), findings.toString());
    CitationProblem problem = findings.problems().get(0);
    assertEquals(columns[2].strip(), text.substring(problem.start(), problem.end()));
    switch (columns[1].strip()) {
      case "bare" -> assertTrue(problem instanceof CitationProblem.BareSection, "" + problem);
      case "unknown" ->
          assertEquals(nearest, ((CitationProblem.UnknownLaw) problem).nearest().orElse(""));
      case "reversed" -> assertEquals(nearest, ((CitationProblem.ReversedSign) problem).correct());
      default -> throw new AssertionError("kind of hint: " + line);
    }
  }

  @Test
  void worksInEveryLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      LawCatalog catalog = new LawCatalog(TestLaws.CATALOG.laws());
      CitationFinder finder = new CitationFinder(catalog);
      for (String line : (Iterable<String>) citations()::iterator) {
        String text = line.split(" \\| ")[1];
        assertEquals(FINDER.find(text), finder.find(text), text);
      }
      assertEquals(1, finder.find("LASTENSUOJELULAIN 25 §").size());
    } finally {
      Locale.setDefault(before);
    }
  }
}
