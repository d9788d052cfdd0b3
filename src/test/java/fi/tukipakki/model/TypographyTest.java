package fi.tukipakki.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables {@code _} stands for the no-break space. */
class TypographyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // Sections of laws.
        "LSL 25 § | LSL_25_§",
        "lastensuojelulain 25 §:n mukaan | lastensuojelulain 25_§:n mukaan",
        "25 a § | 25_a_§",
        "25 a ja 26 § | 25 a ja 26_§",
        "36 § 3 mom. | 36_§ 3_mom.",
        "1 momentin 2 kohta | 1_momentin 2_kohta",
        "5 luvussa ja 6 luku | 5_luvussa ja 6_luku",
        // Units.
        "3 kk | 3_kk",
        "3 kuukautta ja 1 kuukausi | 3_kuukautta ja 1_kuukausi",
        "7 arkipäivää, 7 arkipäivän | 7_arkipäivää, 7_arkipäivän",
        "30 päivää, 2 viikkoa, 1 v, 2 vuotta, 24 t | 30_päivää, 2_viikkoa, 1_v, 2_vuotta, 24_t",
        "15 min, 3 km, 20 %, 5 € | 15_min, 3_km, 20_%, 5_€",
        "7 vardagar, 3 månader, 2 år | 7_vardagar, 3_månader, 2_år",
        // Thousands.
        "10 000 | 10_000",
        "1 234 567 lasta | 1_234_567 lasta",
        "116 111 | 116_111",
        // Abbreviations before numbers.
        "EU 2016 | EU_2016",
        "VNA 5 | VNA_5",
        // Signs.
        "hän sanoi \"hei\" | hän sanoi ”hei”",
        "Barn's | Barn’s",
        "ja niin... | ja niin…",
      })
  void whatBelongsTogetherStaysTogether(String text, String expected) {
    assertEquals(expected, Typography.apply(text).replace('\u00a0', '_'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "21.11.2026",
        "klo 10.30",
        "3,5",
        "2.5",
        "25 lasta",
        "3 kkk",
        "5 vanhempaa",
        "4 tyttöä",
        "2 h-luokkaa ei",
        "7 tuntematonta",
        "12 minuuttia",
        "10 0000",
        "10 00",
        "100 1000",
        "lapsi 25",
        "ABCDE 25",
        "A 25",
        "xLSL 25",
        "25 a luokka",
        "....",
        "–",
        "`` ",
      })
  void nearMissesStayAsTheyAre(String text) {
    String plain = text == null ? "" : text;
    boolean unit = plain.startsWith("2 h-");
    assertEquals(unit ? "2_h-luokkaa ei" : plain, Typography.apply(plain).replace('\u00a0', '_'));
  }

  @Test
  void spacesAtTheEdgesMayBreak() {
    assertEquals(" 25 ", Typography.apply(" 25 "));
    assertEquals("25 ", Typography.apply("25 "));
  }

  @Test
  void textWithoutSignsIsNotCopied() {
    String plain = "Lapsen etu ensin.";
    assertSame(plain, Typography.apply(plain));
  }

  @Test
  void twiceIsTheSameAsOnce() {
    for (String text : new String[] {"LSL 25 a §", "\"a\"...", "10 000 kk"}) {
      String once = Typography.apply(text);
      assertEquals(once, Typography.apply(once));
    }
  }
}
