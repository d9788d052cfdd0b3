package fi.tukipakki.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.browser.Browser.Scheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Open data as a program in a browser gets it, by the page that documents it. */
@ExtendWith(SiteExtension.class)
class OpenDataBrowserTest {
  private final Browser browser;
  private final String site;

  OpenDataBrowserTest(Browser browser, OwnSite own) {
    this.browser = browser;
    this.site = own.atBase().url();
  }

  @BeforeEach
  void start() {
    browser.screen(1280, Scheme.LIGHT);
    browser.open(site + "avoin-data/");
    browser.run(
        """
        window.load = (path) => {
          const request = new XMLHttpRequest();
          request.open('GET', arguments[0] + 'api/v1/' + path, false);
          request.send();
          if (request.status !== 200) throw new Error(`${path} ${request.status}`);
          return JSON.parse(request.responseText);
        };
        """
            .replace("arguments[0]", "'" + site + "'"));
  }

  @Test
  void everyPageOfTheIndexIsThereWithItsIdLicenceAndDates() {
    Object faults =
        browser.run(
            """
            const index = load('index.json');
            return index.pages.filter((page) => {
              const whole = load(page.json.replace('api/v1/', ''));
              return whole.id !== page.id || whole.title !== page.title || !whole.license.url
                || (page.updated || '') !== (whole.updated || '') || !whole.$schema;
            }).map((page) => page.id).concat(index.pages.length > 100 ? [] : ['too few']);
            """);
    assertEquals(java.util.List.of(), faults);
  }

  @Test
  void citationsLeadFromTheSectionToThePage() {
    assertEquals(
        true,
        browser.run(
            """
            const law = load('citations.json').laws.find((law) => law.number === '417/2007');
            const section = law.sections.find((section) => section.section === '40');
            return section.citedBy.some((by) => by.page === 'prosessit/huostaanotto');
            """));
  }

  @Test
  void filesThatThePageNamesAreThere() {
    Object faults =
        browser.run(
            """
            return [...document.querySelectorAll('main code')].map((code) => code.textContent)
              .filter((name) => /^api\\/v1\\/[a-z.\\/-]+[.]json$/.test(name))
              .filter((name) => !load(name.replace('api/v1/', '')));
            """);
    assertEquals(java.util.List.of(), faults);
    assertTrue(
        String.valueOf(browser.run("return document.body.textContent")).contains("CC BY 4.0"));
  }

  @Test
  void documentationIsFitForEveryReader() {
    Fitness.open(browser, site + "avoin-data/");
  }
}
