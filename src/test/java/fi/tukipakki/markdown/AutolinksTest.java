package fi.tukipakki.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.tukipakki.support.Converted;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses in running text link themselves, however they are written. */
class AutolinksTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "Katso https://thl.fi/lapset. => https://thl.fi/lapset",
        "Katso www.thl.fi => http://www.thl.fi",
        "Kirjoita apu@kunta.fi => mailto:apu@kunta.fi",
        "Kirjoita apu&#64;kunta.fi => mailto:apu@kunta.fi",
        "Kirjoita apu\\@kunta.fi => mailto:apu@kunta.fi",
        "Katso https&#58;//thl.fi => https://thl.fi",
        "Katso https\\://thl.fi => https://thl.fi",
        "Ei mitään. => ``",
        "Kello 12.30 ja/tai myöhemmin => ``",
      })
  void addressesLinkThemselves(String markdown, String href) {
    Converted converted = Converted.markdown(markdown);
    assertEquals(href, Jsoup.parse(converted.html()).select("a").attr("href"));
  }
}
