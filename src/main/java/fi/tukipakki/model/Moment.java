package fi.tukipakki.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A day, with or without a time, as authors write it: {@code 2027-02-02} or {@code 2027-02-02
 * 08:30}, in the site's time zone.
 */
public record Moment(LocalDate day, Optional<LocalTime> time) implements Comparable<Moment> {
  private static final int DAY_LENGTH = 10;

  /** Reads a moment; nothing when it is none that a calendar has. */
  public static Optional<Moment> parse(String text) {
    try {
      if (text.length() == DAY_LENGTH) {
        return Optional.of(new Moment(LocalDate.parse(text), Optional.empty()));
      }
      if (text.length() == DAY_LENGTH + 6 && text.charAt(DAY_LENGTH) == ' ') {
        return Optional.of(
            new Moment(
                LocalDate.parse(text.substring(0, DAY_LENGTH)),
                Optional.of(LocalTime.parse(text.substring(DAY_LENGTH + 1)))));
      }
      return Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** By day, then by time; a whole day comes before its times. */
  @Override
  public int compareTo(Moment other) {
    int byDay = day.compareTo(other.day);
    return byDay != 0
        ? byDay
        : time.orElse(LocalTime.MIN).compareTo(other.time.orElse(LocalTime.MIN));
  }

  /** ISO 8601: {@code 2027-02-02} or {@code 2027-02-02T08:30}. */
  @Override
  public String toString() {
    return time.map(t -> day + "T" + t).orElse(day.toString());
  }
}
