package fi.tukipakki.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.browser.Browser.Scheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Actors and services: a card wherever a page names one. */
@ExtendWith(SiteExtension.class)
class RoleCardBrowserTest {
  private final Browser browser;
  private final String site;

  RoleCardBrowserTest(Browser browser, OwnSite own) {
    this.browser = browser;
    this.site = own.atBase().url();
    browser.screen(1280, Scheme.LIGHT);
  }

  private Object texts(String selector) {
    return browser.run(
        "return [...document.querySelectorAll(arguments[0])].map((e) => e.textContent.trim())",
        selector);
  }

  @Test
  void aCardTellsWhenHowAndWhoMayAndLeadsToItsPage() {
    browser.open(site + "mallit/moniammatillinen-asiantuntijaryhma/");
    assertEquals(
        List.of("Milloin", "Kuka saa ottaa yhteyttä", "Miten"), texts(".role-card:first-child dt"));
    browser.run("document.querySelector('.role-card:first-child h3 a').click()");
    browser.await("the actor", b -> b.url().contains("/toimijat/"));
    assertEquals(List.of("Yhteydenotto"), texts(".panel h2"));
  }

  @Test
  void whatAnActorDoesAndDoesNotOpensByKeyboard() {
    browser.open(site + "mallit/moniammatillinen-asiantuntijaryhma/");
    browser.run("document.querySelector('.role-more summary').focus()");
    assertEquals(false, browser.run("return document.querySelector('.role-more').open"));
    browser.actions().sendKeys(org.openqa.selenium.Keys.ENTER).perform();
    browser.await(
        "the open card",
        b -> Boolean.TRUE.equals(b.run("return document.querySelector('.role-more').open")));
    assertEquals(List.of("Tekee", "Ei tee"), texts(".role-more[open] .role-label"));
  }

  @Test
  void consultationSupportIsAServiceThatTellsWhoMayAskAndWhatItHolds() {
    browser.open(site + "palvelut/konsultaatiotuki/");
    List<?> facts = (List<?>) texts("#_ordering ~ dl dt");
    assertTrue(facts.containsAll(List.of("Kuka saa pyytää", "Miten pyydetään")), facts.toString());
    assertEquals(8, ((List<?>) texts("section:has(#_holds) li")).size());
    browser.open(site + "kasikirjat/perehdytyspolku-uudelle-tyontekijalle/");
    assertEquals(List.of("Lastensuojelun konsultaatiotuki"), texts(".role-card h3"));
  }

  @Test
  void actorsAndServicesAreFitForEveryReader() {
    Fitness.open(browser, site + "toimijat/");
    Fitness.open(browser, site + "toimijat/ot-keskus/");
    Fitness.open(browser, site + "palvelut/konsultaatiotuki/");
    Fitness.open(browser, site + "mallit/moniammatillinen-asiantuntijaryhma/");
  }
}
