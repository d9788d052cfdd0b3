package fi.tukipakki.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import fi.tukipakki.browser.Browser.Scheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Courses and events: their times, and a calendar file behind every button. */
@ExtendWith(SiteExtension.class)
class EventBrowserTest {
  private final Browser browser;
  private final String site;

  EventBrowserTest(Browser browser, OwnSite own) {
    this.browser = browser;
    this.site = own.atBase().url();
    browser.screen(1280, Scheme.LIGHT);
  }

  /** The file behind the calendar button of the page of now, as a browser gets it. */
  private ICalendar calendar() {
    Object text =
        browser.run(
            """
            const request = new XMLHttpRequest();
            request.open('GET', document.querySelector('a[download$="ics"], a[download]').href, false);
            request.send();
            return `${request.status} ${request.getResponseHeader('Content-Type')}\\n${request.responseText}`;
            """);
    String[] parts = String.valueOf(text).split("\n", 2);
    assertEquals("200 text/calendar; charset=utf-8", parts[0]);
    return Biweekly.parse(parts[1]).first();
  }

  @Test
  void everyEventGoesIntoACalendar() {
    browser.open(site + "koulutukset/konsultaatiokahvit/");
    ICalendar calendar = calendar();
    assertEquals(
        List.of(
            "Konsultaatiokahvit: Hyvä kysymys",
            "Konsultaatiokahvit: Salassapito konsultaatiossa",
            "Konsultaatiokahvit: Koulu ja lastensuojelu",
            "Konsultaatiokahvit: Uuden työntekijän kysymykset"),
        calendar.getEvents().stream().map(e -> e.getSummary().getValue()).toList());
    assertEquals(
        "2027-02-02T06:30:00Z",
        calendar.getEvents().get(0).getDateStart().getValue().toInstant().toString());
  }

  @Test
  void theListGoesIntoACalendarAsAWhole() {
    browser.open(site + "koulutukset/");
    assertEquals(6, calendar().getEvents().size());
    assertEquals("Tulossa", browser.run("return document.querySelector('.group h2').textContent"));
    assertTrue(
        String.valueOf(browser.run("return document.querySelector('.card-when').textContent"))
            .contains("2.2.2027 klo 8.30"));
  }

  @Test
  void eventsAreFitForEveryReader() {
    Fitness.open(browser, site + "koulutukset/");
    Fitness.open(browser, site + "koulutukset/konsultaatiokahvit/");
    Fitness.open(browser, site + "koulutukset/systeemisen-tyootteen-perusteet/");
  }
}
