package fi.tukipakki.process.deadline;

import fi.tukipakki.model.TimeSpan;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When a time limit ends, by the Act on the Counting of Statutory Time Limits (150/1930): the day
 * that it is counted from is left out (section 2); weeks, months and years end on the day of the
 * same name or number, or on the last day of a month that has no such day (section 3); an end on a
 * holiday, an eve or a Saturday moves to the next working day (section 5). In working days only
 * working days are counted.
 */
public final class Deadlines {

  private Deadlines() {}

  /**
   * The end of a time limit.
   *
   * @param counted the last day as counted
   * @param date the day by which to act; later than {@code counted} when that is no working day
   */
  public record Due(LocalDate counted, LocalDate date) {

    /** Whether the end moved to a working day. */
    public boolean moved() {
      return !date.equals(counted);
    }
  }

  /**
   * Counts a time limit.
   *
   * @param start the day that it is counted from
   * @param firstDayCounted whether that day is day one and the end never moves, as with the longest
   *     duration of a measure; else it is the time to do something
   * @return the end, or empty for hours, which a date cannot tell
   * @throws IllegalArgumentException before the year {@value FinnishCalendar#FIRST_YEAR}
   */
  public static Optional<Due> due(LocalDate start, TimeSpan span, boolean firstDayCounted) {
    if (start.getYear() < FinnishCalendar.FIRST_YEAR) {
      throw new IllegalArgumentException("no rules for " + start);
    }
    LocalDate from = firstDayCounted ? start.minusDays(1) : start;
    int amount = span.amount();
    LocalDate counted =
        switch (span.unit()) {
          case HOUR -> null;
          case DAY -> from.plusDays(amount);
          case WORKING_DAY -> workingDays(from, amount);
          case WEEK -> from.plusWeeks(amount);
          case MONTH -> from.plusMonths(amount);
          case YEAR -> from.plusYears(amount);
        };
    if (counted == null) {
      return Optional.empty();
    }
    LocalDate date = firstDayCounted ? counted : FinnishCalendar.workingDayFrom(counted);
    return Optional.of(new Due(counted, date));
  }

  private static LocalDate workingDays(LocalDate from, int amount) {
    LocalDate day = from;
    for (int counted = 0; counted < amount; counted++) {
      day = FinnishCalendar.workingDayFrom(day.plusDays(1));
    }
    return day;
  }
}
