package fi.tukipakki.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads groups of sections and chapters, and chains of such groups: "5 luvun 25 §:n 1 momentti",
 * "25–26 a §, 35 § ja 40 §:ssä".
 */
final class GroupReader {

  /**
   * Groups joined by commas and conjunctions.
   *
   * @param groups perhaps none
   * @param end the end of the last group, or of the numbers that turned out to be no group
   */
  record Chain(List<Group> groups, int end) {}

  private final NormalText text;
  private final RunReader runs;
  private final TailReader tail;

  GroupReader(NormalText text) {
    this.text = text;
    this.runs = new RunReader(text);
    this.tail = new TailReader(text, runs);
  }

  /**
   * The chain at {@code start}. With an act's name right before it the chain may also begin with a
   * word, "pykälässä 25" or "luvussa 11".
   */
  Chain chain(int start, boolean named) {
    List<Group> groups = new ArrayList<>(2);
    Optional<Group> group = text.isDigit(start) ? numberFirst(start) : Optional.empty();
    if (group.isEmpty() && named) {
      group = text.isLetter(start) ? wordFirst(start) : shorthand(start);
    }
    if (group.isEmpty()) {
      return new Chain(groups, text.isDigit(start) ? runs.read(start).end() : start);
    }
    while (group.isPresent()) {
      groups.add(group.get());
      int next = afterSeparator(group.get().end());
      group = next > 0 && text.isDigit(next) ? numberFirst(next) : Optional.empty();
    }
    return new Chain(groups, groups.get(groups.size() - 1).end());
  }

  private int afterSeparator(int i) {
    int at = text.skipSpaces(i);
    char c = text.at(at);
    if (c == ',' || c == ';') {
      at = text.skipSpaces(at + 1);
      int conjunction = RunReader.afterConjunction(text, at);
      return conjunction > 0 ? conjunction : at;
    }
    return at > i ? RunReader.afterConjunction(text, at) : -1;
  }

  private Optional<Group> numberFirst(int start) {
    RunReader.Run run = runs.read(start);
    if (run.set().isEmpty()) {
      return Optional.empty();
    }
    int after = text.skipSpaces(run.end());
    if (text.at(after) == '§') {
      return Optional.of(signed(start, SectionSet.EMPTY, run.set(), after));
    }
    if (text.at(after) == '.' && after == run.end()) {
      after = text.skipSpaces(after + 1); // "25. pykälä", "11. luku"
    }
    int wordEnd = text.wordEnd(after);
    if (wordEnd - after < 3) {
      return Optional.empty();
    }
    String word = text.word(after, wordEnd);
    if (Vocabulary.isChapter(word)) {
      return Optional.of(chapter(start, run.set(), word.equals("kap") ? dot(wordEnd) : wordEnd));
    }
    return Vocabulary.isSection(word)
        ? Optional.of(worded(start, run.set(), wordEnd, word.endsWith("n")))
        : Optional.empty();
  }

  /** Lawyers' shorthand after an act's name: "25.1 §" is 25 § 1 mom., "21:5 §" is 21 luku 5 §. */
  private Optional<Group> shorthand(int start) {
    int mark = start;
    while (text.isDigit(mark)) {
      mark++;
    }
    char sign = text.at(mark);
    if (mark == start || mark > start + 3 || sign != '.' && sign != ':') {
      return Optional.empty();
    }
    RunReader.Run second = runs.read(mark + 1);
    int section = text.skipSpaces(second.end());
    Optional<SectionId> first = SectionId.parse(text.word(start, mark));
    if (second.set().isEmpty() || text.at(section) != '§' || first.isEmpty()) {
      return Optional.empty();
    }
    SectionSet set = new SectionSet(List.of(new SectionRange(first.get(), first.get())));
    if (sign == ':') {
      return Optional.of(signed(start, set, second.set(), section));
    }
    Group group = signed(start, SectionSet.EMPTY, set, section);
    return Optional.of(
        new Group(start, group.end(), SectionSet.EMPTY, set, second.set(), group.items(), true));
  }

  private int dot(int i) {
    return text.at(i) == '.' ? i + 1 : i;
  }

  private Optional<Group> wordFirst(int start) {
    int wordEnd = text.wordEnd(start);
    int number = text.skipSpaces(wordEnd);
    if (!text.isDigit(number)) {
      return Optional.empty();
    }
    String word = text.word(start, wordEnd);
    RunReader.Run run = runs.read(number);
    if (run.set().isEmpty() || text.at(text.skipSpaces(run.end())) == '§') {
      return Optional.empty();
    }
    if (Vocabulary.isSection(word)) {
      return Optional.of(worded(start, run.set(), run.end(), true));
    }
    return Vocabulary.isChapter(word)
        ? Optional.of(chapter(start, run.set(), run.end()))
        : Optional.empty();
  }

  /** A chapter, and the sections that may follow it. */
  private Group chapter(int start, SectionSet chapters, int end) {
    int next = text.skipSpaces(end);
    if (text.isDigit(next)) {
      RunReader.Run run = runs.read(next);
      int sign = text.skipSpaces(run.end());
      if (!run.set().isEmpty() && text.at(sign) == '§') {
        return signed(start, chapters, run.set(), sign);
      }
    }
    return new Group(
        start, end, chapters, SectionSet.EMPTY, SectionSet.EMPTY, SectionSet.EMPTY, false);
  }

  /** A group whose sign stands at {@code sign}. */
  private Group signed(int start, SectionSet chapters, SectionSet sections, int sign) {
    int end = text.at(sign + 1) == '§' ? sign + 2 : sign + 1;
    SectionSet all = sections;
    int dash = text.skipSpaces(end);
    if (text.at(dash) == '-' && text.isDigit(text.skipSpaces(dash + 1))) {
      RunReader.Run last = runs.read(text.skipSpaces(dash + 1));
      int lastSign = text.skipSpaces(last.end());
      if (text.at(lastSign) == '§' && isRange(sections, last.set())) {
        all = new SectionSet(List.of(new SectionRange(sections.first(), last.set().first())));
        end = lastSign + 1;
      }
    }
    boolean genitive = false;
    if (text.at(end) == ':' && text.isLetter(end + 1)) {
      genitive = text.at(end + 1) == 'n';
      end = text.wordEnd(end + 1);
    }
    tail.read(end, genitive);
    return new Group(start, tail.end(), chapters, all, tail.subsections(), tail.items(), true);
  }

  /** "36 §–37 §": one id on either side. */
  private static boolean isRange(SectionSet from, SectionSet to) {
    return from.ranges().size() == 1
        && to.ranges().size() == 1
        && from.ranges().get(0).isSingle()
        && to.ranges().get(0).isSingle()
        && from.first().compareTo(to.first()) < 0;
  }

  /** A group written with a word instead of the sign. */
  private Group worded(int start, SectionSet sections, int end, boolean genitive) {
    tail.read(end, genitive);
    return new Group(
        start, tail.end(), SectionSet.EMPTY, sections, tail.subsections(), tail.items(), false);
  }
}
