package fi.tukipakki.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.tukipakki.browser.Axe.Rules;
import fi.tukipakki.browser.Browser.Scheme;
import java.util.List;

/** What every page has to be, in the state that a test has brought it to. */
final class Fitness {
  private Fitness() {}

  /** Opens a page and asks that of it, narrow and wide, folded parts open. */
  static void open(Browser browser, String url) {
    for (int width : new int[] {320, 1280}) {
      browser.screen(width, Scheme.LIGHT);
      browser.open(url);
      browser.run("for (const part of document.querySelectorAll('details')) part.open = true;");
      check(browser);
    }
  }

  /** The page of now: nothing wider than the window, nothing that axe holds against it. */
  static void check(Browser browser) {
    assertEquals(0, browser.excessWidth(), browser.url() + " scrolls sideways");
    assertEquals(List.of(), browser.violations(Rules.WCAG_22_AA), browser.url());
    browser.screen(320, Scheme.DARK);
    assertEquals(0, browser.excessWidth(), browser.url() + " scrolls sideways at 320 px");
    assertEquals(List.of(), browser.violations(Rules.COLOURS), browser.url());
  }
}
