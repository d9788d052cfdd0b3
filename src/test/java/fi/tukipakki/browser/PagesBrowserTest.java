package fi.tukipakki.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.browser.Browser.Scheme;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One page of every kind, on a narrow and a wide screen, light and dark. */
@ExtendWith(SiteExtension.class)
class PagesBrowserTest {
  private static final String LOST = "ei/tällaista/sivua/";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        // Lists: of a type, filtered by audience, region and theme, and those with own templates.
        "prosessit/",
        "lait/",
        "mallit/",
        "koulutukset/",
        "prosessit/kohderyhma/tyontekija/",
        "prosessit/aihe/koulu/",
        "mallit/alue/lappi/",
        "kohderyhma/asiakas/",
        "aihe/huostaanotto/",
        "linkit/",
        "sanasto/",
        "hakemisto/",
        "haku/",
        // A page of every type.
        "prosessit/sijoitetun-lapsen-koulupolku/",
        "prosessit/palvelutarpeen-arviointi/",
        "prosessit/sijoitetun-lapsen-koulupolku/rooli/koulu/",
        "prosessit/sijoitetun-lapsen-koulupolku/muistilista/",
        "lait/lastensuojelulaki/",
        "menetelmat/lapsen-kuuleminen/",
        "systeeminen/viikkokokous/",
        "esitteet/sijoitus-nuorelle/",
        "toimijat/sosiaalityontekija/",
        "palvelut/konsultaatiotuki/",
        "linkit/nollalinja/",
        "mallit/osahanke-lappi/",
        "lomakkeet/oma-mielipide/",
        "koulutukset/konsultaatiokahvit/",
        "ajankohtaista/tukipakki-avautuu/",
        "kasikirjat/poissaolokasikirja/",
        "kasikirjat/poissaolo-kynnykset/",
        "sanasto/huostaanotto-termi/",
        // Pages about the site.
        "tietoa/",
        "saavutettavuus/",
        "tietosuoja/",
        "turvallinen-lukeminen/",
        "avoin-data/",
        LOST,
        // Other languages.
        "sv/",
        "sv/processer/",
        "sv/processer/palvelutarpeen-arviointi/",
        "selko/",
        "selko/prosessit/huostaanotto/",
      })
  void everyKindOfPageIsFitForEveryReader(String path, Browser browser, OwnSite site) {
    StaticServer server = site.atBase();
    browser.console();
    browser.requests();
    for (int width : new int[] {320, 1280}) {
      for (Scheme scheme : Scheme.values()) {
        String at = "/" + path + " at " + width + " px, " + scheme;
        browser.screen(width, scheme);
        browser.open(server.url() + path);
        List<String> stored = browser.stored();
        List<String> requests = browser.requests();
        long tooWide =
            (Long)
                browser.run(
                    "const page = document.scrollingElement;"
                        + "return page.scrollWidth - Math.min(innerWidth, page.clientWidth);");
        List<String> wide = tooWide > 0 ? widest(browser) : List.of();
        List<String> violations = browser.violations();
        List<String> console = browser.console();
        if (path.equals(LOST)) {
          console = console.stream().filter(m -> !m.startsWith(browser.url() + " - ")).toList();
        }
        assertNone(at + ", axe", violations);
        assertNone(at + ", console", console);
        assertEquals(0, tooWide, () -> at + " scrolls sideways because of " + wide);
        assertNone(at + ", left behind", stored);
        assertTrue(!requests.isEmpty(), at + " made no request at all");
        assertNone(
            at + ", third parties",
            requests.stream().filter(url -> !url.startsWith(server.url())).toList());
      }
    }
  }

  private static void assertNone(String what, List<String> found) {
    assertTrue(found.isEmpty(), () -> what + ":\n" + String.join("\n", found));
  }

  /** The innermost elements that reach beyond the right edge. */
  private static List<String> widest(Browser browser) {
    Object names =
        browser.run(
            "return [...document.querySelectorAll('body *')]"
                + ".filter((e) => e.getBoundingClientRect().right > innerWidth + 0.5)"
                + ".filter((e, i, all) => !all.some((o) => o !== e && e.contains(o)))"
                + ".slice(0, 8).map((e) => `${e.tagName} .${e.className} ${e.textContent.trim()"
                + ".slice(0, 40)}`);");
    return ((List<?>) names).stream().map(String::valueOf).toList();
  }
}
