package fi.tukipakki.render;

import fi.tukipakki.model.Language;
import java.time.LocalDate;
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
