package fi.tukipakki.law;

import java.util.Optional;

/**
 * The number of a section, chapter, subsection or item: digits and perhaps a letter, written "25 a"
 * (with a plain space). "25" comes before "25 a", and "25 a" before "26".
 *
 * @param number 1 to 9999
 * @param letter one of a to z, or empty
 */
public record SectionId(int number, String letter) implements Comparable<SectionId> {

  public SectionId {
    if (number < 1 || number > 9999) {
      throw new IllegalArgumentException("number out of 1..9999: " + number);
    }
    if (!letter.isEmpty() && (letter.length() > 1 || !isLetter(letter.charAt(0)))) {
      throw new IllegalArgumentException("not a letter a to z: " + letter);
    }
  }

  /** The id without a letter. */
  public static SectionId of(int number) {
    return new SectionId(number, "");
  }

  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  /**
   * Reads an id however it is spaced: {@code "25a"}, {@code "25 a"} and {@code "25 A"} are the
   * same; empty when the text is anything else.
   */
  public static Optional<SectionId> parse(String text) {
    NormalText normal = NormalText.of(text.strip());
    int end = 0;
    int number = 0;
    while (normal.isDigit(end) && end < 4) {
      number = number * 10 + normal.at(end) - '0';
      end++;
    }
    if (end == 0 || number == 0) {
      return Optional.empty();
    }
    if (end == normal.length()) {
      return Optional.of(of(number));
    }
    int letter = normal.skipSpaces(end);
    return isLetter(normal.at(letter)) && letter + 1 == normal.length()
        ? Optional.of(new SectionId(number, normal.word(letter, letter + 1)))
        : Optional.empty();
  }

  /** The fragment of this section on its act's page: "p-25a". */
  public String anchor() {
    return "p-" + number + letter;
  }

  /** The fragment of this chapter on its act's page: "luku-11". */
  public String chapterAnchor() {
    return "luku-" + number + letter;
  }

  /** How far the other is from this one, numbers first; for telling the nearest known section. */
  int distance(SectionId other) {
    return Math.abs(number - other.number) * 100 + Math.abs(rank() - other.rank());
  }

  private int rank() {
    return letter.isEmpty() ? 0 : letter.charAt(0) - 'a' + 1;
  }

  @Override
  public int compareTo(SectionId other) {
    return number != other.number
        ? Integer.compare(number, other.number)
        : letter.compareTo(other.letter);
  }

  @Override
  public String toString() {
    return letter.isEmpty() ? Integer.toString(number) : number + " " + letter;
  }
}
