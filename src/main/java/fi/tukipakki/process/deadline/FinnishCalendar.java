package fi.tukipakki.process.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** Working days and holidays in Finland, by the rules in force since 1992. */
public final class FinnishCalendar {

  /** The first year for which the rules hold; until 1991 two holidays kept to Saturdays. */
  public static final int FIRST_YEAR = 1992;

  private FinnishCalendar() {}

  /**
   * The holiday that falls on a date, if any.
   *
   * @throws IllegalArgumentException before {@value #FIRST_YEAR}
   */
  public static Optional<Holiday> holiday(LocalDate date) {
    if (date.getYear() < FIRST_YEAR) {
      throw new IllegalArgumentException("no rules for " + date);
    }
    for (Holiday holiday : Holiday.values()) {
      if (holiday.in(date.getYear()).equals(date)) {
        return Optional.of(holiday);
      }
    }
    return Optional.empty();
  }

  /** Whether a date is a working day: Monday to Friday and no {@link Holiday}, eves included. */
  public static boolean isWorkingDay(LocalDate date) {
    DayOfWeek day = date.getDayOfWeek();
    return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY && holiday(date).isEmpty();
  }

  /** The date itself when it is a working day, else the next one that is. */
  public static LocalDate workingDayFrom(LocalDate date) {
    LocalDate day = date;
    while (!isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }
}
