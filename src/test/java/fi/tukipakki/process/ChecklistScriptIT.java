package fi.tukipakki.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** checklist.js in a browser. */
class ChecklistScriptIT {

  private static final String KEY = "tukipakki-checklist:/prosessit/koe/muistilista/";

  private static final String PAGE =
      """
      <section data-checklist-page="/prosessit/koe/muistilista/" data-title="Koe: muistilista"
        data-label-role="Rooli" data-label-all="Kaikki roolit"
        data-label-keep="Muista valinnat tällä laitteella" data-label-keep-failed="Ei onnistu"
        data-label-clear="Tyhjennä" data-label-cleared="Valinnat poistettu" data-label-save="Tallenna tekstinä"
        data-file-name="koe-muistilista.txt">
      <div data-checklist-tools hidden></div>
      <section data-checklist-step><h3>1. Alku</h3>
      <ul data-checklist="alku" data-title="1. Alku">
      <li data-role="Koulu"><label><input type="checkbox" data-check="alku-1"><span>Soita <b>heti</b>
        kotiin</span></label></li>
      <li data-role="Perhe"><label><input type="checkbox" data-check="alku-2"><span>Vastaa</span></label></li>
      </ul></section>
      <section data-checklist-step id="second"><h3>2. Loppu</h3>
      <ul data-checklist="loppu" data-title="2. Loppu">
      <li data-role="Koulu"><label><input type="checkbox" data-check="loppu-1"><span>Kirjaa
        <span class="check-role">Koulu</span><span class="check-why">Muuten unohtuu.</span></span></label></li>
      </ul></section>
      </section>
      """;

  private static TestBrowser browser;

  @BeforeAll
  static void open() {
    browser = new TestBrowser();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @BeforeEach
  void page() {
    browser.open(PAGE, "js/checklist.js");
    browser.script("localStorage.clear()");
    browser.open(PAGE, "js/checklist.js");
  }

  @Test
  void nothingIsKeptUnlessTheReaderAsks() {
    box("alku-1").click();
    assertEquals(0L, stored());
    browser.driver().navigate().refresh();
    assertFalse(box("alku-1").isSelected());
  }

  @Test
  void ticksAreKeptWhenAskedAndClearedByOneTap() {
    box("alku-1").click();
    keep().click();
    box("loppu-1").click();
    assertEquals(
        "[\"alku-1: Soita heti kotiin\",\"loppu-1: Kirjaa KouluMuuten unohtuu.\"]", value());
    browser.driver().navigate().refresh();
    assertTrue(box("alku-1").isSelected());
    assertTrue(box("loppu-1").isSelected());
    assertFalse(box("alku-2").isSelected());
    assertTrue(keep().isSelected());

    button("Tyhjennä").click();
    assertEquals(0L, stored());
    assertFalse(keep().isSelected());
    assertFalse(box("alku-1").isSelected());
    assertEquals("Valinnat poistettu", text("[role=status]"));
    box("alku-2").click();
    assertEquals(0L, stored());
  }

  @Test
  void takingTheWishBackRemovesTheMemory() {
    keep().click();
    assertEquals("[]", value());
    keep().click();
    assertEquals(0L, stored());
  }

  @Test
  void damagedMemoryIsNothing() {
    for (String damaged : List.of("{", "{\"a\":1}", "null", "7", "[1,null,{}]")) {
      browser.script("localStorage.setItem(arguments[0], arguments[1])", KEY, damaged);
      browser.driver().navigate().refresh();
      assertFalse(box("alku-1").isSelected(), damaged);
      assertTrue(keep().isSelected(), damaged);
    }
  }

  @Test
  void forbiddenStorageIsToldAndHarmless() {
    browser.script("Storage.prototype.setItem = () => { throw new DOMException('full'); }");
    keep().click();
    assertFalse(keep().isSelected());
    assertEquals("Ei onnistu", text("[role=status]"));
    box("alku-1").click();
    assertTrue(box("alku-1").isSelected());
  }

  @Test
  void showsOneRolesItems() {
    var roles = new Select(browser.driver().findElement(By.tagName("select")));
    assertEquals(
        List.of("Kaikki roolit", "Koulu", "Perhe"),
        roles.getOptions().stream().map(WebElement::getText).toList());
    roles.selectByVisibleText("Perhe");
    assertFalse(box("alku-1").isDisplayed());
    assertTrue(box("alku-2").isDisplayed());
    assertFalse(browser.driver().findElement(By.id("second")).isDisplayed());
    roles.selectByVisibleText("Kaikki roolit");
    assertTrue(browser.driver().findElement(By.id("second")).isDisplayed());
  }

  @Test
  void savesAsText() {
    browser.script(
        """
        window.saved = [];
        const original = URL.createObjectURL;
        URL.createObjectURL = (blob) => { blob.text().then((t) => window.saved.push(t)); return original(blob); };
        document.addEventListener("click", (e) => {
          if (e.target.download) { window.savedName = e.target.download; e.preventDefault(); }
        });
        """);
    box("alku-1").click();
    button("Tallenna tekstinä").click();
    String text =
        (String)
            browser
                .driver()
                .executeAsyncScript(
                    "const done = arguments[0]; const look = () => window.saved.length"
                        + " ? done(window.saved[0]) : setTimeout(look, 10); look();");
    assertEquals(
        "Koe: muistilista\n\n1. Alku\n[x] Soita heti kotiin\n[ ] Vastaa\n\n2. Loppu\n[ ] Kirjaa (Koulu) – Muuten unohtuu.\n",
        text);
    assertEquals("koe-muistilista.txt", browser.script("return window.savedName"));
  }

  @Test
  void itemsOfOneStepAreToldApartByTheirWords() {
    browser.open(
        """
        <h1>Koe: muistilista</h1>
        <section data-checklist-page="/prosessit/koe/muistilista/" data-label-keep="Muista"
          data-label-save="Tallenna" data-label-clear="Tyhjennä">
        <div data-checklist-tools hidden></div>
        <section class="check-step"><h2><span>1</span>Alku</h2><ul data-checklist="alku">
        <li><label><input type="checkbox" data-check="alku"><span>Yksi</span></label></li>
        <li><label><input type="checkbox" data-check="alku"><span>Kaksi</span></label></li>
        </ul></section></section>
        """,
        "js/checklist.js");
    keep().click();
    List<WebElement> boxes = browser.driver().findElements(By.cssSelector("[data-check]"));
    boxes.get(1).click();
    browser.driver().navigate().refresh();
    boxes = browser.driver().findElements(By.cssSelector("[data-check]"));
    assertFalse(boxes.get(0).isSelected());
    assertTrue(boxes.get(1).isSelected());
    assertEquals(0, browser.driver().findElements(By.tagName("select")).size());
  }

  @Test
  void withoutWordsThereAreNoTools() {
    browser.open(PAGE.replace("data-label-keep=", "data-x="), "js/checklist.js");
    assertNull(browser.script("return document.querySelector('button')"));
  }

  @Test
  void aListOutsideAChecklistPageStaysPlain() {
    browser.open(
        "<ul data-checklist=\"a\"><li><input type=checkbox data-check=\"a-1\"></li></ul>",
        "js/checklist.js");
    assertNull(browser.script("return document.querySelector('button')"));
  }

  private static WebElement box(String check) {
    return browser.driver().findElement(By.cssSelector("[data-check='" + check + "']"));
  }

  private static WebElement keep() {
    return browser.driver().findElement(By.cssSelector("[data-checklist-tools] input"));
  }

  private static WebElement button(String name) {
    return browser.driver().findElement(By.xpath("//button[.='" + name + "']"));
  }

  private static Object stored() {
    return browser.script("return localStorage.length");
  }

  private static Object value() {
    return browser.script("return localStorage.getItem(arguments[0])", KEY);
  }

  private static String text(String selector) {
    return browser.driver().findElement(By.cssSelector(selector)).getText();
  }
}
