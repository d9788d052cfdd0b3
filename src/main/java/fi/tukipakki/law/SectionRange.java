package fi.tukipakki.law;

import java.util.ArrayList;
import java.util.List;

/**
 * The ids from one to another, both included; a single id is a range from itself to itself. "36–37"
 * holds 36, 36 a and 37, but not 37 a.
 *
 * @param from the first id
 * @param to the last id, not before {@code from}
 */
public record SectionRange(SectionId from, SectionId to) {

  public SectionRange {
    if (from.compareTo(to) > 0) {
      throw new IllegalArgumentException("backward range: " + from + "-" + to);
    }
  }

  public boolean isSingle() {
    return from.equals(to);
  }

  public boolean contains(SectionId id) {
    return from.compareTo(id) <= 0 && id.compareTo(to) <= 0;
  }

  /**
   * The ids that the range surely names, when the act's own list of sections is not at hand: whole
   * numbers, and letters where both ends carry the same number ("25 a–25 d").
   */
  List<SectionId> enumerate() {
    List<SectionId> ids = new ArrayList<>();
    ids.add(from);
    if (from.number() == to.number()) {
      char letter = from.letter().isEmpty() ? 'a' : (char) (from.letter().charAt(0) + 1);
      for (; !isSingle() && letter <= to.letter().charAt(0); letter++) {
        ids.add(new SectionId(to.number(), String.valueOf(letter)));
      }
      return ids;
    }
    for (int number = from.number() + 1; number <= to.number(); number++) {
      ids.add(SectionId.of(number));
    }
    for (char c = 'a'; !to.letter().isEmpty() && c <= to.letter().charAt(0); c++) {
      ids.add(new SectionId(to.number(), String.valueOf(c)));
    }
    return ids;
  }

  @Override
  public String toString() {
    return isSingle() ? from.toString() : from + "-" + to;
  }
}
