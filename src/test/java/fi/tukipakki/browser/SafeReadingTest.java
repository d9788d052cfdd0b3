package fi.tukipakki.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.browser.Browser.Scheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** Leaving the site at once, with and without scripts. */
@ExtendWith(SiteExtension.class)
class SafeReadingTest {
  /** Where our site.yml sends those who leave; tests put a page of this machine in its place. */
  private static final String NEUTRAL = "https://www.ilmatieteenlaitos.fi/";

  private static final String PAGE = "prosessit/huostaanotto/";
  private static final String HELP = "turvallinen-lukeminen";

  private final Browser browser;
  private final BuiltSite built;
  private final SortedMap<String, Document> pages;
  private StaticServer neutral;
  private StaticServer server;

  SafeReadingTest(Browser browser, OwnSite site) {
    this.browser = browser;
    this.built = site.built();
    this.pages = site.pages();
  }

  @BeforeEach
  void standIn() throws IOException {
    String page = "<!DOCTYPE html><html lang=\"fi\"><title>Sää</title><p>Poutaa.";
    neutral =
        new StaticServer(Map.of("index.html", page.getBytes(StandardCharsets.UTF_8)), "/saa/");
    server = new StaticServer(built.replaced(NEUTRAL, neutral.url()).files(), "/some/base/");
    browser.screen(1280, Scheme.LIGHT);
    browser.open(server.url());
    browser.open(server.url() + PAGE);
  }

  @AfterEach
  void stop() {
    browser.scripts(true);
    server.close();
    neutral.close();
  }

  @Test
  void everyPageHasTheLinkToTheNeutralSite() {
    for (String page : pages.keySet()) {
      Element exit = pages.get(page).selectFirst("a[data-exit]");
      assertTrue(exit != null, page + " has no exit");
      assertEquals(NEUTRAL, exit.attr("href"), page);
      assertTrue(exit.hasClass("exit") && exit.attr("rel").contains("noreferrer"), page);
      assertFalse(exit.hasAttr("target"), page + " would stay open behind the neutral site");
    }
  }

  @Test
  void exitComesFirstAfterTheSkipLink() {
    press(Keys.TAB);
    assertEquals(true, browser.run("return document.activeElement.matches('a.skip')"));
    press(Keys.TAB);
    assertEquals(true, browser.run("return document.activeElement.matches('[data-exit]')"));
  }

  @Test
  void exitStaysInReachFarDownThePage() {
    browser.run("scrollTo(0, document.documentElement.scrollHeight)");
    assertEquals(
        true,
        browser.run(
            "const box = document.querySelector('[data-exit]').getBoundingClientRect();"
                + "const hit = document.elementFromPoint(box.x + 5, box.y + box.height / 2);"
                + "return scrollY > 500 && hit !== null && hit.closest('[data-exit]') !== null;"));
  }

  @Test
  void exitTakesThePlaceOfThePageInTheHistory() {
    browser.run("document.querySelector('[data-exit]').click()");
    left();
    browser.back();
    browser.await("the page before the one left", b -> b.url().equals(server.url()));
  }

  @Test
  void enterOnTheExitLeavesToo() {
    press(Keys.TAB, Keys.TAB, Keys.ENTER);
    left();
    browser.back();
    browser.await("the page before the one left", b -> b.url().equals(server.url()));
  }

  @Test
  void threeShiftsLeave() {
    press(Keys.SHIFT, Keys.SHIFT, Keys.SHIFT);
    left();
    browser.back();
    browser.await("the page before the one left", b -> b.url().equals(server.url()));
  }

  @Test
  void threeShiftsLeaveFromAFieldToo() {
    browser.open(server.url() + "lomakkeet/oma-mielipide/");
    browser.run("document.querySelector('main textarea, main input[type=text]').focus()");
    press(Keys.SHIFT, Keys.SHIFT, Keys.SHIFT);
    left();
  }

  @Test
  void theCountIsToldToScreenReaders() {
    press(Keys.SHIFT);
    Object afterOne =
        browser.run("return document.querySelector('[data-exit-status]').textContent");
    press(Keys.SHIFT);
    Object afterTwo =
        browser.run("return document.querySelector('[data-exit-status]').textContent");
    assertFalse(String.valueOf(afterOne).isBlank());
    assertFalse(String.valueOf(afterTwo).isBlank());
    assertNotEquals(afterOne, afterTwo);
    stayed();
  }

  @Test
  void shiftWithAnotherKeyIsTyping() {
    for (int i = 0; i < 4; i++) {
      browser.actions().keyDown(Keys.SHIFT).sendKeys("a").keyUp(Keys.SHIFT).perform();
    }
    stayed();
  }

  @Test
  void anotherKeyBetweenStartsTheCountAnew() {
    press(Keys.SHIFT, Keys.SHIFT);
    browser.actions().sendKeys("a").perform();
    press(Keys.SHIFT, Keys.SHIFT);
    stayed();
    press(Keys.SHIFT);
    left();
  }

  @Test
  void aClickBetweenStartsTheCountAnew() {
    press(Keys.SHIFT, Keys.SHIFT);
    browser.actions().moveByOffset(3, 500).click().perform();
    press(Keys.SHIFT);
    stayed();
  }

  @Test
  void escClosesTheMenuAndGivesTheFocusBack() {
    browser.screen(320, Scheme.LIGHT);
    browser.open(server.url() + PAGE);
    browser.run("document.querySelector('.menu > summary').focus()");
    press(Keys.ENTER);
    assertEquals(true, browser.run("return document.querySelector('.menu').open"));
    press(Keys.TAB);
    assertEquals(true, browser.run("return document.activeElement.matches('.menu a')"));
    press(Keys.ESCAPE);
    assertEquals(false, browser.run("return document.querySelector('.menu').open"));
    assertEquals(true, browser.run("return document.activeElement.matches('.menu > summary')"));
    stayed();
  }

  @Test
  void withoutScriptsTheExitIsAPlainLinkAndNothingPromisesMore() {
    browser.scripts(false);
    browser.open(server.url() + PAGE);
    press(Keys.SHIFT, Keys.SHIFT, Keys.SHIFT);
    stayed();
    assertEquals(
        true,
        browser.run(
            "return [...document.querySelectorAll('[data-scripted]')]"
                + ".every((e) => e.getClientRects().length === 0)"));
    press(Keys.TAB, Keys.TAB, Keys.ENTER);
    left();
    assertEquals("", browser.run("return document.referrer"));
  }

  @Test
  void everyOtherPageLinksToTheOneThatTellsWhatIsHidden() {
    List<String> without =
        pages.keySet().stream()
            .filter(page -> !page.contains(HELP))
            .filter(page -> pages.get(page).select("footer a[href*=" + HELP + "]").isEmpty())
            .toList();
    assertEquals(List.of(), without);
  }

  /** Presses keys one after the other, each released before the next. */
  private void press(Keys... keys) {
    Actions presses = browser.actions();
    for (Keys key : keys) {
      presses.keyDown(key).keyUp(key);
    }
    presses.perform();
  }

  private void left() {
    browser.await("the neutral site", b -> b.url().equals(neutral.url()));
  }

  private void stayed() {
    assertEquals(server.url() + PAGE, browser.url());
    assertEquals(
        false, browser.run("return document.documentElement.classList.contains('leaving')"));
  }
}
