package fi.tukipakki.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalTextTest {
  private static final Language FI = new Language("fi", "fi", "Suomi");
  private static final Language SV = new Language("sv", "sv", "Svenska");
  private static final Language SELKO = new Language("selko", "fi", "Selkosuomi");

  @Test
  void theNearestLanguageSpeaks() {
    LocalText text = new LocalText(Map.of("fi", "laki", "sv", "lag"));
    assertEquals("lag", text.in(SV, "fi"));
    assertEquals("laki", text.in(SELKO, "sv"), "easy Finnish reads Finnish");
    assertEquals("laki", text.in(new Language("en", "en", "English"), "fi"));
    assertEquals("", text.in(new Language("en", "en", "English"), "se"));
  }

  @Test
  void oneTextServesAll() {
    assertEquals("X", LocalText.of("X").in(FI, "sv"));
    assertEquals("", LocalText.of("").in(FI, "fi"));
    assertEquals("oma", new LocalText(Map.of("", "kaikille", "fi", "oma")).in(FI, "fi"));
  }
}
