package fi.tukipakki.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.browser.Axe.Rules;
import fi.tukipakki.browser.Browser.Scheme;
import fi.tukipakki.support.Pdf;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Leaflets: read on a phone, handed on as PDF, told twice to two readers. */
@ExtendWith(SiteExtension.class)
class LeafletsBrowserTest {
  private static final String PARENT = "esitteet/lastensuojeluilmoitus-vanhemmalle/";
  private static final String WORKER = "esitteet/lastensuojeluilmoitus-tyontekijalle/";
  private static final String YOUNG = "esitteet/jalkihuolto-nuorelle/";

  private final Browser browser;
  private final BuiltSite built;
  private final StaticServer server;

  LeafletsBrowserTest(Browser browser, OwnSite site) {
    this.browser = browser;
    this.built = site.built();
    this.server = site.atBase();
  }

  @BeforeEach
  void onAPhone() {
    browser.forget();
    browser.screen(320, Scheme.LIGHT);
  }

  @Test
  void aLeafletFitsAPhoneAndEveryReader() {
    for (String page : List.of(PARENT, WORKER, "selko/" + YOUNG)) {
      browser.open(server.url() + page);
      assertEquals(0, browser.excessWidth(), page);
      assertEquals(List.of(), browser.violations(Rules.WCAG_22_AA), page);
      assertEquals(List.of(), browser.console(), page);
      assertEquals(List.of(), browser.stored(), page);
    }
  }

  /** The links to other forms: address and text. */
  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> downloads() {
    return (List<Map<String, Object>>)
        browser.run(
            "return [...document.querySelectorAll('.downloads a')].map((a) => ({url: a.href,"
                + " text: a.textContent, download: a.hasAttribute('download')}));");
  }

  @Test
  void bothPapersCanBeFetchedAndAreAsLargeAsSaid() {
    browser.open(server.url() + PARENT);
    List<Map<String, Object>> links = downloads();
    assertEquals(2, links.size());
    for (Map<String, Object> link : links) {
      String url = (String) link.get("url");
      assertEquals(true, link.get("download"), url);
      Object got =
          browser.run(
              "const answer = await fetch(arguments[0]);"
                  + "return [answer.status, answer.headers.get('content-type'),"
                  + " (await answer.arrayBuffer()).byteLength];",
              url);
      byte[] file = built.files().get(url.substring(server.url().length()));
      assertEquals(List.of(200L, "application/pdf", (long) file.length), got, url);
      long kilos = Math.round(file.length / 1000.0);
      assertTrue(((String) link.get("text")).contains(kilos + "\u00a0kt"), link.toString());
      assertEquals("Mitä lastensuojeluilmoitus tarkoittaa", Pdf.read(file).title());
    }
    String help =
        String.valueOf(browser.run("return document.querySelector('.downloads p').innerText"));
    assertTrue(help.contains("lyhyen reunan"), help);
  }

  @Test
  void thePairLeadsThereAndBack() {
    browser.open(server.url() + PARENT);
    browser.run("document.querySelector('a.pair').click();");
    browser.await("the worker's leaflet", b -> b.url().equals(server.url() + WORKER));
    browser.run("document.querySelector('a.pair').click();");
    browser.await("the parent's leaflet", b -> b.url().equals(server.url() + PARENT));
  }

  @Test
  void theEasyVersionLeadsThereAndBack() {
    browser.open(server.url() + YOUNG);
    browser.run("document.querySelector('.languages a[href*=selko]').click();");
    browser.await("the easy one", b -> b.url().equals(server.url() + "selko/" + YOUNG));
    assertEquals(2, downloads().size());
    browser.run("document.querySelector('.languages a[hreflang=fi], .languages a').click();");
    browser.await("the plain one", b -> b.url().equals(server.url() + YOUNG));
  }
}
