package fi.tukipakki.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The component {@code VTIMEZONE} of a zone (RFC 5545, 3.6.5), from the rules that Java knows: the
 * clock changes that come every year, or the one offset of a zone that has none.
 */
final class ZoneBlock {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  private ZoneBlock() {}

  /** The lines of the block, valid from the start of a day's year. */
  static List<String> lines(ZoneId zone, LocalDate day) {
    ZoneRules rules = zone.getRules();
    List<String> lines = new ArrayList<>();
    lines.add("BEGIN:VTIMEZONE");
    lines.add("TZID:" + zone.getId());
    // The year before, so that winter before the first change of the year is known too.
    int year = day.getYear() - 1;
    if (rules.getTransitionRules().isEmpty()) {
      LocalDateTime start = LocalDateTime.of(year, 1, 1, 0, 0);
      ZoneOffset offset = rules.getOffset(start);
      lines.addAll(part("STANDARD", start, offset, offset, ""));
    }
    for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
      ZoneOffsetTransition first = rule.createTransition(year);
      boolean summer =
          first.getOffsetAfter().getTotalSeconds() > rule.getStandardOffset().getTotalSeconds();
      lines.addAll(
          part(
              summer ? "DAYLIGHT" : "STANDARD",
              first.getDateTimeBefore(),
              first.getOffsetBefore(),
              first.getOffsetAfter(),
              "RRULE:FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue() + days(rule)));
    }
    lines.add("END:VTIMEZONE");
    return lines;
  }

  private static List<String> part(
      String name, LocalDateTime start, ZoneOffset from, ZoneOffset to, String rule) {
    List<String> lines = new ArrayList<>();
    lines.add("BEGIN:" + name);
    lines.add("DTSTART:" + LOCAL.format(start));
    if (!rule.isEmpty()) {
      lines.add(rule);
    }
    lines.add("TZOFFSETFROM:" + offset(from));
    lines.add("TZOFFSETTO:" + offset(to));
    lines.add("END:" + name);
    return lines;
  }

  /**
   * The day of a yearly change: the last Sunday ({@code BYDAY=-1SU}), the first Sunday on or after
   * the 8th ({@code BYDAY=2SU}), or a fixed day.
   */
  private static String days(ZoneOffsetTransitionRule rule) {
    int day = rule.getDayOfMonthIndicator();
    if (rule.getDayOfWeek() == null) {
      return ";BYMONTHDAY=" + day;
    }
    String week = rule.getDayOfWeek().name().substring(0, 2);
    int length = rule.getMonth().maxLength();
    if (day == -1 || (day == length - 6 && length == rule.getMonth().minLength())) {
      return ";BYDAY=-1" + week;
    }
    List<String> dates = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      dates.add(String.valueOf(day > 0 ? day + i : day - i));
    }
    return ";BYMONTHDAY=" + String.join(",", dates) + ";BYDAY=" + week;
  }

  /** {@code +0200}. */
  private static String offset(ZoneOffset offset) {
    int seconds = Math.abs(offset.getTotalSeconds());
    String text =
        String.format(Locale.ROOT, "%02d%02d", seconds / 3600, seconds / 60 % 60)
            + (seconds % 60 == 0 ? "" : String.format(Locale.ROOT, "%02d", seconds % 60));
    return (offset.getTotalSeconds() < 0 ? "-" : "+") + text;
  }
}
