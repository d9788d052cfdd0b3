package fi.tukipakki.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import fi.tukipakki.support.Built;
import fi.tukipakki.support.SiteText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Events of a site: calendar files, structured data, and what is past on the day of the build. */
class CalendarsTest {
  private static final String PAGE =
      """
      -- content/koulutukset/kahvit.md --
      ---
      title: Kahvit
      description: Kuvaus.
      date: 2026-01-02
      updated: 2026-03-04
      organiser: Yksikkö
      place: Oulu
      enrolBy: 2026-12-01
      enrolUrl: https://esimerkki.fi/ilmo/
      sessions:
        - {start: "2026-11-20 08:30", end: "2026-11-20 09:15", title: Eka}
        - {id: toka, start: "2026-12-02 08:30", place: Verkossa, enrolBy: 2026-11-30}
        - {start: "2027-01-04", end: "2027-01-05"}
      ---
      """;
  private static final String OTHER =
      """
      -- content/koulutukset/vanha.md --
      ---
      title: Vanha
      sessions: [{start: "2025-05-05"}]
      ---
      """;
  private static final String FILE = "koulutukset/kahvit/kahvit.ics";

  private static ICalendar read(Built built, String path) {
    return Biweekly.parse(built.text(path)).first();
  }

  private static List<String> summaries(ICalendar calendar) {
    return calendar.getEvents().stream().map(e -> e.getSummary().getValue()).toList();
  }

  @Test
  void everyEventHasAFileWithItsSessionsAndDeadlines() {
    Built built = SiteText.of(PAGE).build();
    assertEquals(List.of(), built.told());
    ICalendar calendar = read(built, FILE);
    assertEquals(
        List.of(
            "Ilmoittautuminen päättyy: Kahvit",
            "Kahvit: Eka",
            "Ilmoittautuminen päättyy: Kahvit",
            "Kahvit",
            "Kahvit"),
        summaries(calendar));
    assertEquals(
        List.of(
            "koulutukset-kahvit-ilmoittautuminen@esimerkki.fi",
            "koulutukset-kahvit-2026-11-20T0830@esimerkki.fi",
            "koulutukset-kahvit-toka-ilmoittautuminen@esimerkki.fi",
            "koulutukset-kahvit-toka@esimerkki.fi",
            "koulutukset-kahvit-2027-01-04@esimerkki.fi"),
        calendar.getEvents().stream().map(e -> e.getUid().getValue()).toList());
    VEvent first = calendar.getEvents().get(1);
    assertEquals("Oulu", first.getLocation().getValue());
    assertEquals("Verkossa", calendar.getEvents().get(3).getLocation().getValue());
    assertEquals("https://esimerkki.fi/tuki/koulutukset/kahvit/", first.getUrl().getValue());
    assertEquals(
        "kahvit.ics", built.html("koulutukset/kahvit/").select("a[download]").attr("href"));
  }

  @Test
  void listHasAFileOfAllItsEventsInOrder() {
    Built built = SiteText.of(PAGE + OTHER).build();
    List<String> all = summaries(read(built, "koulutukset/koulutukset.ics"));
    assertEquals("Vanha", all.get(0));
    assertEquals(6, all.size());
    assertEquals("koulutukset.ics", built.html("koulutukset/").select("a[download]").attr("href"));
  }

  @Test
  void aSessionWithAnIdKeepsItsUidWhenItMoves() {
    String moved = PAGE.replace("2026-12-02 08:30", "2026-12-09 12:00");
    List<String> before = uids(SiteText.of(PAGE).build());
    assertEquals(before, uids(SiteText.of(moved).build()));
    String other = PAGE.replace("2026-11-20 08:30", "2026-11-20 08:00");
    assertFalse(uids(SiteText.of(other).build()).equals(before));
  }

  private static List<String> uids(Built built) {
    return read(built, FILE).getEvents().stream().map(e -> e.getUid().getValue()).toList();
  }

  @Test
  void theClockChangesNothingInTheFiles() {
    Built now = SiteText.of(PAGE).build();
    Built later = SiteText.of(PAGE).on("2028-01-01").build();
    assertEquals(now.text(FILE), later.text(FILE));
    assertTrue(now.text(FILE).contains("DTSTAMP:20260304T000000Z"));
  }

  @Test
  void sitesWithoutEventsHaveNoCalendar() {
    Built built = SiteText.page("Teksti.").build();
    assertFalse(built.files().keySet().stream().anyMatch(f -> f.endsWith(".ics")));
  }

  @Test
  void whatIsPastFollowsFromTheDayOfTheBuild() {
    Built built = SiteText.of(PAGE + OTHER).build();
    assertEquals(
        List.of("Tulossa", "Menneet"), built.html("koulutukset/").select(".group h2").eachText());
    assertEquals(
        "2.12.2026 klo 8.30", built.html("koulutukset/").select(".card-when time").first().text());
    assertEquals(1, built.html("koulutukset/kahvit/").select(".session-past").size());
    assertEquals(
        "Ilmoittaudu (toinen sivusto)",
        built.html("koulutukset/kahvit/").select(".button-strong").text());

    Built later = SiteText.of(PAGE + OTHER).on("2026-12-02").build();
    assertEquals(1, later.html("koulutukset/kahvit/").select(".session-past").size());
    assertEquals("", later.html("koulutukset/kahvit/").select(".button-strong").text());
    assertTrue(
        later
            .html("koulutukset/kahvit/")
            .select(".go-row")
            .text()
            .contains("Ilmoittautuminen on päättynyt"));

    Built after = SiteText.of(PAGE + OTHER).on("2027-01-06").build();
    assertEquals(List.of("Menneet"), after.html("koulutukset/").select(".group h2").eachText());
    assertEquals(
        List.of("Kahvit", "Vanha"), after.html("koulutukset/").select(".card-link").eachText());
  }

  @Test
  void structuredDataHasTheWholeSpanAndItsParts() throws JsonParserException {
    String json =
        SiteText.of(PAGE)
            .build()
            .html("koulutukset/kahvit/")
            .select("script[type*=ld]")
            .first()
            .data();
    JsonObject event = JsonParser.object().from(json);
    assertEquals("Event", event.getString("@type"));
    assertEquals("2026-11-20T08:30+02:00", event.getString("startDate"));
    assertEquals("2027-01-05", event.getString("endDate"));
    JsonArray parts = event.getArray("subEvent");
    assertEquals(3, parts.size());
    assertEquals("Eka", parts.getObject(0).getString("name"));
    assertEquals("Verkossa", parts.getObject(1).getObject("location").getString("name"));
  }
}
