package fi.tukipakki.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.browser.Axe.Rules;
import fi.tukipakki.browser.Browser.Scheme;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** One page of every kind, on a narrow and a wide screen, light and dark. */
@ExtendWith(SiteExtension.class)
class PagesBrowserTest {
  private static final String LOST = "ei/tällaista/sivua/";
  private static final String LOST_ESCAPED = "ei/t%C3%A4llaista/sivua/";

  /** Paths inside the site, one of every kind. */
  static final List<String> PAGES =
      List.of(
          "",
          // Lists: of a type, filtered by audience, region and theme, and those with own templates.
          "prosessit/",
          "lait/",
          "mallit/",
          "koulutukset/",
          "prosessit/kohderyhma/tyontekija/",
          "prosessit/aihe/koulu/",
          "mallit/alue/lappi/",
          "alue/",
          "alue/lappi/",
          "alue/satakunta/",
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
          "kasikirjat/perehdytyspolku-uudelle-tyontekijalle/",
          "kasikirjat/perehdytyspolku-uudelle-tyontekijalle/suunnitelma/",
          "kasikirjat/poissaolokasikirja/kokonaan/",
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
          "selko/prosessit/huostaanotto/");

  @ParameterizedTest
  @FieldSource("PAGES")
  void everyKindOfPageIsFitForEveryReader(String path, Browser browser, OwnSite site) {
    StaticServer server = site.atBase();
    browser.forget();
    for (int width : new int[] {320, 1280}) {
      browser.screen(width, Scheme.LIGHT);
      browser.open(server.url() + path);
      String at = "/" + path + " at " + width + " px, ";
      fits(at + "light", browser);
      // What is folded away counts too.
      browser.run("for (const part of document.querySelectorAll('details')) part.open = true;");
      fits(at + "all open", browser);
      assertNone(at + "light", browser.violations(Rules.WCAG_22_AA));
      // Dark differs from light in colours alone.
      browser.screen(width, Scheme.DARK);
      fits(at + "dark", browser);
      assertNone(at + "dark", browser.violations(Rules.COLOURS));
      behaves(at, browser, server);
    }
  }

  private static void fits(String at, Browser browser) {
    assertEquals(0, browser.excessWidth(), () -> at + " scrolls sideways: " + widest(browser));
  }

  private static void behaves(String at, Browser browser, StaticServer server) {
    // That the address itself is not found is what the page for lost readers is for.
    String lost = server.url() + LOST_ESCAPED + " - ";
    assertNone(
        at + "console", browser.console().stream().filter(m -> !m.startsWith(lost)).toList());
    assertNone(at + "left behind", browser.stored());
    List<String> requests = browser.requests();
    assertTrue(requests.contains(browser.url()), at + "the log misses the page itself");
    assertNone(
        at + "third parties",
        requests.stream().filter(url -> !url.startsWith(server.url())).toList());
  }

  /** The list above must not fall behind the templates. */
  @Test
  void everyTemplateIsAmongThePages(OwnSite site) {
    Set<String> kinds = new TreeSet<>();
    Set<String> opened = new TreeSet<>();
    site.pages()
        .forEach(
            (file, page) -> {
              kinds.add(kind(page));
              if (PAGES.contains(BuiltSite.address(file)) || file.equals("404.html")) {
                opened.add(kind(page));
              }
            });
    assertEquals(kinds, opened);
  }

  /** The class that a template gives the body; lists of most types share one. */
  private static String kind(Document page) {
    String name = page.body().className();
    return name.startsWith("listing type-") ? "listing" : name;
  }

  private static void assertNone(String what, List<String> found) {
    assertTrue(found.isEmpty(), () -> what + ":\n" + String.join("\n", found));
  }

  /** The innermost elements whose content does not fit into them. */
  private static List<String> widest(Browser browser) {
    Object names =
        browser.run(
            "return [...document.querySelectorAll('body *')]"
                + ".filter((e) => e.clientWidth > 1 && e.scrollWidth > e.clientWidth"
                + " && getComputedStyle(e).overflowX === 'visible')"
                + ".filter((e, i, all) => !all.some((o) => o !== e && e.contains(o)))"
                + ".map((e) => `${e.tagName} .${e.className} ${e.textContent.trim()"
                + ".slice(0, 60)}`);");
    return ((List<?>) names).stream().map(String::valueOf).toList();
  }
}
