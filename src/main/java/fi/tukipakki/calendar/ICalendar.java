package fi.tukipakki.calendar;

import fi.tukipakki.model.Moment;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Writes events as iCalendar (RFC 5545): lines end in CRLF, none is longer than 75 octets, times
 * are local times of a zone that the file describes.
 */
public final class ICalendar {
  /** Longest line in octets, without its end (RFC 5545, 3.1). */
  private static final int LINE = 75;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);

  private final ZoneId zone;
  private final StringBuilder out = new StringBuilder();

  private ICalendar(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * A calendar file.
   *
   * @param name what calendar programs call it
   * @param zone the zone of all times
   * @param events in the order in which they are written
   */
  public static String of(String name, ZoneId zone, List<CalendarEvent> events) {
    ICalendar calendar = new ICalendar(zone);
    calendar.write(name, events);
    return calendar.out.toString();
  }

  private void write(String name, List<CalendarEvent> events) {
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//tukipakki//tukipakki//FI");
    line("CALSCALE:GREGORIAN");
    // The name has no property in RFC 5545 itself; programs read one of these two (RFC 7986).
    line("NAME:" + escaped(name));
    line("X-WR-CALNAME:" + escaped(name));
    events.stream()
        .filter(e -> e.start().time().isPresent())
        .map(e -> e.start().day())
        .min(LocalDate::compareTo)
        .ifPresent(first -> ZoneBlock.lines(zone, first).forEach(this::line));
    events.forEach(this::event);
    line("END:VCALENDAR");
  }

  private void event(CalendarEvent event) {
    line("BEGIN:VEVENT");
    line("UID:" + escaped(event.uid()));
    line("DTSTAMP:" + DAY.format(event.stamp()) + "T000000Z");
    times(event);
    line("SUMMARY:" + escaped(event.summary()));
    property("DESCRIPTION", event.description());
    property("LOCATION", event.location());
    if (!event.url().isEmpty()) {
      line("URL:" + event.url());
    }
    if (event.reminder()) {
      line("TRANSP:TRANSPARENT");
    }
    line("END:VEVENT");
  }

  private void times(CalendarEvent event) {
    Moment start = event.start();
    if (start.time().isEmpty()) {
      // The end of whole days is the day after the last one.
      LocalDate last = event.end().map(Moment::day).orElse(start.day());
      line("DTSTART;VALUE=DATE:" + DAY.format(start.day()));
      line("DTEND;VALUE=DATE:" + DAY.format(last.plusDays(1)));
      return;
    }
    line("DTSTART" + local(start.day(), start.time().get()));
    event
        .end()
        .ifPresent(
            end -> line("DTEND" + local(end.day(), end.time().orElse(LocalTime.of(23, 59)))));
  }

  private String local(LocalDate day, LocalTime time) {
    return ";TZID=" + zone.getId() + ":" + DAY.format(day) + "T" + TIME.format(time);
  }

  private void property(String name, String text) {
    if (!text.isEmpty()) {
      line(name + ":" + escaped(text));
    }
  }

  /** Text as a value: {@code a, b} becomes {@code a\, b}. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r", "")
        .replace("\n", "\\n");
  }

  /** A line, folded where it grows too long; no character is cut in two. */
  private void line(String text) {
    int room = LINE;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      String character = Character.toString(c);
      int octets = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets > room) {
        out.append("\r\n ");
        room = LINE - 1;
      }
      out.append(character);
      room -= octets;
      i += Character.charCount(c);
    }
    out.append("\r\n");
  }
}
