package fi.tukipakki.search;

import fi.tukipakki.model.Packer;
import java.util.List;
import java.util.Locale;

/**
 * Reads the words of pages, by section and field; stop words are left out. Used for one page after
 * another by one thread at a time.
 *
 * <p>What is written of a part of a page: whether it repeats another page, how many words each
 * field has, and each distinct word with its places.
 */
final class PageWords {
  /** Index of the pairs of neighbours in titles and headings, after the fields. */
  static final int PAIRS = WordField.values().length;

  /** Most sections of one part of a page: postings have a bit for each. */
  static final int SECTIONS = 31;

  private final WordBag bag = new WordBag();
  private final StopWords stop;
  private final Tokenizer tokenizer = new Tokenizer(false);
  private int[] lengths;

  PageWords(StopWords stop) {
    this.stop = stop;
  }

  /** Reads a part of a page and writes its words. */
  void read(SearchPage page, Packer out) {
    bag.restart();
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
    out.number(page.repeats().isEmpty() ? 0 : 1);
    for (int length : lengths) {
      out.number(length);
    }
    bag.write(out);
  }

  /** A text whose pairs of neighbours count too. */
  private void named(WordField field, String text, int section) {
    text(field, text, section);
    bag.pairs(WordBag.place(section, PAIRS));
  }

  private void text(WordField field, String text, int section) {
    int place = WordBag.place(section, field.ordinal());
    bag.begin();
    tokenizer.read(
        text,
        (chars, length) -> {
          if (!stop.contains(chars, length)) {
            bag.add(chars, length, place);
          }
        });
    lengths[field.ordinal()] += bag.length();
  }

  private void add(String word, WordField field, int section) {
    bag.add(word.toCharArray(), word.length(), WordBag.place(section, field.ordinal()));
  }

  /** {@code LSL 25 a §} gives {@code lsl}, {@code §25a} and {@code lsl§25a}. */
  private void citation(String law) {
    bag.begin();
    List<String> words = Tokenizer.words(law);
    words.forEach(word -> add(word, WordField.LAW, 0));
    for (String word : words) {
      if (word.startsWith("§") && !words.get(0).startsWith("§")) {
        add(words.get(0) + word, WordField.LAW, 0);
      }
    }
    lengths[WordField.LAW.ordinal()] += bag.length();
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
