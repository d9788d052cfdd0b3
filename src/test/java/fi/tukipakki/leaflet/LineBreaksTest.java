package fi.tukipakki.leaflet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineBreaksTest {
  /** The text with bars where lines may end. */
  private static String parts(String text) {
    LineBreaks breaks = new LineBreaks();
    breaks.setText(text.replace("~", "\u00ad").replace("_", "\u00a0"));
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int to = breaks.next(); to >= 0; to = breaks.next()) {
      out.append(from == 0 ? "" : "|").append(text, from, to);
      from = to;
    }
    return out.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Yksi |kaksi,  |kolme. ",
        "lasten~|suojelu~|laki",
        "25_§:n |3 |momentti",
        "18-vuotias |hallinto-|oikeus |a- |ja |-b",
        "https://esimerkki.fi/|esitteet/|sijoitus-|nuorelle/",
        "ja/tai",
        " |a"
      })
  void linesEndAtBars(String text) {
    assertEquals(text, parts(text.replace("|", "")));
  }

  @Test
  void nothingHasNoEnd() {
    assertEquals("", parts(""));
  }
}
