package fi.tukipakki.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.browser.Axe.Rules;
import fi.tukipakki.browser.Browser.Scheme;
import fi.tukipakki.search.OwnIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The search page and the box of the other pages, by keyboard alone. */
@ExtendWith(SiteExtension.class)
class SearchBrowserTest {
  private static final String CONTENT = "prosessit/jalkihuolto/";

  private final Browser browser;
  private final StaticServer server;

  SearchBrowserTest(Browser browser, OwnSite site) {
    this.browser = browser;
    this.server = site.atRoot();
  }

  @BeforeEach
  void wide() {
    browser.screen(1280, Scheme.LIGHT);
    browser.forget();
  }

  private void open(String page) {
    browser.open(server.url() + page);
    browser.run("document.querySelector('input[type=search]').focus()");
  }

  private void press(CharSequence... keys) {
    browser.actions().sendKeys(keys).perform();
  }

  /** Results come while a reader types; only the last ones belong to the whole word. */
  private void awaitSettled() {
    browser.await(
        "results of all that was typed",
        b -> all("[aria-busy=true]", "tagName").isEmpty() && !status().isEmpty());
  }

  private String text(String selector) {
    return String.valueOf(
        browser.run("return document.querySelector(arguments[0])?.innerText ?? ''", selector));
  }

  private List<?> all(String selector, String property) {
    return (List<?>)
        browser.run(
            "return [...document.querySelectorAll(arguments[0])].map((e) => e[arguments[1]])",
            selector,
            property);
  }

  private Object chosenType() {
    return browser.run("return document.querySelector('select[data-kind=type]').value");
  }

  private String status() {
    return text("[data-search] [role=status]");
  }

  private void awaitFirst(String title) {
    awaitSettled();
    browser.await("first result " + title, b -> text("a.result-link").equals(title));
  }

  private void assertFirst(String query, String path) {
    open("haku/");
    press(query);
    browser.await(
        query + " leads to " + path,
        b -> {
          List<?> links = all("#search-results a.result-link", "href");
          return !links.isEmpty() && links.get(0).equals(server.url() + path);
        });
  }

  @Test
  void whatReadersTypeFindsItsPage() {
    assertFirst("huostaanoton", "prosessit/huostaanotto/");
    assertFirst("lapsen kuuleminen", "menetelmat/lapsen-kuuleminen/");
    assertFirst("huostanotto", "prosessit/huostaanotto/");
    assertFirst("sossu", "toimijat/sosiaalityontekija/");
    assertFirst("lsl 25", "lait/lastensuojelulaki/#p-25");
  }

  /** A law has many more sections than a posting has bits. */
  @Test
  void aSectionFarDownALongPageIsFound() {
    assertFirst("lsl 25 a", "lait/lastensuojelulaki/#p-25a");
    assertFirst("lsl 76 a §", "lait/lastensuojelulaki/#p-76a");
    assertEquals(1, all("a.result-link[href*='/lait/lastensuojelulaki/']", "href").size());
  }

  @Test
  void resultsComeFromTheFirstLetterAndTellHowMany() {
    open("haku/");
    press("h");
    awaitSettled();
    press("uostaanotosta");
    awaitFirst("Huostaanotto");
    assertTrue(status().matches("[0-9]+ tulosta"), status());
    assertEquals(10, all("#search-results > li", "tagName").size());
    assertEquals(10, all("#search-results > li a", "tagName").size());
    assertTrue(all("#search-results mark", "textContent").contains("Huostaanotto"));
    press(Keys.ESCAPE);
    browser.await("all cleared", b -> status().isEmpty());
    assertEquals(List.of(), all("#search-results > li", "tagName"));
  }

  @Test
  void theBoxShowsItsResultsInPlace() {
    open(CONTENT);
    press("sossu");
    awaitFirst("Sosiaalityöntekijä");
    assertEquals(server.url() + CONTENT, browser.url());
    press(Keys.ARROW_DOWN);
    assertEquals("result-link", browser.run("return document.activeElement.className"));
    press(Keys.ARROW_UP);
    assertEquals("search", browser.run("return document.activeElement.type"));
    press(Keys.ESCAPE);
    assertEquals("", browser.run("return document.activeElement.value"));
    assertEquals(true, browser.run("return document.querySelector('.search-panel').hidden"));
    press("sossu");
    awaitFirst("Sosiaalityöntekijä");
    press(Keys.ARROW_DOWN);
    press(Keys.ENTER);
    String page = server.url() + "toimijat/sosiaalityontekija/";
    browser.await(page, b -> b.url().equals(page));
  }

  @Test
  void moreResultsAreOneKeyAway() {
    open("haku/");
    press("lapsi");
    awaitSettled();
    assertEquals(10, all("#search-results > li", "tagName").size());
    browser.run("document.querySelector('.search-more').focus()");
    press(Keys.ENTER);
    browser.await(
        "the first of ten more in focus",
        b -> {
          List<?> links = all("#search-results a", "href");
          return links.size() == 20
              && links.get(10).equals(browser.run("return document.activeElement.href"));
        });
  }

  @Test
  void aTypoIsAskedAbout() {
    open("haku/");
    press("huostanotto");
    awaitSettled();
    assertEquals("huostaanotto", text(".search-suggestion"));
    press(Keys.ARROW_DOWN);
    press(Keys.ENTER);
    awaitSettled();
    browser.await("none any more", b -> text(".search-suggestion").isEmpty());
    assertEquals("huostaanotto", browser.run("return document.activeElement.value"));
  }

  @Test
  void nothingFoundIsHelpedOn() {
    open("haku/");
    press("xyzzyq");
    awaitSettled();
    assertEquals("Ei tuloksia", status());
    assertEquals(List.of(server.url() + "hakemisto/"), all(".search-empty a", "href"));
  }

  @Test
  void wordsOfDistressPutHelpOnTop() {
    open(CONTENT);
    press("isä hakkasi");
    awaitSettled();
    assertEquals(
        List.of("tel:112", "tel:080005005", "tel:116111"), all(".search-contacts a", "href"));
    assertEquals(
        true,
        browser.run(
            "const [help, first] = document.querySelectorAll('.search-contacts, .result-link');"
                + "return !first || help.className === 'search-contacts'"
                + " && help.offsetTop < first.offsetTop;"));
  }

  @Test
  void filtersTellHowManyAndNarrow() {
    open("haku/");
    press("huostaanotto");
    awaitSettled();
    String options = text("select[data-kind=type]");
    assertTrue(options.contains("Prosessikuvaukset ("), options);
    browser.run("document.querySelector('select[data-kind=type]').focus()");
    for (int i = 0; i < 20 && !"process".equals(chosenType()); i++) {
      press(Keys.ARROW_DOWN);
      awaitSettled();
    }
    assertEquals("process", chosenType());
    int count = all("#search-results > li", "tagName").size();
    assertTrue(options.contains("Prosessikuvaukset (" + count + ")"), count + " of " + options);
    assertEquals(List.of(), all("#search-results a:not([href*='/prosessit/'])", "href"));
    assertEquals("type", browser.run("return document.activeElement.dataset.kind"));
  }

  /** In easy Finnish the easy version of a page stands for it. */
  @Test
  void readersOfEasyFinnishFindEasyPages() {
    browser.open(server.url() + "selko/haku/");
    browser.run("document.querySelector('input[type=search]').focus()");
    press("huostaanotto");
    awaitSettled();
    List<?> links = all("a.result-link", "href");
    assertTrue(
        links.get(0).toString().startsWith(server.url() + "selko/prosessit/huostaanotto/"),
        links.toString());
    assertTrue(
        links.stream().noneMatch(l -> l.toString().contains("fi/prosessit/huostaanotto/")),
        links.toString());
  }

  @Test
  void noWordLeavesThePage() {
    browser.open(server.url() + "haku/#q=huostaanoton%20kuuleminen");
    awaitSettled();
    assertEquals(server.url() + "haku/", browser.url());
    assertEquals(
        "huostaanoton kuuleminen",
        browser.run("return document.querySelector('input[type=search]').value"));
    open(CONTENT);
    press("huostaanoton kuuleminen");
    awaitSettled();
    assertEquals(
        List.of(),
        browser.requests().stream()
            .filter(url -> url.matches(".*(kuulem|huostaanoton).*"))
            .toList());
    assertEquals(List.of(), browser.stored());
    assertEquals(List.of(), browser.console());
  }

  @Test
  void textOfPagesIsNeverMarkup(@TempDir Path folder) throws IOException {
    String nasty =
        "</script><script>document.title='hacked'</script> \"lainaus\" \\ 👪 \u202eעברית &amp; <b>";
    Files.createDirectories(folder.resolve("content"));
    Files.writeString(
        folder.resolve("site.yml"), "title: Koe\nbaseUrl: https://tukipakki.example/\n");
    Files.writeString(
        folder.resolve("content/paha.md"),
        "---\ntitle: |-\n  Vaarallinen NASTY\n---\n\n## Erikoinen `NASTY`\n\n`NASTY \u2028`\n"
            .replace("NASTY", nasty));
    MapSink sink = new MapSink();
    assertEquals(List.of(), OwnIndex.build(folder).run(sink).diagnostics());
    try (StaticServer small = new StaticServer(sink.files(), "/")) {
      browser.open(small.url() + "haku/#q=erikoinen%20vaarallinen");
      browser.await("the page", b -> text("a.result-link").startsWith("Vaarallinen </script>"));
      assertTrue(!"hacked".equals(browser.run("return document.title")));
      assertEquals(List.of(), all("#search-results :is(b, script)", "tagName"));
      assertEquals(List.of(), browser.console());
    }
  }

  @Test
  void worksFromADisk(@TempDir Path folder) throws IOException {
    BuiltSite.own(true).writeTo(folder);
    browser.open(folder.resolve("haku/index.html").toUri().toString());
    browser.run("document.querySelector('input[type=search]').focus()");
    press("huostaanoton");
    awaitFirst("Huostaanotto");
    String link = all("a.result-link", "href").get(0).toString();
    assertEquals(folder.resolve("prosessit/huostaanotto/index.html").toUri().toString(), link);
    assertEquals(List.of(), browser.console());
  }

  @Test
  void resultsFitNarrowScreensAndAllReaders() {
    for (String page : new String[] {"haku/", CONTENT}) {
      for (Scheme scheme : Scheme.values()) {
        browser.screen(320, scheme);
        open(page);
        press("isä huostanotto");
        awaitSettled();
        String at = page + " " + scheme;
        assertEquals(0, browser.excessWidth(), at);
        assertEquals(List.of(), browser.violations(Rules.WCAG_22_AA), at);
      }
    }
  }
}
