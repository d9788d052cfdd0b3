package fi.tukipakki.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationFinderTest {

  private static final CitationFinder FINDER = new CitationFinder(TestLaws.CATALOG);
  private static final LawNumber SOCIAL_WELFARE = new LawNumber(1301, 2014);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          25 §:n mukaan | 1301/2014 s=25
          tämän lain 5 § | 1301/2014 s=5
          tämän lain 5 luvussa | 1301/2014 c=5
          Mainitun lain 3 §:ssä | 1301/2014 s=3
          Lain 35 §:n 1 momentti | 1301/2014 s=35 m=1
          36 § (30.12.2014/1302) | 1301/2014 s=36
          LSL 25 § ja 26 § | 417/2007 s=25; 417/2007 s=26
          LSL 25 § ja tämän lain 35 § | 417/2007 s=25; 1301/2014 s=35
          Lastensuojelulain mukaan toimitaan samalla (35 §). | 1301/2014 s=35
          Lastensuojelulaki ja sen 25 § | 417/2007 s=25
          Lastensuojelulaki on toinen. Sen 25 § ei. | 1301/2014 s=25
          kuntalain 110 § ja 111 § |
          pöytäkirjan 25 § |
          kunnan hallintosäännön (2020) 25 § |
          Kunnanhallitus 29.1.2024 § 32 |
          lomakkeen 3 kohta ja oppaan 11 luku |
          25 pykälän mukaan |
          25 § i barnskyddslagen | 417/2007 s=25
          6 § i kommunallagen |
          """)
  void pageMayHaveAnActOfItsOwn(String text, String expected) {
    List<String> found =
        FINDER.scan(text, Optional.of(SOCIAL_WELFARE)).citations().stream()
            .map(TestLaws::notation)
            .toList();
    assertEquals(expected == null ? List.of() : List.of(expected.split("; ")), found);
  }

  @Test
  void tellsPositionsInTheTextGiven() {
    String text = "\u00ad\u200bKs.\u00a0LSL\u00a025\u00a0a\u00a0§:n\u00a01\u00a0momentti!";
    Citation citation = FINDER.find(text).get(0);
    assertEquals(
        "LSL\u00a025\u00a0a\u00a0§:n\u00a01\u00a0momentti",
        text.substring(citation.start(), citation.end()));
  }

  @Test
  void positionsCountUtf16Units() {
    String text = "\ud83d\ude00 LSL 25 §";
    assertEquals(3, FINDER.find(text).get(0).start());
  }

  @Test
  void linkCarriesItsTarget() {
    Citation citation =
        FINDER.find("lastensuojelulain 5 luvun 25 a §:n 1–2 momentin 3 kohta").get(0);
    assertEquals(
        "{data-law=417/2007, data-chapter=5, data-section=25 a, data-subsection=1-2, data-item=3}",
        citation.attributes().toString());
    assertEquals("p-25a", citation.anchor());
    assertEquals("luku-11", FINDER.find("LSL 11 luku").get(0).anchor());
    assertEquals("p-25", FINDER.find("LSL 25, 25 a ja 26 §").get(0).anchor());
    Citation whole = FINDER.find("kuntalaki (410/2015)").get(0);
    assertEquals(Map.of("data-law", "410/2015"), whole.attributes());
    assertEquals("", whole.anchor());
    assertTrue(whole.isWholeAct());
  }

  @Test
  void actOutsideTheCatalogIsNotKnown() {
    assertEquals(
        List.of(true, false, false),
        FINDER
            .find("LSL 25 §, kuntalain (410/2015) 5 § ja lastensuojelulain (683/1983) 25 §")
            .stream()
            .map(Citation::known)
            .toList());
  }

  @Test
  void emptyCatalogStillReadsNumbers() {
    CitationFinder finder = new CitationFinder(LawCatalog.EMPTY);
    assertEquals(List.of(), finder.find("LSL 25 §"));
    assertEquals(
        "417/2007 s=25",
        TestLaws.notation(finder.find("lastensuojelulain (417/2007) 25 §").get(0)));
  }

  @Test
  void emptyTextHoldsNothing() {
    assertEquals(Findings.NONE, FINDER.scan("", Optional.of(SOCIAL_WELFARE)));
    assertEquals(List.of(), FINDER.find("§"));
    assertEquals(List.of(), FINDER.find("/"));
  }
}
