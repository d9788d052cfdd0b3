package fi.tukipakki.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Lapsen kuuleminen | lapsen-kuuleminen",
        "Työn äärellä: 25 a § | tyon-aarella-25-a",
        "ÄÖÅ äöå | aoa-aoa",
        "Sámi čáppa: š ž č đ ŧ ŋ ǥ | sami-cappa-s-z-c-d-t-n-g",
        "Đ Ŧ Ŋ Ǥ Š | d-t-n-g-s",
        "Inarinsaame â | inarinsaame-a",
        "Straße, cœur, þing, łódź | strasse-coeur-thing-lodz",
        "  reunat  ja   välit  | reunat-ja-valit",
        "-- a -- b -- | a-b",
        "a_b.c/d | a-b-c-d",
        "Hätä 🚑 apu | hata-apu",
        "🚑 | ``",
        "§ – … ! | ``",
        "`` | ``",
        "25 § | 25",
        "lasten­suojelu (tavutusvihje) | lastensuojelu-tavutusvihje",
        "it's | it-s",
        "日本 x | x",
      })
  void lettersWithoutMarksAndHyphens(String text, String slug) {
    assertEquals(slug, Slug.of(text));
  }

  @Test
  void decomposedLettersAreTheSame() {
    assertEquals("tyo", Slug.of("työ"));
    assertEquals(Slug.of("työ"), Slug.of("tyo\u0308"));
  }

  @Test
  void doesNotKnowTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertEquals("iisalmi-i", Slug.of("IISALMI I"));
      assertEquals("istanbul-i", Slug.of("İSTANBUL ı"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aSlugIsItsOwnSlug() {
    for (String text : new String[] {"Työn äärellä: 25 a §", "a--b", "Å 🚑 ö"}) {
      assertEquals(Slug.of(text), Slug.of(Slug.of(text)));
    }
  }
}
