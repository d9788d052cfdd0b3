package fi.tukipakki.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawCatalogTest {

  private static final LawCatalog CATALOG = TestLaws.CATALOG;

  private static Expansion expand(String text, LawCatalog catalog, LocalDate date) {
    return catalog.expand(new CitationFinder(catalog).find(text).get(0), date);
  }

  private static Expansion expand(String text) {
    return expand(text, CATALOG, TestLaws.TODAY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LSL 25 § | 25
          LSL 36–37 § | 36, 37
          LSL 25–26 § | 25, 25 a, 25 b, 25 c, 25 d, 26
          LSL 25 a–25 d § | 25 a, 25 b, 25 c, 25 d
          LSL 25 b–d § | 25 b, 25 c, 25 d
          LSL 25, 25 a ja 26 § | 25, 25 a, 26
          LSL 26, 25 ja 26 § | 26, 25
          LSL 63–66 a § | 63, 65, 66, 66 a
          LSL 5 luvun 25 § | 25
          LSL 11 luku |
          lastensuojelulaki (417/2007) |
          SHL 34–36 a § | 34, 35, 36, 36 a
          SHL 36 a–c § | 36 a, 36 b, 36 c
          kuntalain (410/2015) 5–6 § | 5, 6
          """)
  void fillsRangesFromTheAct(String text, String sections) {
    Expansion expansion = expand(text);
    assertEquals(sections == null ? "[]" : "[" + sections + "]", expansion.sections().toString());
    assertEquals(List.of(), expansion.problems());
  }

  @ParameterizedTest
  @CsvSource({
    "LSL 25 e §, 25 e, 25 d",
    "LSL 96 §, 96, 95",
    "LSL 30 b §, 30 b, 30 a",
    "LSL 94–97 §, 97, 95"
  })
  void tellsUnknownSections(String text, String section, String nearest) {
    CitationProblem.UnknownSection problem =
        (CitationProblem.UnknownSection) expand(text).problems().get(0);
    assertEquals(section, problem.section().toString());
    assertEquals(nearest, problem.nearest().toString());
    assertEquals(0, problem.start());
    assertEquals(text.length(), problem.end());
  }

  @Test
  void tellsRepealedSections() {
    CitationProblem.RepealedSection problem =
        (CitationProblem.RepealedSection) expand("LSL 64 §").problems().get(0);
    assertEquals(LocalDate.of(2020, 1, 1), problem.since());
    assertEquals(Optional.of("LSL 61 a §"), problem.replacedBy());
    CitationProblem.RepealedSection clients =
        (CitationProblem.RepealedSection) expand("asiakaslain 16 §").problems().get(0);
    assertEquals(Optional.of("asiakastietolaki 52 §"), clients.replacedBy());
  }

  @Test
  void repealCountsFromItsDay() {
    LocalDate day = LocalDate.of(2020, 1, 1);
    assertEquals(List.of(), expand("LSL 64 §", CATALOG, day.minusDays(1)).problems());
    assertEquals(1, expand("LSL 64 §", CATALOG, day).problems().size());
    assertEquals(
        "[63, 64, 65]", expand("LSL 63–65 §", CATALOG, day.minusDays(1)).sections().toString());
  }

  @Test
  void tellsRepealedChapters() {
    CitationProblem.RepealedChapter problem =
        (CitationProblem.RepealedChapter) expand("lastensuojelulain 2 luku").problems().get(0);
    assertEquals(LocalDate.of(2015, 4, 1), problem.since());
    assertEquals(
        CitationProblem.RepealedSection.class, expand("LSL 8 §").problems().get(0).getClass());
    assertEquals(1, expand("LSL 2 luvun 8 §").problems().size());
    assertEquals(List.of(), expand("lastensuojelulain 3 luku").problems());
  }

  @Test
  void tellsWrongChapters() {
    CitationProblem.UnknownChapter unknown =
        (CitationProblem.UnknownChapter) expand("LSL 18 luku").problems().get(0);
    assertEquals("17", unknown.nearest().toString());
    CitationProblem.WrongChapter wrong =
        (CitationProblem.WrongChapter) expand("LSL 5 luvun 61 §").problems().get(0);
    assertEquals("11", wrong.actual().toString());
  }

  @Test
  void keepsSectionsOfChaptersApart() {
    Law outline = TestLaws.law("39/1889", "RL", "strafflag", LawName.of("rikoslaki"));
    Law law =
        new Law(
            outline.number(),
            outline.title(),
            outline.names(),
            outline.abbreviations(),
            outline.swedish(),
            List.of(),
            List.of(section("20", "1"), section("20", "2"), section("21", "1")));
    LawCatalog catalog = new LawCatalog(List.of(law));
    assertEquals("[1]", expand("RL 21 luvun 1 §", catalog, TestLaws.TODAY).sections().toString());
    assertEquals(1, expand("RL 21 luvun 2 §", catalog, TestLaws.TODAY).problems().size());
  }

  private static LawSection section(String chapter, String id) {
    return new LawSection(
        TestLaws.id(id),
        "Rikos",
        Optional.of(TestLaws.id(chapter)),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void newerActHasTheName() {
    Law old = TestLaws.law("710/1982", "", "socialvårdslag", LawName.of("sosiaalihuoltolaki"));
    Law now = TestLaws.law("1301/2014", "SHL", "socialvårdslag", LawName.of("sosiaalihuoltolaki"));
    for (List<Law> laws : List.of(List.of(old, now), List.of(now, old))) {
      CitationFinder finder = new CitationFinder(new LawCatalog(laws));
      assertEquals(
          "1301/2014 s=5", TestLaws.notation(finder.find("sosiaalihuoltolain 5 §").get(0)));
      assertEquals(
          "710/1982 s=5",
          TestLaws.notation(finder.find("sosiaalihuoltolain (710/1982) 5 §").get(0)));
    }
  }

  @Test
  void refusesOneNumberTwice() {
    Law law = TestLaws.law("417/2007", "LSL", "barnskyddslag", LawName.of("lastensuojelulaki"));
    assertThrows(IllegalArgumentException.class, () -> new LawCatalog(List.of(law, law)));
  }

  @Test
  void suggestsNames() {
    assertEquals(Optional.of("lastensuojelulaki"), CATALOG.nearestName("lastensuojelulkai"));
    assertEquals(Optional.of("LSL"), CATALOG.nearestName("LSLL"));
    assertEquals(Optional.empty(), CATALOG.nearestName("ampumaratalaki"));
  }
}
