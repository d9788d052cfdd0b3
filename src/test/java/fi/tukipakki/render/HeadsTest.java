package fi.tukipakki.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.tukipakki.support.Built;
import fi.tukipakki.support.SiteText;
import org.junit.jupiter.api.Test;

/** Titles of pages in the browser's tab. */
class HeadsTest {
  @Test
  void easyFinnishIsToldApartFromTheFinnishPage() {
    Built built =
        SiteText.of(
                """
                -- content/sivu.md --
                ---
                title: Sivu
                ---
                -- content/sivu.selko.md --
                ---
                title: Sivu
                ---
                -- content/sivu.sv.md --
                ---
                title: Sivu
                ---
                """)
            .build();
    assertEquals("Sivu – Koe", built.html("sivu/").title());
    assertEquals("Sivu (selkosuomi) – Koe", built.html("selko/sivu/").title());
    assertEquals("Koe (selkosuomi)", built.html("selko/").title());
    assertEquals("Sivu – Koe", built.html("sv/sivu/").title());
  }
}
