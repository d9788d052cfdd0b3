package fi.tukipakki.render;

import fi.tukipakki.model.Language;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Dates as readers write them. */
final class Dates {
  private static final List<String> ENGLISH_MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private Dates() {}

  /** {@code 8.30}, in English {@code 8:30}. */
  static String time(LocalTime time, Language language) {
    String minutes = time.getMinute() < 10 ? "0" + time.getMinute() : "" + time.getMinute();
    return time.getHour() + (language.tag().equals("en") ? ":" : ".") + minutes;
  }

  /** What stands between a day and a time: {@code " klo "}. */
  static String before(Language language) {
    return switch (language.tag()) {
      case "fi" -> " klo ";
      case "sv" -> " kl. ";
      case "se" -> " dii. ";
      default -> " at ";
    };
  }

  /** {@code 21.11.2026}, in English {@code 21 November 2026}. */
  static String text(LocalDate date, Language language) {
    return language.tag().equals("en")
        ? date.getDayOfMonth()
            + " "
            + ENGLISH_MONTHS.get(date.getMonthValue() - 1)
            + " "
            + date.getYear()
        : date.getDayOfMonth() + "." + date.getMonthValue() + "." + date.getYear();
  }
}
