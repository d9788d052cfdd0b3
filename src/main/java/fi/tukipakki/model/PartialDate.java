package fi.tukipakki.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A year, a month or a day, as authors know it: {@code 2021}, {@code 2021-11}, {@code 2021-11-05}.
 *
 * @param first its first day
 * @param last its last day
 * @param parts how many of year, month and day are known
 */
public record PartialDate(LocalDate first, LocalDate last, int parts) {

  /** Reads a date; nothing when no calendar has it. */
  public static Optional<PartialDate> parse(String text) {
    try {
      switch (text.length()) {
        case 4:
          int year = Integer.parseInt(text);
          return Optional.of(
              new PartialDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), 1));
        case 7:
          YearMonth month = YearMonth.parse(text);
          return Optional.of(new PartialDate(month.atDay(1), month.atEndOfMonth(), 2));
        case 10:
          LocalDate day = LocalDate.parse(text);
          return Optional.of(new PartialDate(day, day, 3));
        default:
          return Optional.empty();
      }
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** As Finns write it: {@code 2021}, {@code 11/2021}, {@code 5.11.2021}. */
  public String text() {
    return switch (parts) {
      case 1 -> String.valueOf(first.getYear());
      case 2 -> first.getMonthValue() + "/" + first.getYear();
      default -> first.getDayOfMonth() + "." + first.getMonthValue() + "." + first.getYear();
    };
  }
}
