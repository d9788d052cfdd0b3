package fi.tukipakki.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.browser.Browser.Scheme;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Induction paths: read in order, progress kept only if asked, a plan on paper. */
@ExtendWith(SiteExtension.class)
class InductionPathBrowserTest {
  private static final String PATH = "kasikirjat/perehdytyspolku-uudelle-tyontekijalle/";
  private static final String PLAN = PATH + "suunnitelma/";

  private final Browser browser;
  private final String site;

  InductionPathBrowserTest(Browser browser, OwnSite own) {
    this.browser = browser;
    this.site = own.atBase().url();
  }

  @BeforeEach
  void start() {
    browser.screen(1280, Scheme.LIGHT);
    browser.open(site + PATH);
    browser.forget();
    browser.open(site + PATH);
  }

  @AfterEach
  void end() {
    browser.scripts(true);
    browser.forget();
  }

  private void click(String selector) {
    browser.run("document.querySelector(arguments[0]).click()", selector);
  }

  private void tick(int stop) {
    click("#_path-" + stop + " input");
  }

  private String progress() {
    return String.valueOf(
        browser.run("return document.querySelector('.checklist-progress').textContent"));
  }

  private long ticked() {
    return (Long) browser.run("return document.querySelectorAll('.path li input:checked').length");
  }

  @Test
  void progressIsCountedAndForgottenUnlessAsked() {
    browser.await("the tools", b -> progress().equals("Luettu 0/20"));
    tick(1);
    tick(3);
    browser.await("the count", b -> progress().equals("Luettu 2/20"));
    assertEquals(List.of(), browser.stored());
    browser.open(site + PATH);
    browser.await("a new start", b -> progress().equals("Luettu 0/20"));
    assertEquals(0, ticked());
  }

  @Test
  void progressStaysOnTheDeviceWhenAskedAndGoesByOneTap() {
    tick(2);
    click(".checklist-tools input[type=checkbox]");
    tick(5);
    assertEquals(List.of("localStorage tukipakki-checklist:" + PATH), browser.stored());
    browser.open(site + PATH);
    browser.await("what was kept", b -> progress().equals("Luettu 2/20"));
    assertEquals(
        true,
        browser.run(
            "return document.querySelector('#_path-2 input').checked"
                + " && document.querySelector('#_path-5 input').checked"));
    browser.run("[...document.querySelectorAll('.checklist-tools button')].at(-1).click()");
    browser.await("an empty list", b -> progress().equals("Luettu 0/20"));
    assertEquals(List.of(), browser.stored());
  }

  @Test
  void nextAndPreviousLeadAlongThePathWithoutScripts() {
    browser.scripts(false);
    browser.open(site + PATH);
    click("#_path-1 a");
    browser.await("the first page", b -> b.url().equals(site + "sanasto/lastensuojelu/"));
    assertEquals(
        false,
        browser.run("return document.querySelector('.path-place .pager-back') !== null"),
        "nothing comes before the first page");
    click(".path-place .pager-on");
    browser.await("the second page", b -> b.url().equals(site + "toimijat/sosiaalipaivystys/"));
    assertEquals(
        "Perehdytyspolku 2/20: Perehdytyspolku uudelle työntekijälle",
        browser.run("return document.querySelector('.path-name').textContent"));
    click(".path-place .pager-back");
    browser.await("the first page again", b -> b.url().equals(site + "sanasto/lastensuojelu/"));
    click(".path-place .path-name a");
    browser.await("the path", b -> b.url().equals(site + PATH + "#_path-1"));
  }

  @Test
  void planHasRoomToWriteAndNoFields() {
    browser.open(site + PLAN);
    assertEquals(0L, browser.run("return document.querySelectorAll('main input').length"));
    assertEquals(20L, browser.run("return document.querySelectorAll('.plan tbody tr').length"));
    assertEquals(
        "Sivu ja kysymys|Päivä|Perehdyttäjä|Muistiinpanot",
        browser.run(
            "return [...document.querySelectorAll('.plan thead th')]"
                + ".map((th) => th.textContent).join('|')"));
    assertTrue(
        (Boolean)
            browser.run(
                "return [...document.querySelectorAll('.plan tbody td')]"
                    + ".every((td) => td.textContent === '')"));
  }

  @Test
  void pathAndPlanAreFitForEveryReader() {
    Fitness.open(browser, site + PATH);
    Fitness.open(browser, site + PLAN);
    Fitness.open(browser, site + "toimijat/sosiaalipaivystys/");
  }
}
