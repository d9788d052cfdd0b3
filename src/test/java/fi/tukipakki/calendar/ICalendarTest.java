package fi.tukipakki.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import fi.tukipakki.model.Moment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendar files, read back by a library of others. */
class ICalendarTest {
  private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

  private static CalendarEvent event(String start, String end, String summary) {
    return new CalendarEvent(
        "a-1@koe",
        LocalDate.of(2026, 11, 21),
        Moment.parse(start).orElseThrow(),
        Moment.parse(end),
        summary,
        "Rivi\ntoinen; kolmas, \\ neljäs",
        "Oulu, Rata",
        "https://esimerkki.fi/a/",
        false);
  }

  private static VEvent read(String text) {
    List<List<biweekly.io.ParseWarning>> warnings = new ArrayList<>();
    biweekly.ICalendar calendar = Biweekly.parse(text).warnings(warnings).first();
    assertEquals(List.of(List.of()), warnings);
    assertTrue(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty());
    return calendar.getEvents().get(0);
  }

  @Test
  void textsComeBackAsTheyWere() {
    String text =
        ICalendar.of(
            "Koe", HELSINKI, List.of(event("2027-02-02 08:30", "2027-02-02 09:15", "Ä, ö; \\ å")));
    VEvent event = read(text);
    assertEquals("Ä, ö; \\ å", event.getSummary().getValue());
    assertEquals("Rivi\ntoinen; kolmas, \\ neljäs", event.getDescription().getValue());
    assertEquals("Oulu, Rata", event.getLocation().getValue());
    assertEquals("a-1@koe", event.getUid().getValue());
    assertEquals("https://esimerkki.fi/a/", event.getUrl().getValue());
    assertEquals(
        Instant.parse("2026-11-21T00:00:00Z"), event.getDateTimeStamp().getValue().toInstant());
  }

  @ParameterizedTest
  @CsvSource({
    "2027-02-02 08:30, 2027-02-02T06:30:00Z",
    "2027-06-01 08:30, 2027-06-01T05:30:00Z",
    // The last Sundays of March and October are the days on which clocks change.
    "2027-03-27 12:00, 2027-03-27T10:00:00Z",
    "2027-03-28 12:00, 2027-03-28T09:00:00Z",
    "2027-10-30 12:00, 2027-10-30T09:00:00Z",
    "2027-10-31 12:00, 2027-10-31T10:00:00Z",
  })
  void timesAreThoseOfHelsinki(String start, String instant) {
    String text = ICalendar.of("Koe", HELSINKI, List.of(event(start, "", "Koe")));
    // The name is unknown to every program, so that the file's own rules count.
    VEvent event = read(text.replace("Europe/Helsinki", "Kylä"));
    assertEquals(Instant.parse(instant), event.getDateStart().getValue().toInstant());
  }

  @Test
  void wholeDaysEndOnTheDayAfter() {
    String text = ICalendar.of("Koe", HELSINKI, List.of(event("2027-02-02", "2027-02-03", "Koe")));
    assertTrue(text.contains("DTSTART;VALUE=DATE:20270202\r\nDTEND;VALUE=DATE:20270204\r\n"), text);
    assertFalse(text.contains("VTIMEZONE"), "whole days need no zone");
    read(text);
  }

  @Test
  void linesAreFoldedBetweenCharacters() {
    String summary = "Ää".repeat(60) + "👪".repeat(20);
    String text = ICalendar.of("Koe", HELSINKI, List.of(event("2027-02-02 08:30", "", summary)));
    assertFalse(text.replace("\r\n", "").contains("\n"), "a bare line feed");
    for (String line : text.split("\r\n")) {
      int octets = line.getBytes(StandardCharsets.UTF_8).length;
      assertTrue(octets <= 75, octets + " octets: " + line);
    }
    assertTrue(text.contains("\r\n "), "nothing was folded");
    assertEquals(summary, read(text).getSummary().getValue());
  }

  @Test
  void aLineOfExactlyTheLimitIsNotFolded() {
    String text =
        ICalendar.of("Koe", HELSINKI, List.of(event("2027-02-02 08:30", "", "x".repeat(67))));
    assertTrue(text.contains("\r\nSUMMARY:" + "x".repeat(67) + "\r\n"), text);
    text = ICalendar.of("Koe", HELSINKI, List.of(event("2027-02-02 08:30", "", "x".repeat(68))));
    assertTrue(text.contains("\r\nSUMMARY:" + "x".repeat(67) + "\r\n x\r\n"), text);
  }

  @Test
  void helsinkiChangesItsClocksOnLastSundays() {
    List<String> lines = ZoneBlock.lines(HELSINKI, LocalDate.of(2027, 2, 2));
    assertTrue(lines.contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"), lines.toString());
    assertTrue(lines.contains("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"), lines.toString());
    assertTrue(lines.contains("DTSTART:20260329T030000"), lines.toString());
    assertTrue(lines.contains("DTSTART:20261025T040000"), lines.toString());
  }

  @Test
  void aZoneWithoutClockChangesHasOneOffset() {
    List<String> lines = ZoneBlock.lines(ZoneId.of("Asia/Kolkata"), LocalDate.of(2027, 2, 2));
    assertEquals(
        List.of("TZOFFSETFROM:+0530", "TZOFFSETTO:+0530"),
        lines.stream().filter(l -> l.startsWith("TZOFFSET")).toList());
    lines = ZoneBlock.lines(ZoneId.of("America/New_York"), LocalDate.of(2027, 2, 2));
    assertTrue(
        lines.contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8,9,10,11,12,13,14;BYDAY=SU"),
        lines.toString());
  }

  @Test
  void anEventCannotEndBeforeItStarts() {
    assertThrows(
        IllegalArgumentException.class, () -> event("2027-02-02 08:30", "2027-02-02 08:29", "x"));
    event("2027-02-02 08:30", "2027-02-02 08:30", "x");
    event("2027-02-02", "", "x");
    assertEquals(Optional.empty(), Moment.parse("2027-02-30"));
  }
}
