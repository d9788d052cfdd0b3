package fi.tukipakki.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.browser.Axe.Rules;
import fi.tukipakki.browser.Browser.Scheme;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** That the browser tells of every fault it is asked for: all other tests here rest on it. */
@ExtendWith(SiteExtension.class)
class BrowserTest {
  private static final String GOOD =
      """
      <!DOCTYPE html>
      <html lang="fi">
      <head>
      <meta http-equiv="Content-Security-Policy" content="default-src 'self'; img-src *">
      <meta name="viewport" content="width=device-width">
      <title>Sivu</title>
      <link rel="icon" href="icon.svg">
      <link rel="stylesheet" href="style.css">
      </head>
      <body><main><h1>Sivu</h1><p>Tekstiä.</p></main></body>
      </html>
      """;

  private final Browser browser;
  private StaticServer server;

  BrowserTest(Browser browser) {
    this.browser = browser;
  }

  private void open(String page, Map<String, String> others) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("icon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8));
    files.put(
        "style.css", "@media (prefers-color-scheme: dark) { p { color: #bbb } }".getBytes(UTF_8));
    others.forEach((name, text) -> files.put(name, text.getBytes(UTF_8)));
    files.put("index.html", page.getBytes(UTF_8));
    server = new StaticServer(files, "/");
    browser.open(server.url());
  }

  @BeforeEach
  void narrow() {
    browser.screen(320, Scheme.LIGHT);
    browser.forget();
  }

  @AfterEach
  void stop() {
    browser.forget();
    server.close();
  }

  @Test
  void aGoodPageHasNoFault() throws IOException {
    open(GOOD, Map.of());
    assertEquals(320L, browser.run("return innerWidth"));
    assertEquals(0, browser.excessWidth());
    assertEquals(List.of(), browser.violations(Rules.WCAG_22_AA));
    assertEquals(List.of(), browser.console());
    assertEquals(List.of(), browser.stored());
    assertEquals(
        List.of(server.url(), server.url() + "style.css", server.url() + "icon.svg"),
        browser.requests());
  }

  @Test
  void poorContrastInTheDarkIsSeen() throws IOException {
    open(GOOD, Map.of());
    browser.screen(320, Scheme.DARK);
    String found = String.join("", browser.violations(Rules.COLOURS));
    assertTrue(found.startsWith("color-contrast: p:"), found);
  }

  @Test
  void aFaultOfStructureIsSeen() throws IOException {
    open(GOOD.replace("<p>", "<p><img src=\"icon.svg\">"), Map.of());
    String found = String.join("", browser.violations(Rules.WCAG_22_AA));
    assertTrue(found.startsWith("image-alt: img:"), found);
  }

  @Test
  void sidewaysScrollingIsSeen() throws IOException {
    open(GOOD, Map.of("style.css", "body { margin: 0 } p { width: 321px }"));
    assertEquals(1, browser.excessWidth());
  }

  @Test
  void aBrokenPolicyIsSeen() throws IOException {
    open(GOOD.replace("<p>", "<p style=\"color: red\">"), Map.of());
    assertComplaint("Content Security Policy");
  }

  @Test
  void aBrokenPolicyInAFrameIsSeen() throws IOException {
    open(GOOD, Map.of("frame.html", GOOD.replace("<p>", "<p style=\"color: red\">")));
    assertEquals(List.of(), browser.console());
    assertEquals(
        Map.of(), browser.openInFrames(List.of(server.url(), server.url() + "frame.html"), 320));
    assertComplaint("frame.html");
  }

  @Test
  void sidewaysScrollingOfAFoldedPartInAFrameIsSeen() throws IOException {
    String folded = "<details><summary>Lue</summary><b>Pitkä</b></details><p>";
    open(
        GOOD.replace("<p>", folded),
        Map.of("style.css", "body { margin: 0 } b { padding: 200px }"));
    assertEquals(0, browser.excessWidth());
    Map<String, Long> tooWide = browser.openInFrames(List.of(server.url()), 320);
    assertTrue(tooWide.get(server.url()) > 80, tooWide.toString());
  }

  @Test
  void anErrorOfAScriptIsSeen() throws IOException {
    open(GOOD.replace("<p>", "<script src=\"a.js\"></script><p>"), Map.of("a.js", "nothing();"));
    assertComplaint("nothing is not defined");
  }

  @Test
  void aMissingFileIsSeen() throws IOException {
    open(GOOD.replace("style.css", "other.css"), Map.of());
    assertComplaint("404");
  }

  @Test
  void aRequestToOthersIsSeen() throws IOException {
    open(GOOD.replace("<p>", "<p><img alt=\"\" src=\"https://other.example/dot.gif\">"), Map.of());
    assertTrue(browser.requests().contains("https://other.example/dot.gif"));
  }

  @Test
  void whatAPageLeavesBehindIsSeen() throws IOException {
    String script =
        "document.cookie = 'a=1; max-age=99'; localStorage.b = 1; sessionStorage.c = 1;"
            + "indexedDB.open('d').onsuccess = () => { document.title = 'Valmis'; };";
    open(GOOD.replace("<p>", "<script src=\"a.js\"></script><p>"), Map.of("a.js", script));
    browser.await("the database", b -> b.run("return document.title").equals("Valmis"));
    List<String> stored = browser.stored();
    assertEquals(4, stored.size(), stored.toString());
    browser.forget();
    assertEquals(List.of(), browser.stored());
  }

  private void assertComplaint(String part) {
    String console = String.join("\n", browser.console());
    assertTrue(console.contains(part), console);
  }
}
