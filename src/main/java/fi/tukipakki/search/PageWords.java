package fi.tukipakki.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of one page, by section and field; stop words left out. */
final class PageWords {
  /** Index of the pairs of neighbours in titles and headings, after the fields. */
  static final int PAIRS = WordField.values().length;

  /** Most sections of one part of a page: postings have a bit for each. */
  static final int SECTIONS = 31;

  private final Set<String> stop;

  /** By section, then by field; the last list holds pairs. */
  final List<List<List<String>>> sections = new ArrayList<>();

  final int[] lengths = new int[WordField.values().length];

  PageWords(SearchPage page, Set<String> stop) {
    this.stop = stop;
    List<String> title = words(page.title());
    text(0, WordField.TITLE, title);
    pairs(0, title);
    text(0, WordField.DESCRIPTION, words(page.description()));
    for (String keyword : page.keywords()) {
      List<String> words = words(keyword);
      text(0, WordField.KEYWORD, words);
      pairs(0, words);
    }
    for (String law : page.laws()) {
      text(0, WordField.LAW, citation(law));
    }
    for (int i = 0; i < page.sections().size(); i++) {
      SearchSection section = page.sections().get(i);
      List<String> heading = words(section.heading());
      text(i, WordField.HEADING, heading);
      pairs(i, heading);
      text(i, WordField.BODY, words(section.text()));
      ownSection(page, heading, i);
    }
  }

  private List<String> words(String text) {
    List<String> out = new ArrayList<>();
    for (String word : Tokenizer.words(text)) {
      if (!stop.contains(word)) {
        out.add(word);
      }
    }
    return out;
  }

  private void text(int section, WordField field, List<String> words) {
    at(section).get(field.ordinal()).addAll(words);
    lengths[field.ordinal()] += words.size();
  }

  private void pairs(int section, List<String> words) {
    for (int i = 0; i + 1 < words.size(); i++) {
      at(section).get(PAIRS).add(words.get(i) + " " + words.get(i + 1));
    }
  }

  private List<List<String>> at(int section) {
    while (sections.size() <= section) {
      List<List<String>> fields = new ArrayList<>();
      for (int i = 0; i <= PAIRS; i++) {
        fields.add(new ArrayList<>());
      }
      sections.add(fields);
    }
    return sections.get(section);
  }

  /** {@code LSL 25 a §} gives {@code lsl}, {@code §25a} and {@code lsl§25a}. */
  private static List<String> citation(String law) {
    List<String> words = Tokenizer.words(law);
    List<String> out = new ArrayList<>(words);
    for (String word : words) {
      if (word.startsWith("§") && !words.get(0).startsWith("§")) {
        out.add(words.get(0) + word);
      }
    }
    return out;
  }

  /**
   * A statute's own page: its section headings answer to every name of the statute, as titles do.
   */
  private void ownSection(SearchPage page, List<String> heading, int at) {
    if (heading.isEmpty() || !heading.get(0).startsWith("§")) {
      return;
    }
    for (String keyword : page.keywords()) {
      boolean number = keyword.indexOf('/') > 0;
      boolean short1 = keyword.length() <= 8 && keyword.equals(keyword.toUpperCase(Locale.ROOT));
      List<String> words = Tokenizer.words(keyword);
      if ((number || short1) && words.size() == 1) {
        at(at).get(WordField.TITLE.ordinal()).add(words.get(0) + heading.get(0));
      }
    }
  }
}
