package fi.tukipakki.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The search page and the box, used by keyboard in Chromium under the strict policy. */
class SearchPageTest {
  private static final String NASTY =
      "</script><script>document.title='hacked'</script> \"lainaus\" \\ 👪 \u202eעברית\u2028 &amp; <b>";

  @TempDir static Path served;
  @TempDir static Path portable;
  private static HttpServer server;
  private static ChromeDriver browser;
  private static String address;

  @BeforeAll
  static void open() throws IOException {
    Assumptions.assumeTrue(SearchSite.browserThere());
    for (boolean script : new boolean[] {false, true}) {
      SearchOptions options =
          SearchSite.options(List.of(SynonymRule.parse("sossu -> sosiaalityöntekijä")), script);
      IndexFiles files = IndexFiles.of(SearchSite.index(pages(), options));
      SearchSite.write(script ? portable : served, files, script);
    }
    server = SearchSite.serve(served);
    address = "http://localhost:" + server.getAddress().getPort() + "/";
    browser = SearchSite.browser();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
    if (server != null) {
      server.stop(0);
    }
  }

  private static List<SearchPage> pages() {
    return List.of(
        page(
            "prosessit/huostaanotto/",
            "Huostaanotto",
            "Lapsen huostaanotto vaihe vaiheelta.",
            "prosessit",
            "Lapsen kuuleminen",
            "Lasta kuullaan ennen päätöstä."),
        page(
            "toimijat/sosiaalityontekija/",
            "Sosiaalityöntekijä",
            "Mitä sosiaalityöntekijä tekee.",
            "toimijat",
            "Tehtävät",
            "Hän arvioi palvelutarpeen."),
        page(
            "esitteet/ilmoitus/",
            "Lastensuojeluilmoitus",
            "Kun olet huolissasi lapsesta.",
            "esitteet",
            "Kuka voi ilmoittaa",
            "Jokainen voi tehdä ilmoituksen huostaanotosta riippumatta."),
        page(
            "nasty/",
            "Vaarallinen " + NASTY,
            NASTY,
            "esitteet",
            "Otsikko " + NASTY,
            "Erikoinen " + NASTY));
  }

  private static SearchPage page(
      String path, String title, String description, String type, String heading, String text) {
    return new SearchPage(
        path,
        title,
        description,
        "fi",
        type,
        type,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(new SearchSection("", "", description), new SearchSection("kohta", heading, text)),
        1);
  }

  private static WebElement input() {
    return browser.findElement(By.cssSelector("input[type=search]"));
  }

  private static List<WebElement> links() {
    return browser.findElements(By.cssSelector("a.result-link"));
  }

  private static void type(String text) {
    input().click();
    input().sendKeys(text);
  }

  private static void waitFor(String first) {
    new WebDriverWait(browser, Duration.ofSeconds(10))
        .until(b -> !links().isEmpty() && links().get(0).getText().startsWith(first));
  }

  @Test
  void findsWhileTyping() {
    browser.get(address + "haku/");
    type("huostaanoton");
    waitFor("Huostaanotto");
    assertEquals("2 tulosta", browser.findElement(By.cssSelector("[role=status]")).getText());
    assertTrue(
        links().get(0).getAttribute("href").endsWith("/prosessit/huostaanotto/"),
        links().get(0).getAttribute("href"));
    assertEquals(2, browser.findElements(By.cssSelector("#search-results > li")).size());
    assertFalse(browser.findElements(By.cssSelector("#search-results mark")).isEmpty());
  }

  @Test
  void linksToTheMatchingHeading() {
    browser.get(address + "haku/");
    type("lapsen kuuleminen");
    waitFor("Huostaanotto");
    assertTrue(links().get(0).getAttribute("href").endsWith("/prosessit/huostaanotto/#kohta"));
    assertEquals(
        "Lapsen kuuleminen", browser.findElement(By.cssSelector(".result-heading")).getText());
  }

  @Test
  void worksByKeyboardAlone() {
    browser.get(address);
    input().sendKeys("sossu");
    waitFor("Sosiaalityöntekijä");
    browser.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
    assertEquals("result-link", browser.switchTo().activeElement().getAttribute("class"));
    browser.switchTo().activeElement().sendKeys(Keys.ARROW_UP);
    assertEquals("search", browser.switchTo().activeElement().getAttribute("type"));
    browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
    assertEquals("", input().getAttribute("value"));
    assertFalse(browser.findElement(By.className("search-panel")).isDisplayed());
    assertEquals("search", browser.switchTo().activeElement().getAttribute("type"));
  }

  @Test
  void asksWhetherATypoWasMeant() {
    browser.get(address + "haku/");
    type("huostanotto");
    waitFor("Huostaanotto");
    WebElement suggestion = browser.findElement(By.className("search-suggestion"));
    assertEquals("huostaanotto", suggestion.getText());
    suggestion.click();
    new WebDriverWait(browser, Duration.ofSeconds(5))
        .until(b -> b.findElements(By.className("search-suggestion")).isEmpty());
    assertEquals("huostaanotto", input().getAttribute("value"));
  }

  @Test
  void helpsWhenNothingIsFound() {
    browser.get(address + "haku/");
    type("xyzzyq");
    new WebDriverWait(browser, Duration.ofSeconds(10))
        .until(b -> b.findElement(By.cssSelector("[role=status]")).getText().equals("Ei tuloksia"));
    assertTrue(browser.findElement(By.className("search-empty")).getText().contains("A–Ö"));
  }

  @Test
  void wordsOfDistressPutHelpOnTop() {
    browser.get(address + "haku/");
    type("isä hakkasi");
    new WebDriverWait(browser, Duration.ofSeconds(10))
        .until(b -> !b.findElements(By.className("search-contacts")).isEmpty());
    assertEquals("tel:112", browser.findElement(By.className("search-call")).getAttribute("href"));
  }

  @Test
  void filtersWithCounts() {
    browser.get(address + "haku/");
    type("lapsi");
    waitFor("");
    new WebDriverWait(browser, Duration.ofSeconds(10))
        .until(b -> !b.findElements(By.cssSelector("select[data-kind=type]")).isEmpty());
    assertTrue(
        browser
            .findElement(By.cssSelector("select[data-kind=type]"))
            .getText()
            .contains("Prosessi (1)"));
    browser.executeScript(
        "const s = document.querySelector('select[data-kind=type]'); s.value = 'prosessit'; s.dispatchEvent(new Event('change'));");
    new WebDriverWait(browser, Duration.ofSeconds(10)).until(b -> links().size() == 1);
    assertEquals("1 tulos", browser.findElement(By.cssSelector("[role=status]")).getText());
  }

  @Test
  void theWordIsRemovedFromTheAddress() {
    browser.get(address + "haku/#q=huostaanoton%20kuuleminen");
    waitFor("Huostaanotto");
    assertEquals(address + "haku/", browser.getCurrentUrl());
    assertEquals("huostaanoton kuuleminen", input().getAttribute("value"));
    Object leak =
        browser.executeScript(
            "return performance.getEntriesByType('resource').some((e) => /kuulemi|huosta/.test(decodeURIComponent(e.name)))"
                + " || localStorage.length > 0 || sessionStorage.length > 0 || document.cookie !== ''");
    assertEquals(false, leak);
  }

  @Test
  void textOfPagesIsNeverMarkup() {
    browser.get(address + "haku/");
    type("erikoinen vaarallinen");
    waitFor("Vaarallinen");
    assertEquals("Haku", browser.getTitle());
    assertTrue(links().get(0).getText().contains("</script><script>"), links().get(0).getText());
    assertEquals(
        0,
        browser.findElements(By.cssSelector("#search-results b, #search-results script")).size());
  }

  @Test
  void worksFromAFolder() {
    browser.get(portable.resolve("haku/index.html").toUri().toString());
    type("huostaanoton");
    waitFor("Huostaanotto");
    assertTrue(
        links().get(0).getAttribute("href").endsWith("/prosessit/huostaanotto/index.html"),
        links().get(0).getAttribute("href"));
    type(" vaarallinen");
    new WebDriverWait(browser, Duration.ofSeconds(10)).until(b -> links().size() == 3);
    assertEquals("Haku", browser.getTitle());
  }

  @Test
  void fitsANarrowScreenAndAxe() {
    browser.manage().window().setSize(new Dimension(320, 700));
    try {
      for (String page : new String[] {"haku/", ""}) {
        browser.get(address + page);
        browser.executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", 320, "height", 700, "deviceScaleFactor", 1, "mobile", false));
        type("vaarallinen huostanotto");
        waitFor("");
        Object wide = browser.executeScript("return document.documentElement.scrollWidth");
        assertTrue(((Number) wide).intValue() <= 320, page + " is " + wide + " wide");
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        var violations = new AxeBuilder().analyze(browser).getViolations();
        assertEquals(List.of(), violations.stream().map(v -> v.getId() + v.getNodes()).toList());
      }
    } finally {
      browser.manage().window().setSize(new Dimension(1200, 900));
    }
  }
}
