package fi.tukipakki.law;

import java.util.List;
import java.util.Optional;

/**
 * Reads an act's number after its name: "(417/2007)", "417/2007", "(LSL, 417/2007)", and in the
 * form of Finlex "(13.4.2007/417)".
 */
final class NumberReader {

  /** How far a bracket may reach; keeps the scan linear. */
  private static final int BRACKET = 100;

  private static final List<String> LABELS = List.of("n:o ", "nro ", "l ", "finlex ");

  /** An act's number and where its writing ends. */
  record Numbered(LawNumber number, int end) {}

  private final NormalText text;

  NumberReader(NormalText text) {
    this.text = text;
  }

  /** The number at {@code i}, in brackets or not, spaces before it skipped. */
  Optional<Numbered> read(int i) {
    int start = text.skipSpaces(i);
    return text.at(start) == '(' ? inBrackets(start) : bare(start);
  }

  /**
   * The number in the bracket that opens at {@code open}, the first thing in it or after a comma;
   * the end is that of the bracket.
   */
  Optional<Numbered> inBrackets(int open) {
    int close = close(open);
    boolean first = true;
    for (int i = open + 1; i < close; i++) {
      char c = text.at(i);
      if (first && c != ' ') {
        Optional<Numbered> number = bare(afterLabel(i));
        if (number.isPresent()) {
          return Optional.of(new Numbered(number.get().number(), close + 1));
        }
      }
      first = c == ',' || c == ';' || first && c == ' ';
    }
    return Optional.empty();
  }

  /** Where the bracket that opens here closes, or -1 when it is too long or holds another. */
  int close(int open) {
    for (int i = open + 1; i < open + BRACKET && i < text.length(); i++) {
      char c = text.at(i);
      if (c == ')') {
        return i;
      }
      if (c == '(') {
        return -1;
      }
    }
    return -1;
  }

  /** Where the bracket that closes here opens, or the closing one itself when that is far off. */
  int open(int close) {
    for (int i = close - 1; i > close - BRACKET && i >= 0; i--) {
      if (text.at(i) == '(') {
        return i;
      }
    }
    return close;
  }

  private int afterLabel(int i) {
    for (String label : LABELS) {
      if (text.startsWith(label, i)) {
        return i + label.length();
      }
    }
    return i;
  }

  /** "417/2007" or "13.4.2007/417", and nothing of a longer number around it. */
  Optional<Numbered> bare(int start) {
    int end = digits(start);
    if (end > start && end - start <= 2 && text.at(end) == '.') {
      return dated(end + 1);
    }
    if (end == start || text.at(end) != '/') {
      return Optional.empty();
    }
    int last = digits(end + 1);
    Optional<Numbered> number =
        last == end + 5 ? numbered(start, end, end + 1, last) : Optional.empty();
    // "2007/417" is the order of addresses.
    return number.isEmpty() && end == start + 4 && last > end + 1
        ? numbered(end + 1, last, start, end)
        : number;
  }

  /** The rest of "13.4.2007/417" from the month on. */
  private Optional<Numbered> dated(int month) {
    int monthEnd = digits(month);
    int year = monthEnd + 1;
    int yearEnd = digits(year);
    int number = yearEnd + 1;
    int end = digits(number);
    return monthEnd > month
            && monthEnd - month <= 2
            && text.at(monthEnd) == '.'
            && yearEnd == year + 4
            && text.at(yearEnd) == '/'
            && end > number
        ? numbered(number, end, year, yearEnd)
        : Optional.empty();
  }

  private Optional<Numbered> numbered(int number, int numberEnd, int year, int yearEnd) {
    int end = Math.max(numberEnd, yearEnd);
    if (numberEnd - number > 4 || !isWhole(end) || isParliamentary(end)) {
      return Optional.empty();
    }
    int n = value(number, numberEnd);
    int y = value(year, yearEnd);
    return LawNumber.isValid(n, y)
        ? Optional.of(new Numbered(new LawNumber(n, y), end))
        : Optional.empty();
  }

  private boolean isWhole(int end) {
    return text.isWordEnd(end) && text.at(end) != '/';
  }

  /** "170/2021 vp" is a paper of the Parliament, "218/2020 rd" the same in Swedish. */
  private boolean isParliamentary(int end) {
    int next = text.skipSpaces(end);
    return (text.startsWith("vp", next) || text.startsWith("rd", next)) && text.isWordEnd(next + 2);
  }

  private int digits(int i) {
    while (text.isDigit(i)) {
      i++;
    }
    return i;
  }

  private int value(int start, int end) {
    int value = 0;
    for (int i = start; i < end; i++) {
      value = value * 10 + text.at(i) - '0';
    }
    return value;
  }
}
