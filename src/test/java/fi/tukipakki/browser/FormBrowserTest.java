package fi.tukipakki.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.browser.Browser.Scheme;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** Forms: filled in, printed and saved on the reader's own device; nothing is sent or kept. */
@ExtendWith(SiteExtension.class)
class FormBrowserTest {
  private static final String FORM = "lomakkeet/tapaamisen-muistilista/";

  private final Browser browser;
  private final String site;

  FormBrowserTest(Browser browser, OwnSite own) {
    this.browser = browser;
    this.site = own.atBase().url();
  }

  @BeforeEach
  void start() {
    browser.screen(1280, Scheme.LIGHT);
    browser.open(site + FORM);
    browser.forget();
    browser.open(site + FORM);
    browser.run(
        """
        window.printed = 0;
        window.print = () => { window.printed++; };
        window.confirm = () => true;
        window.saved = null;
        const real = URL.createObjectURL;
        URL.createObjectURL = (blob) => { blob.text().then((t) => { window.saved = t; }); return real(blob); };
        HTMLAnchorElement.prototype.click = function () { window.file = this.download; };
        """);
  }

  @AfterEach
  void end() {
    browser.forget();
  }

  private void write(String id, String text) {
    browser.run("document.getElementById(arguments[0]).focus()", id);
    browser.actions().sendKeys(text).perform();
  }

  private void press(String selector) {
    browser.run(
        "document.querySelector(arguments[0])"
            + ".dispatchEvent(new MouseEvent('click', {bubbles: true}))",
        selector);
  }

  @Test
  void answersAreSavedAsTextOnTheDeviceAndNowhereElse() {
    write("k-tarkein", "Haluan pitää koulun.");
    browser.requests();
    press("[data-form-save]");
    browser.await("the file", b -> b.run("return window.saved") != null);
    String saved = String.valueOf(browser.run("return window.saved"));
    assertTrue(saved.contains("\r\n  Haluan pitää koulun.\r\n"), saved);
    assertTrue(saved.contains("(ei vastausta)"), saved);
    assertEquals("lomakkeet-tapaamisen-muistilista.txt", browser.run("return window.file"));
    assertEquals(
        List.of(), browser.requests().stream().filter(u -> !u.startsWith("blob:")).toList());
    assertEquals(List.of(), browser.stored());
  }

  @Test
  void printingAsksTheBrowserAlone() {
    press("[data-form-print]");
    browser.await("printing", b -> Long.valueOf(1).equals(b.run("return window.printed")));
    assertTrue(
        String.valueOf(browser.run("return document.querySelector('form').textContent"))
            .contains("valitse tulostimeksi PDF"));
  }

  @Test
  void enterSendsNothing() {
    write("k-tarkein", "Asia");
    browser.requests();
    browser.actions().sendKeys(Keys.ENTER).perform();
    assertEquals(site + FORM, browser.url());
    assertEquals(List.of(), browser.requests());
    assertEquals(
        0L,
        browser.run("return document.querySelectorAll('form [name]:not([type=radio])').length"));
  }

  @Test
  void clearEmptiesEveryAnswer() {
    write("k-tarkein", "Asia");
    press("[data-form-clear]");
    browser.await(
        "an empty form",
        b -> "".equals(b.run("return document.getElementById('k-tarkein').value")));
  }

  @Test
  void officialServicesStandBeside() {
    assertTrue(
        (Long)
                browser.run(
                    "return document.querySelectorAll('section:has(#_eservice) .card-link').length")
            > 0);
  }

  @Test
  void formsAreFitForEveryReader() {
    Fitness.open(browser, site + "lomakkeet/");
    Fitness.open(browser, site + FORM);
    Fitness.open(browser, site + "lomakkeet/oma-mielipide/");
  }
}
