package fi.tukipakki.search;

import java.util.List;
import java.util.Locale;

/**
 * Reads the words of pages, by section and field; stop words are left out. Used for one page after
 * another by one thread at a time.
 */
final class PageWords {
  /** Index of the pairs of neighbours in titles and headings, after the fields. */
  static final int PAIRS = WordField.values().length;

  /** Most sections of one part of a page: postings have a bit for each. */
  static final int SECTIONS = 31;

  /** The words of the last page. */
  final WordStream stream = new WordStream();

  /** Tells Lucene which page it is. */
  final PageNumber number = new PageNumber();

  private final StopWords stop;
  private final Tokenizer tokenizer = new Tokenizer(false);
  private int[] lengths;

  PageWords(StopWords stop) {
    this.stop = stop;
  }

  /** Reads a page and returns how many words each field has. */
  int[] read(SearchPage page) {
    stream.restart();
    lengths = new int[PAIRS];
    named(WordField.TITLE, page.title(), 0);
    text(WordField.DESCRIPTION, page.description(), 0);
    for (String keyword : page.keywords()) {
      named(WordField.KEYWORD, keyword, 0);
    }
    for (String law : page.laws()) {
      citation(law);
    }
    for (int i = 0; i < page.sections().size(); i++) {
      SearchSection section = page.sections().get(i);
      named(WordField.HEADING, section.heading(), i);
      text(WordField.BODY, section.text(), i);
      ownSection(page, section.heading(), i);
    }
    return lengths;
  }

  /** A text whose pairs of neighbours count too. */
  private void named(WordField field, String text, int section) {
    int from = stream.size();
    text(field, text, section);
    stream.pairs(from, WordStream.place(section, PAIRS));
  }

  private void text(WordField field, String text, int section) {
    int place = WordStream.place(section, field.ordinal());
    int before = stream.size();
    tokenizer.read(
        text,
        (chars, length) -> {
          if (!stop.contains(chars, length)) {
            stream.add(chars, length, place);
          }
        });
    lengths[field.ordinal()] += stream.size() - before;
  }

  private void add(String word, WordField field, int section) {
    int place = WordStream.place(section, field.ordinal());
    stream.add(word.toCharArray(), word.length(), place);
  }

  /** {@code LSL 25 a §} gives {@code lsl}, {@code §25a} and {@code lsl§25a}. */
  private void citation(String law) {
    int before = stream.size();
    List<String> words = Tokenizer.words(law);
    words.forEach(word -> add(word, WordField.LAW, 0));
    for (String word : words) {
      if (word.startsWith("§") && !words.get(0).startsWith("§")) {
        add(words.get(0) + word, WordField.LAW, 0);
      }
    }
    lengths[WordField.LAW.ordinal()] += stream.size() - before;
  }

  /**
   * A statute's own page: its section headings answer to every name of the statute, as titles do.
   */
  private void ownSection(SearchPage page, String text, int at) {
    List<String> heading = text.indexOf('§') < 0 ? List.of() : Tokenizer.words(text);
    if (heading.isEmpty() || !heading.get(0).startsWith("§")) {
      return;
    }
    for (String keyword : page.keywords()) {
      boolean number = keyword.indexOf('/') > 0;
      boolean short1 = keyword.length() <= 8 && keyword.equals(keyword.toUpperCase(Locale.ROOT));
      List<String> words = Tokenizer.words(keyword);
      if ((number || short1) && words.size() == 1) {
        add(words.get(0) + heading.get(0), WordField.TITLE, at);
      }
    }
  }
}
