package fi.tukipakki.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.tukipakki.browser.Browser.Scheme;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Models and pilots: who answers now, who carries a model out where, the choice of a region. */
@ExtendWith(SiteExtension.class)
class ModelBrowserTest {
  private final Browser browser;
  private final String site;

  ModelBrowserTest(Browser browser, OwnSite own) {
    this.browser = browser;
    this.site = own.atBase().url();
  }

  @BeforeEach
  void start() {
    browser.screen(1280, Scheme.LIGHT);
    browser.scripts(false);
  }

  @AfterEach
  void end() {
    browser.scripts(true);
  }

  private void follow(String inside, String text) {
    browser.run(
        "[...document.querySelectorAll(arguments[0] + ' a')]"
            + ".find((a) => a.textContent.trim().startsWith(arguments[1])).click()",
        inside,
        text);
  }

  private Object texts(String selector) {
    return browser.run(
        "return [...document.querySelectorAll(arguments[0])].map((e) => e.textContent.trim())",
        selector);
  }

  @Test
  void aRegionIsChosenWithoutScripts() {
    browser.open(site + "mallit/");
    follow(".regions", "Lappi");
    browser.await("the region's models", b -> b.url().equals(site + "mallit/alue/lappi/"));
    assertEquals(
        List.of("Asiantuntijaryhmä Lapissa", "Lapin osahanke", "Pohjoinen lastensuojelu 2020–2022"),
        texts(".card-link"));
    assertEquals(
        true,
        browser.run(
            "return document.querySelector('.regions [aria-current]').textContent.startsWith('Lappi')"));
  }

  @Test
  void allCountiesAreThereAndNoneIsADeadEnd() {
    browser.open(site + "alue/");
    assertEquals(23L, browser.run("return document.querySelectorAll('.regions li a').length"));
    follow(".regions", "Satakunta");
    browser.await("a region", b -> b.url().equals(site + "alue/satakunta/"));
    follow(".regions", "Pohjois-Pohjanmaa");
    browser.await("another", b -> b.url().equals(site + "alue/pohjois-pohjanmaa/"));
    browser.open(site + "sv/omrade/");
    follow(".regions", "Norra Österbotten");
    browser.await("in Swedish", b -> b.url().equals(site + "sv/omrade/pohjois-pohjanmaa/"));
  }

  @Test
  void aGenericModelLeadsToItsRegionsAndBack() {
    browser.open(site + "mallit/moniammatillinen-asiantuntijaryhma/");
    follow("section:has(#_implementations)", "Asiantuntijaryhmä Etelä-Pohjanmaalla");
    browser.await(
        "the region's own",
        b -> b.url().equals(site + "mallit/asiantuntijaryhma-etela-pohjanmaa/"));
    assertEquals(List.of("päättynyt"), texts(".stamp .badge-ended"));
    follow(".panel", "Moniammatillinen asiantuntijaryhmä");
    browser.await(
        "the generic model",
        b -> b.url().equals(site + "mallit/moniammatillinen-asiantuntijaryhma/"));
  }

  @Test
  void aProjectLeadsToItsPartsAndTheirPresentOwners() {
    browser.open(site + "mallit/pohjoinen-lastensuojelu/");
    follow("section:has(#_children)", "Oulunkaaren osahanke");
    browser.await("a part", b -> b.url().equals(site + "mallit/osahanke-oulunkaari/"));
    assertEquals(
        "Pohjois-Pohjanmaan hyvinvointialue (Pohde)",
        browser.run("return document.querySelector('.panel dd').textContent"));
  }

  @Test
  void modelsAreFitForEveryReader() {
    browser.scripts(true);
    Fitness.open(browser, site + "mallit/");
    Fitness.open(browser, site + "alue/");
    Fitness.open(browser, site + "alue/lappi/");
    Fitness.open(browser, site + "mallit/pohjoinen-lastensuojelu/");
    Fitness.open(browser, site + "mallit/osahanke-oulu/");
  }
}
