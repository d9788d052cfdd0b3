package fi.tukipakki.process.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoftHyphensTest {
  private final SoftHyphens hyphens = SoftHyphens.finnish();

  private String shown(String text) {
    return hyphens.apply(text).replace('\u00ad', '|');
  }

  @ParameterizedTest
  @CsvSource({
    "lastensuojelu, lasten|suojelu",
    "sosiaalityöntekijältäsi, sosiaali|työntekijältäsi",
    "perusopetuslain, perus|opetus|lain",
    "rajoitetaan, rajoi|te|taan",
    "muutettavaksi, muu|tet|ta|vaksi",
    "helpottunut, hel|pot|tu|nut",
  })
  void longWordsBreakBetweenPartsOrElseSyllables(String word, String expected) {
    assertEquals(expected, shown(word));
  }

  @Test
  void shortWordsStayWhole() {
    assertEquals("Kysy asiaa työltä.", shown("Kysy asiaa työltä."));
    assertEquals("koulussa", shown("koulussa"));
  }

  @Test
  void endsAndVowelsStayTogether() {
    for (String word :
        new String[] {"aikuisuutta", "vapaaehtoinen", "opiskelijaa", "epäilemättä"}) {
      String[] parts = shown(word).split("\\|");
      assertTrue(parts[0].length() >= 3 && parts[parts.length - 1].length() >= 3, shown(word));
    }
    assertEquals("sosiaalinen".length(), shown("sosiaalinen").replace("|", "").length());
    assertFalse(shown("sosiaalinen").contains("i|a"), shown("sosiaalinen"));
  }

  @Test
  void numbersAndSignsAreLeftAlone() {
    assertEquals("https://a.fi/1234567890?x=1", shown("https://a.fi/1234567890?x=1"));
    assertEquals("§ 1234567890–999", shown("§ 1234567890–999"));
  }

  @Test
  void applyingItTwiceChangesNothing() {
    String once = hyphens.apply("Lastensuojeluilmoitus muutettavaksi, ja lastensuojelulain.");
    assertEquals(once, hyphens.apply(once));
  }

  @Test
  void aWordKeepsTheHyphensThatItsAuthorGave() {
    assertEquals("lastensuo|jelu", shown("lastensuo\u00adjelu"));
  }
}
