package fi.tukipakki.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.browser.Browser.Scheme;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.PointerInput;

/** Words of the glossary, explained on hover, focus and tap (WCAG 2.2, 1.4.13). */
@ExtendWith(SiteExtension.class)
class GlossaryBrowserTest {
  private static final String PAGE = "menetelmat/lapsen-kuuleminen/";
  private static final String WORD = ".prose .term-ref";

  private final Browser browser;
  private final String site;

  GlossaryBrowserTest(Browser browser, OwnSite own) {
    this.browser = browser;
    this.site = own.atBase().url();
  }

  @BeforeEach
  void start() {
    browser.screen(1280, Scheme.LIGHT);
    browser.open(site + PAGE);
    browser.run("document.querySelector(arguments[0]).scrollIntoView({block: 'center'})", WORD);
  }

  @AfterEach
  void end() {
    browser.scripts(true);
  }

  private WebElement find(String selector) {
    return (WebElement) browser.run("return document.querySelector(arguments[0])", selector);
  }

  private WebElement tip() {
    return find("#" + find(WORD).getDomAttribute("aria-describedby"));
  }

  private void opened() {
    browser.await("the explanation", b -> tip().isDisplayed());
  }

  private void closed() {
    browser.await("no explanation", b -> !tip().isDisplayed());
  }

  @Test
  void theMeaningIsToldToThoseWhoListen() {
    WebElement tip = tip();
    assertEquals("tooltip", tip.getDomAttribute("role"));
    String text = (String) browser.run("return arguments[0].textContent", tip);
    assertEquals(
        find(WORD).getDomAttribute("data-term")
            + " "
            + find(WORD).getDomAttribute("data-definition"),
        text);
    assertFalse(tip.isDisplayed());
  }

  @Test
  void hoverOpensAndThePointerMayEnterTheBox() {
    browser.actions().moveToElement(find(WORD)).perform();
    opened();
    browser.actions().moveToElement(tip()).perform();
    assertTrue(tip().isDisplayed());
    // Well past the time that a pointer has to cross over.
    browser.run("window.later = false; setTimeout(() => { window.later = true; }, 600)");
    browser.await("half a second", b -> Boolean.TRUE.equals(b.run("return window.later")));
    assertTrue(tip().isDisplayed(), "it must stay while the pointer is on it");
    browser.actions().moveToElement(find("h1")).perform();
    closed();
  }

  @Test
  void focusOpensAndEscClosesWithoutLosingThePlace() {
    browser.run("arguments[0].focus()", find(WORD));
    opened();
    browser.actions().sendKeys(Keys.ESCAPE).perform();
    closed();
    assertEquals(true, browser.run("return document.activeElement === arguments[0]", find(WORD)));
    browser.actions().sendKeys(Keys.TAB).perform();
    closed();
  }

  @Test
  void escClosesWhatHoverOpened() {
    browser.actions().moveToElement(find(WORD)).perform();
    opened();
    browser.actions().sendKeys(Keys.ESCAPE).perform();
    closed();
  }

  @Test
  void enterFollowsTheLink() {
    String target = find(WORD).getDomProperty("href");
    browser.run("arguments[0].focus()", find(WORD));
    browser.actions().sendKeys(Keys.ENTER).perform();
    browser.await("the glossary", b -> b.url().equals(target));
  }

  @Test
  void aTapOpensAndASecondTapFollowsTheLink() {
    String target = find(WORD).getDomProperty("href");
    tap(WORD);
    opened();
    assertEquals(site + PAGE, browser.url());
    tap(WORD);
    browser.await("the glossary", b -> b.url().equals(target));
  }

  @Test
  void aTapElsewhereCloses() {
    tap(WORD);
    opened();
    tap("h2");
    closed();
    assertEquals(site + PAGE, browser.url());
  }

  private void tap(String selector) {
    browser
        .actions()
        .setActivePointer(PointerInput.Kind.TOUCH, "finger")
        .click(find(selector))
        .perform();
  }

  @Test
  void theBoxStaysInsideTheWindow() {
    browser.screen(320, Scheme.LIGHT);
    Object outside =
        browser.run(
            """
            return [...document.querySelectorAll('.term-ref')].filter((word) => {
              word.scrollIntoView({block: 'center'});
              word.focus();
              const box = document.getElementById(word.getAttribute('aria-describedby'));
              const {left, right, top, bottom} = box.getBoundingClientRect();
              return left < 0 || right > innerWidth || top < 0 || bottom > innerHeight;
            }).map((word) => word.textContent);
            """);
    assertEquals(List.of(), outside);
  }

  @Test
  void withoutScriptsTheWordIsALink() {
    browser.scripts(false);
    browser.open(site + PAGE);
    String target = find(WORD).getDomProperty("href");
    find(WORD).click();
    browser.await("the glossary", b -> b.url().equals(target));
  }

  @Test
  void termsShowTheirEquivalents() {
    browser.open(site + "sanasto/hyvinvointialue/");
    assertEquals(
        "sv:välfärdsområde|en:wellbeing services county|se:buresveadjinguovlu",
        browser.run(
            "return [...document.querySelectorAll('main dd[lang]')]"
                + ".map((dd) => `${dd.lang}:${dd.textContent}`).join('|')"));
  }

  @Test
  void glossaryAndExplanationsAreFitForEveryReader() {
    Fitness.open(browser, site + "sanasto/");
    Fitness.open(browser, site + "sanasto/hyvinvointialue/");
    browser.screen(320, Scheme.LIGHT);
    browser.open(site + PAGE);
    browser.run("arguments[0].focus()", find(WORD));
    opened();
    Fitness.check(browser);
  }
}
