package fi.tukipakki.process.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * The days that are no working days in Finland although they may fall on one: the church holidays
 * (laki kirkon juhlapäivistä), Independence Day, May Day, and the two eves that the Act on the
 * Counting of Statutory Time Limits (150/1930, section 5) puts beside them.
 */
public enum Holiday {
  /** Uudenvuodenpäivä. */
  NEW_YEAR,
  /** Loppiainen. */
  EPIPHANY,
  /** Pitkäperjantai. */
  GOOD_FRIDAY,
  /** Pääsiäispäivä. */
  EASTER_DAY,
  /** Toinen pääsiäispäivä. */
  EASTER_MONDAY,
  /** Vappu. */
  MAY_DAY,
  /** Helatorstai. */
  ASCENSION,
  /** Helluntaipäivä. */
  PENTECOST,
  /** Juhannusaatto, a Friday; not a public holiday, yet no working day. */
  MIDSUMMER_EVE,
  /** Juhannuspäivä, a Saturday. */
  MIDSUMMER_DAY,
  /** Pyhäinpäivä, a Saturday. */
  ALL_SAINTS,
  /** Itsenäisyyspäivä. */
  INDEPENDENCE_DAY,
  /** Jouluaatto; not a public holiday, yet no working day. */
  CHRISTMAS_EVE,
  /** Joulupäivä. */
  CHRISTMAS_DAY,
  /** Tapaninpäivä. */
  BOXING_DAY;

  /** Whether it is a public holiday by law; the two eves are not. */
  public boolean isPublic() {
    return this != MIDSUMMER_EVE && this != CHRISTMAS_EVE;
  }

  /** Its date in a year. */
  LocalDate in(int year) {
    return switch (this) {
      case NEW_YEAR -> LocalDate.of(year, 1, 1);
      case EPIPHANY -> LocalDate.of(year, 1, 6);
      case GOOD_FRIDAY -> easter(year).minusDays(2);
      case EASTER_DAY -> easter(year);
      case EASTER_MONDAY -> easter(year).plusDays(1);
      case MAY_DAY -> LocalDate.of(year, 5, 1);
      case ASCENSION -> easter(year).plusDays(39);
      case PENTECOST -> easter(year).plusDays(49);
      case MIDSUMMER_EVE -> MIDSUMMER_DAY.in(year).minusDays(1);
      case MIDSUMMER_DAY -> saturday(LocalDate.of(year, 6, 20));
      case ALL_SAINTS -> saturday(LocalDate.of(year, 10, 31));
      case INDEPENDENCE_DAY -> LocalDate.of(year, 12, 6);
      case CHRISTMAS_EVE -> LocalDate.of(year, 12, 24);
      case CHRISTMAS_DAY -> LocalDate.of(year, 12, 25);
      case BOXING_DAY -> LocalDate.of(year, 12, 26);
    };
  }

  private static LocalDate saturday(LocalDate earliest) {
    return earliest.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
  }

  /** Easter Day by the anonymous Gregorian algorithm (Nature, 20 April 1876; Meeus, 1991). */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int g = (8 * b + 13) / 25;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int month = (h + l - 7 * m + 114) / 31;
    int day = (h + l - 7 * m + 114) % 31 + 1;
    return LocalDate.of(year, month, day);
  }
}
