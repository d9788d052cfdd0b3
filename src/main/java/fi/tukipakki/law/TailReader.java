package fi.tukipakki.law;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads what may follow a section: "1 ja 2 momentin 3 kohdan a alakohdassa", "1 mom. 2 k.". Holds
 * the result of its last reading.
 */
final class TailReader {

  private final NormalText text;
  private final RunReader runs;

  private SectionSet subsections = SectionSet.EMPTY;
  private SectionSet items = SectionSet.EMPTY;
  private int end;

  TailReader(NormalText text, RunReader runs) {
    this.text = text;
    this.runs = runs;
  }

  SectionSet subsections() {
    return subsections;
  }

  SectionSet items() {
    return items;
  }

  /** Where the tail ends; where it began if there is none. */
  int end() {
    return end;
  }

  /**
   * Reads the tail of a section.
   *
   * @param start behind the sign and its case ending
   * @param genitive whether the ending was a genitive, which promises a tail
   */
  void read(int start, boolean genitive) {
    subsections = SectionSet.EMPTY;
    items = SectionSet.EMPTY;
    end = start;
    readSubsections(text.skipSpaces(start), genitive);
    readItems(text.skipSpaces(end));
  }

  private void readSubsections(int start, boolean genitive) {
    if (!text.isDigit(start)) {
      return;
    }
    RunReader.Run run = runs.read(start);
    int after = text.skipSpaces(run.end());
    int wordEnd = subsectionEnd(afterOrdinal(run.end()));
    if (wordEnd > 0) {
      subsections = run.set();
      end = wordEnd;
      readMoreSubsections();
    } else if (genitive && text.at(after) == '§' && run.shorterEnd() > start) {
      // "38 §:n 1 ja 39 §:n 2 momentin": the word is said once, at the end.
      subsections = run.shorter();
      end = run.shorterEnd();
    }
  }

  /** "1 momentissa ja 2 momentissa". */
  private void readMoreSubsections() {
    int next = RunReader.afterConjunction(text, text.skipSpaces(end));
    while (next > 0 && text.isDigit(next)) {
      RunReader.Run run = runs.read(next);
      int wordEnd = subsectionEnd(afterOrdinal(run.end()));
      if (wordEnd < 0) {
        return;
      }
      List<SectionRange> both = new ArrayList<>(subsections.ranges());
      both.addAll(run.set().ranges());
      subsections = new SectionSet(both);
      end = wordEnd;
      next = RunReader.afterConjunction(text, text.skipSpaces(end));
    }
  }

  /** The word after "1" or "1.". */
  private int afterOrdinal(int numberEnd) {
    return text.skipSpaces(text.at(numberEnd) == '.' ? numberEnd + 1 : numberEnd);
  }

  private int subsectionEnd(int start) {
    if (text.at(start) != 'm') {
      return -1;
    }
    int wordEnd = text.wordEnd(start);
    String word = text.word(start, wordEnd);
    if (!Vocabulary.isSubsection(word)) {
      return -1;
    }
    return word.equals("mom") && text.at(wordEnd) == '.' ? wordEnd + 1 : wordEnd;
  }

  private void readItems(int start) {
    if (!text.isDigit(start)) {
      return;
    }
    RunReader.Run run = runs.read(start);
    int word = afterOrdinal(run.end());
    int wordEnd = text.wordEnd(word);
    if (text.at(word) == 'k' && wordEnd == word + 1 && text.at(wordEnd) == '.') {
      items = run.set();
      end = wordEnd + 1;
    } else if (wordEnd > word && Vocabulary.isItem(text.word(word, wordEnd))) {
      items = run.set();
      end = wordEnd;
      readSubitem(text.skipSpaces(end));
    }
  }

  /** "a alakohta" or "a-alakohta" belongs to the words linked, though no attribute names it. */
  private void readSubitem(int start) {
    int letterEnd = text.wordEnd(start);
    int word = text.skipSpaces(text.at(letterEnd) == '-' ? letterEnd + 1 : letterEnd);
    int wordEnd = text.wordEnd(word);
    if (letterEnd == start + 1 && Vocabulary.isSubitem(text.word(word, wordEnd))) {
      end = wordEnd;
    }
  }
}
