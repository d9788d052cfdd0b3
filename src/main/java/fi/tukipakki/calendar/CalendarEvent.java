package fi.tukipakki.calendar;

import fi.tukipakki.model.Moment;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that happens once.
 *
 * @param uid what calendars know it by, wherever and however often it is read
 * @param stamp the day that it was last edited, in the place of a clock
 * @param start when it begins; without a time it takes whole days
 * @param end when it ends, the last day included when it takes whole days
 * @param summary its name
 * @param description more about it, lines parted by {@code \n}, or empty
 * @param location where it is, or empty
 * @param url the page about it, or empty
 * @param reminder whether it only reminds and takes nobody's time
 */
public record CalendarEvent(
    String uid,
    LocalDate stamp,
    Moment start,
    Optional<Moment> end,
    String summary,
    String description,
    String location,
    String url,
    boolean reminder) {
  public CalendarEvent {
    if (uid.isBlank()) {
      throw new IllegalArgumentException("an event without a uid");
    }
    Objects.requireNonNull(stamp, "stamp");
    Objects.requireNonNull(summary, "summary");
    end.filter(e -> e.compareTo(start) < 0)
        .ifPresent(
            e -> {
              throw new IllegalArgumentException(uid + " ends before it starts");
            });
  }
}
