package fi.tukipakki.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as a law or a process states it: an amount of calendar or working units, never
 * converted to another unit, since "3 kk" is not a number of days.
 *
 * @param amount how many units, 1 to 9999
 * @param unit the unit
 */
public record TimeSpan(int amount, Unit unit) {

  /** A unit of time with the words that authors write for it, the first being the one we print. */
  public enum Unit {
    HOUR("t", "tunti", "tuntia", "h", "timme", "timmar", "hour", "hours"),
    DAY(
        "pv",
        "päivä",
        "päivää",
        "vrk",
        "vuorokausi",
        "vuorokautta",
        "d",
        "dag",
        "dagar",
        "day",
        "days"),
    WORKING_DAY(
        "arkipäivää", "arkipäivä", "ap", "vardag", "vardagar", "working day", "working days"),
    WEEK("vk", "viikko", "viikkoa", "vecka", "veckor", "week", "weeks"),
    MONTH("kk", "kuukausi", "kuukautta", "mån", "månad", "månader", "month", "months"),
    YEAR("v", "vuosi", "vuotta", "år", "year", "years");

    private final List<String> words;

    Unit(String... words) {
      this.words = List.of(words);
    }

    private static Optional<Unit> of(String word) {
      for (Unit unit : values()) {
        if (unit.words.contains(word)) {
          return Optional.of(unit);
        }
      }
      return Optional.empty();
    }
  }

  private static final Pattern FORM =
      Pattern.compile("(\\d{1,4})[ \\u00a0]*(\\p{L}[\\p{L} ]*)\\.?");

  public TimeSpan {
    if (amount < 1 || amount > 9999) {
      throw new IllegalArgumentException("amount out of 1..9999: " + amount);
    }
  }

  /**
   * Reads a time span: {@code parse("7 arkipäivää")} is 7 WORKING_DAY, {@code parse("3 kk")} is 3
   * MONTH; empty when the text is none.
   */
  public static Optional<TimeSpan> parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    int amount = Integer.parseInt(form.group(1));
    if (amount == 0) {
      return Optional.empty();
    }
    return Unit.of(form.group(2).strip().toLowerCase(Locale.ROOT))
        .map(u -> new TimeSpan(amount, u));
  }
}
