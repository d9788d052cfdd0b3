package fi.tukipakki.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a run of numbers: "25", "25 a", "36–37", "25, 25 a ja 26", "25 a–d". */
final class RunReader {

  /**
   * A run.
   *
   * @param set the numbers; empty when none stands here
   * @param end where the run ends
   * @param shorterEnd where it ends without its last member, or its start
   */
  record Run(SectionSet set, int end, int shorterEnd) {

    /** The run without its last member. */
    SectionSet shorter() {
      return new SectionSet(set.ranges().subList(0, Math.max(0, set.ranges().size() - 1)));
    }
  }

  private final NormalText text;
  private int end;

  RunReader(NormalText text) {
    this.text = text;
  }

  /** The run at {@code start}; where there is none, the end is that of the digits and signs. */
  Run read(int start) {
    List<SectionRange> ranges = new ArrayList<>(2);
    int shorterEnd = start;
    int next = start;
    while (next >= 0) {
      int before = ranges.isEmpty() ? start : end;
      Optional<SectionId> id = id(next);
      if (id.isEmpty()) {
        break;
      }
      shorterEnd = before;
      add(ranges, id.get(), rangeEnd(id.get()));
      next = afterSeparator(end);
    }
    return ranges.isEmpty()
        ? new Run(SectionSet.EMPTY, glued(start), start)
        : new Run(new SectionSet(ranges), end, shorterEnd);
  }

  /** A backward range is a slip or a list; its ends are all that we know. */
  private static void add(List<SectionRange> ranges, SectionId from, SectionId to) {
    if (from.compareTo(to) <= 0) {
      ranges.add(new SectionRange(from, to));
    } else {
      ranges.add(new SectionRange(from, from));
      ranges.add(new SectionRange(to, to));
    }
  }

  /** The last id of a range whose first one has just been read, or that one. */
  private SectionId rangeEnd(SectionId from) {
    int dash = text.skipSpaces(end);
    if (text.at(dash) != '-') {
      return from;
    }
    int next = text.skipSpaces(dash + 1);
    int whole = end;
    Optional<SectionId> to = id(next);
    if (to.isPresent()) {
      return to.get();
    }
    end = whole;
    char letter = text.at(next);
    if (!from.letter().isEmpty() && isLoneLetter(next)) {
      end = next + 1;
      return new SectionId(from.number(), String.valueOf(letter));
    }
    return from;
  }

  /** Reads an id of at most three digits and moves {@link #end} behind it. */
  private Optional<SectionId> id(int start) {
    int i = start;
    int number = 0;
    while (text.isDigit(i) && i < start + 4) {
      number = number * 10 + text.at(i++) - '0';
    }
    if (i == start || i > start + 3 || number == 0 || continuesNumber(i)) {
      return Optional.empty();
    }
    int letter = text.skipSpaces(i);
    if (isLoneLetter(letter)) {
      end = letter + 1;
      return Optional.of(new SectionId(number, String.valueOf(text.at(letter))));
    }
    if (text.isLetter(i) && text.wordEnd(i) < i + 3) {
      return Optional.empty(); // "3kk", but "2mom." is a number and a word
    }
    end = i;
    return Optional.of(SectionId.of(number));
  }

  private boolean continuesNumber(int i) {
    char c = text.at(i);
    return (c == '.' || c == '/' || c == ':') && text.isDigit(i + 1);
  }

  /** A section's letter; in "25 i lagen" the letter is a word, in "2 k." and "3 v." a unit. */
  private boolean isLoneLetter(int i) {
    return SectionId.isLetter(text.at(i))
        && !text.isLetter(i + 1)
        && !text.isDigit(i + 1)
        && text.at(i + 1) != '.';
  }

  /** Where the next member begins, or -1. */
  private int afterSeparator(int i) {
    int at = text.skipSpaces(i);
    boolean comma = text.at(at) == ',';
    if (comma) {
      at = text.skipSpaces(at + 1);
    }
    int conjunction = afterConjunction(text, at);
    if (conjunction > 0 && (comma || at > i)) {
      return conjunction;
    }
    return comma ? at : -1;
  }

  /** Where the word after "ja", "sekä" ... begins, or -1. */
  static int afterConjunction(NormalText text, int at) {
    for (String word : Vocabulary.CONJUNCTIONS) {
      if (text.startsWith(word, at) && text.isSpace(at + word.length())) {
        return text.skipSpaces(at + word.length());
      }
    }
    return -1;
  }

  /** The end of digits and the signs between them: all of "29.1.2024" or "2018:39". */
  private int glued(int start) {
    int i = start;
    while (text.isDigit(i)
        || text.isDigit(i + 1) && ".,/:-".indexOf(text.at(i)) >= 0 && i > start) {
      i++;
    }
    return Math.max(i, start + 1);
  }
}
