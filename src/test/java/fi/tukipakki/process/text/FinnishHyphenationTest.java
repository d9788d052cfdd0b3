package fi.tukipakki.process.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.process.text.Hyphenation.Break;
import fi.tukipakki.process.text.Hyphenation.Quality;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FinnishHyphenationTest {

  private static final FinnishHyphenation RULES = FinnishHyphenation.standard();

  /** Compound breaks as |, syllable breaks as -. */
  private static String marked(String word) {
    var marked = new StringBuilder();
    int from = 0;
    for (Break point : RULES.breaks(word)) {
      marked.append(word, from, point.at());
      marked.append(point.quality() == Quality.COMPOUND ? '|' : '-');
      from = point.at();
    }
    return marked + word.substring(from);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "las-ten|suo-je-lu|il-moi-tus",
        "so-si-aa-li|työn-te-ki-jä",
        "pal-ve-lu|tar-peen",
        "huos-taan|ot-to",
        "si-jais|huol-to|paik-ka",
        "jäl-ki|huol-to",
        "asi-a-kas|suun-ni-tel-ma",
        "muu-tok-sen|ha-ku",
        "vi-ran|hal-ti-ja",
        "hy-vin|voin-ti|alue",
        "toi-meen|tu-lo",
        "vi-reil-le|tu-lo",
        "pe-rus|ope-tus",
        "mo-ni|am-ma-til-li-nen",
        "asi-an-tun-ti-ja|ryh-mä",
        "it-se-näis-ty-mis|va-rat",
        "mää-rä|ajas-sa",
        "jat-ko|pää-tös"
      })
  void compounds(String expected) {
    assertEquals(expected, marked(expected.replaceAll("[-|]", "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kau-pun-ki", "ai-oin", "maa-il-ma", "tau-on", "lu-ki-o", "psy-ki-at-ri", "kuu-le-mi-nen",
        "pal-ve-lu-jen", "pal-ve-luis-ta", "tie", "yö", "en-sim-mäi-nen", "tur-val-li-suus",
            "op-pi-mi-nen"
      })
  void syllables(String expected) {
    String word = expected.replace("-", "");
    String whole = marked(word);
    // One letter never stands alone at either end.
    String without = expected.replaceAll("-(\\p{L})$", "$1");
    assertEquals(without, whole);
  }

  @ParameterizedTest
  @CsvSource({
    "Oppiminen, oppi", "Määräämänsä, määrä", "Lastensuojelussa, lastensuojelu",
        "Tilaisuudessa, tila",
    "Perusteella, perus", "Keskustelu, keskus", "Yhteisöllinen, yhteis", "Osallistua, osa"
  })
  void endingsAreNoParts(String word, String notAPart) {
    for (Break point : RULES.breaks(word)) {
      boolean wrong = point.quality() == Quality.COMPOUND && point.at() == notAPart.length();
      assertTrue(!wrong, () -> marked(word));
    }
  }

  @Test
  void punctuationIsNotCounted() {
    assertEquals("(työ|pa-ri)", marked("(työpari)"));
    assertEquals("hal-lin-to-oi-keus", marked("hallinto-oikeus"));
    assertEquals("112:een", marked("112:een"));
    assertEquals("", marked(""));
  }

  @Test
  void capitalLettersAreLetters() {
    assertEquals("Las-ten|suo-je-lu", marked("Lastensuojelu"));
    assertEquals("ÄI-DIN|KIE-LI".replace("|", "-"), marked("ÄIDINKIELI").replace("|", "-"));
  }

  @Test
  void wordsThatChangeLengthInLowerCaseAreLeftAlone() {
    assertEquals(List.of(), RULES.breaks("İstanbulissa"));
  }

  @Test
  void otherLanguagesAreGuessed() {
    Hyphenation swedish = Hyphenation.of("sv");
    assertTrue(
        swedish.breaks("barnskyddsanmälan").stream().allMatch(b -> b.quality() == Quality.GUESS));
    assertEquals(List.of(), swedish.breaks("barn"));
  }
}
