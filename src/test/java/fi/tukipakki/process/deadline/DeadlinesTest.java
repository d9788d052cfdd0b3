package fi.tukipakki.process.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.model.TimeSpan;
import fi.tukipakki.process.deadline.Deadlines.Due;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeadlinesTest {

  static List<String[]> knownDates() {
    return KnownDates.rows("known-dates.csv");
  }

  static List<String[]> knownHolidays() {
    return KnownDates.rows("known-holidays.csv");
  }

  @ParameterizedTest
  @MethodSource("knownDates")
  void countsAsTheTable(
      String start,
      String amount,
      String unit,
      String first,
      String counted,
      String due,
      String why) {
    var span = new TimeSpan(Integer.parseInt(amount), TimeSpan.Unit.valueOf(unit));
    Optional<Due> expected =
        due.equals("-")
            ? Optional.empty()
            : Optional.of(new Due(LocalDate.parse(counted), LocalDate.parse(due)));
    assertEquals(expected, Deadlines.due(LocalDate.parse(start), span, first.equals("yes")), why);
  }

  @ParameterizedTest
  @MethodSource("knownHolidays")
  void knowsTheHolidays(String date, String name, String isPublic) {
    Optional<Holiday> found = FinnishCalendar.holiday(LocalDate.parse(date));
    assertEquals(name, found.map(Holiday::name).orElse("-"));
    found.ifPresent(h -> assertEquals(isPublic.equals("yes"), h.isPublic()));
  }

  @Test
  void theTableShowsEveryUnitAndEveryHoliday() {
    Set<TimeSpan.Unit> units = EnumSet.noneOf(TimeSpan.Unit.class);
    knownDates().forEach(row -> units.add(TimeSpan.Unit.valueOf(row[2])));
    assertEquals(EnumSet.allOf(TimeSpan.Unit.class), units);
    Set<Holiday> holidays = EnumSet.noneOf(Holiday.class);
    knownHolidays().stream()
        .filter(row -> !row[1].equals("-"))
        .forEach(row -> holidays.add(Holiday.valueOf(row[1])));
    assertEquals(EnumSet.allOf(Holiday.class), holidays);
  }

  @Test
  void holidaysKeepTheirDayOfTheWeek() {
    for (int year = 1992; year < 2200; year++) {
      assertEquals(DayOfWeek.FRIDAY, Holiday.GOOD_FRIDAY.in(year).getDayOfWeek());
      assertEquals(DayOfWeek.THURSDAY, Holiday.ASCENSION.in(year).getDayOfWeek());
      assertEquals(DayOfWeek.FRIDAY, Holiday.MIDSUMMER_EVE.in(year).getDayOfWeek());
      assertEquals(DayOfWeek.SATURDAY, Holiday.ALL_SAINTS.in(year).getDayOfWeek());
      assertEquals(DayOfWeek.SUNDAY, Holiday.PENTECOST.in(year).getDayOfWeek());
    }
  }

  @Test
  void timeToActEndsOnAWorkingDayAfterTheStart() {
    LocalDate day = LocalDate.of(2026, 1, 1);
    for (int i = 0; i < 800; i++, day = day.plusDays(1)) {
      for (TimeSpan.Unit unit : TimeSpan.Unit.values()) {
        Optional<Due> due = Deadlines.due(day, new TimeSpan(1 + i % 40, unit), false);
        if (unit == TimeSpan.Unit.HOUR) {
          assertTrue(due.isEmpty());
          continue;
        }
        assertTrue(FinnishCalendar.isWorkingDay(due.orElseThrow().date()));
        assertTrue(due.orElseThrow().counted().isAfter(day));
        assertFalse(due.orElseThrow().date().isBefore(due.orElseThrow().counted()));
        assertFalse(unit == TimeSpan.Unit.WORKING_DAY && due.orElseThrow().moved());
      }
    }
  }

  @Test
  void yearsBeforeTheRulesAreRefused() {
    LocalDate early = LocalDate.of(1991, 5, 2);
    for (TimeSpan.Unit unit : TimeSpan.Unit.values()) {
      var span = new TimeSpan(1, unit);
      assertThrows(IllegalArgumentException.class, () -> Deadlines.due(early, span, false));
      assertThrows(IllegalArgumentException.class, () -> Deadlines.due(early, span, true));
    }
    assertThrows(IllegalArgumentException.class, () -> FinnishCalendar.holiday(early));
  }
}
