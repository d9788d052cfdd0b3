package fi.tukipakki.law;

import java.util.Locale;
import java.util.Optional;

/**
 * An act's number in the statute book of Finland, written "417/2007" in text and "2007/417" in
 * addresses. Orders by year, then number.
 *
 * @param number running number of the year, 1 to 9999
 * @param year four digits, 1700 to 2099
 */
public record LawNumber(int number, int year) implements Comparable<LawNumber> {

  public LawNumber {
    if (!isValid(number, year)) {
      throw new IllegalArgumentException("no act number: " + number + "/" + year);
    }
  }

  /** Tells whether the two make a number of the statute book; "24/7" and "2016/679" do not. */
  static boolean isValid(int number, int year) {
    return number >= 1 && number <= 9999 && year >= 1700 && year <= 2099;
  }

  /** Reads "417/2007"; empty when the text is anything else. */
  public static Optional<LawNumber> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 1 || slash > 4 || text.length() != slash + 5) {
      return Optional.empty();
    }
    for (int i = 0; i < text.length(); i++) {
      if (i != slash && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
        return Optional.empty();
      }
    }
    int number = Integer.parseInt(text, 0, slash, 10);
    int year = Integer.parseInt(text, slash + 1, text.length(), 10);
    return isValid(number, year) ? Optional.of(new LawNumber(number, year)) : Optional.empty();
  }

  /**
   * The address of the act's text in force at Finlex, without a fragment: Finlex promises none for
   * sections.
   *
   * @param language of the reader; Swedish has a text of its own, all others get the Finnish one
   */
  public String finlexUrl(Locale language) {
    String path = language.getLanguage().equals("sv") ? "sv/lagstiftning" : "fi/lainsaadanto";
    return "https://www.finlex.fi/" + path + "/" + year + "/" + number;
  }

  @Override
  public int compareTo(LawNumber other) {
    return year != other.year
        ? Integer.compare(year, other.year)
        : Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return number + "/" + year;
  }
}
