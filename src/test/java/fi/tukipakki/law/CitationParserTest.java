package fi.tukipakki.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationParserTest {

  private static final CitationParser PARSER = new CitationParser(TestLaws.CATALOG);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LSL 25 § | 417/2007 s=25
          '  LSL 25 §  ' | 417/2007 s=25
          SHL 36 § 3 mom. | 1301/2014 s=36 m=3
          LSL 25 §, 26 § ja SHL 35 § | 417/2007 s=25; 417/2007 s=26; 1301/2014 s=35
          LSL 25 §; SHL 35 § | 417/2007 s=25; 1301/2014 s=35
          LSL | 417/2007
          lastensuojelulaki | 417/2007
          kuntalaki (410/2015) | 410/2015
          Hyvinvointialuelaki 92 § (611/2021, Finlex) | 611/2021 s=92
          LSL 11 luku | 417/2007 c=11
          25 § i barnskyddslagen | 417/2007 s=25
          """)
  void readsCitations(String value, String expected) {
    assertEquals(
        List.of(expected.split("; ")),
        PARSER.parse(value).stream().map(TestLaws::notation).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "25 §", "kuntalain 110 §", "LSL 25", "LSL 25 § ja muuta", "Katso LSL 25 §",
        "LSL § 25", "LSL 25 § (liite)", "LSLL 25 §", "417/2007", "tämän lain 5 §", "§", ",",
        "LSL 25 §,, 26 §", "LSL-työryhmä"
      })
  void refusesAnythingElse(String value) {
    assertEquals(List.of(), PARSER.parse(value));
  }

  @Test
  void suggestsWhatWasMeant() {
    assertEquals(Optional.of("LSL"), PARSER.nearestName("LSLL 25 §"));
    assertEquals(Optional.of("hallintolain"), PARSER.nearestName(" hallintolian 34 §"));
    assertEquals(Optional.empty(), PARSER.nearestName("25 §"));
  }
}
