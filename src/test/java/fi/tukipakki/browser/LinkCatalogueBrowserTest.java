package fi.tukipakki.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.browser.Browser.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The catalogue of links, and the numbers to call that it feeds on every page. */
@ExtendWith(SiteExtension.class)
class LinkCatalogueBrowserTest {
  private final Browser browser;
  private final OwnSite own;
  private final String site;

  LinkCatalogueBrowserTest(Browser browser, OwnSite own) {
    this.browser = browser;
    this.own = own;
    this.site = own.atBase().url();
    browser.screen(1280, Scheme.LIGHT);
  }

  @Test
  void urgentLinksAreInThePanelOfEveryPage() {
    List<String> urgent = new ArrayList<>();
    for (Map.Entry<String, Document> page : own.pages().entrySet()) {
      if (page.getKey().startsWith("linkit/")
          && page.getValue().selectFirst(".panel-now") != null) {
        urgent.add(page.getValue().select(".panel-now a[href^=tel:]").attr("href"));
      }
    }
    assertTrue(urgent.size() >= 4, urgent.toString());
    own.pages()
        .forEach(
            (file, page) ->
                assertTrue(
                    page.select(".help-phone").eachAttr("href").containsAll(urgent),
                    file + " has only " + page.select(".help-phone").eachAttr("href")));
  }

  @Test
  void thePanelIsOneTapAwayAndLeadsToTheServicesPage() {
    browser.open(site + "prosessit/huostaanotto/");
    browser.run("document.querySelector('.help-now').click()");
    browser.await("the panel", b -> b.url().endsWith("#_help"));
    assertEquals(
        "tel:112",
        browser.run("return document.querySelector('.help-phone').getAttribute('href')"));
    browser.run("document.querySelectorAll('a.help-name')[1].click()");
    browser.await("the page of the number", b -> b.url().equals(site + "linkit/nollalinja/"));
  }

  @Test
  void theCatalogueIsGroupedUrgentFirstAndTellsWhoseItIs() {
    Document page = own.pages().get("linkit/index.html");
    assertEquals("Hätä ja kiireellinen apu", page.select(".group h2").first().text());
    for (Element card : page.select(".card")) {
      String told = card.select(".card-meta").text();
      assertTrue(told.contains("tarkistettu"), told);
    }
    assertTrue(page.select(".card").text().contains("Terveyden ja hyvinvoinnin laitos"));
    assertTrue(page.select(".card-meta").text().contains("Kielet: suomi, ruotsi"));
  }

  @Test
  void catalogueIsFitForEveryReader() {
    Fitness.open(browser, site + "linkit/");
    Fitness.open(browser, site + "linkit/nollalinja/");
  }
}
