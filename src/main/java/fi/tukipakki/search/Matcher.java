package fi.tukipakki.search;

import fi.tukipakki.search.Query.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Finds the terms that a query's words may mean. The browser repeats it in search.js. */
final class Matcher {
  static final double LEMMA = 0.95;
  static final double FOLDED = 0.85;
  static final double DERIVED = 0.6;
  static final double DERIVED_ALONE = 0.7;
  static final double STEM = 0.9;
  static final double SYNONYM = 0.8;

  /** A synonym's weight in a longer query beside pages that have the reader's own word. */
  static final double SYNONYM_BESIDE = 0.4;

  private static final int MOST_PREFIXED = 24;
  private static final int MOST_PREFIXED_LARGE = 8;

  /** Up to this many pages more is tried: a typo in the first letters, more endings. */
  static final int SMALL = 300;

  private final Inflections rules;
  private final Vocabulary vocabulary;
  private final Folding folding;
  private final Stemmer stemmer;
  private final Map<String, List<String>> synonyms;
  private final List<String> stems;
  private final int pages;
  private final Repairs repairs;

  Matcher(
      Inflections rules,
      Vocabulary vocabulary,
      Folding folding,
      Stemmer stemmer,
      Map<String, List<String>> synonyms,
      List<String> stems,
      int pages) {
    this.rules = rules;
    this.vocabulary = vocabulary;
    this.folding = folding;
    this.stemmer = stemmer;
    this.synonyms = synonyms;
    this.stems = stems;
    this.pages = pages;
    repairs = new Repairs(rules, vocabulary, folding, synonyms, pages);
  }

  /**
   * The ways to understand a query, word by word, then in groups.
   *
   * @param typing whether the last word may be unfinished
   */
  List<Alternative> match(List<Word> words, boolean typing) {
    List<Alternative> out = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      direct(i, 1, words.get(i).text(), words.get(i).candidates(), out);
    }
    for (int i = 0; i < words.size(); i++) {
      for (int span = 2; span <= 3 && i + span <= words.size(); span++) {
        joined(words, i, span, out);
      }
      section(words, i, out);
      synonym(words, i, out);
    }
    for (int i = 0; i < words.size(); i++) {
      int word = i;
      boolean last = typing && i == words.size() - 1;
      boolean found = out.stream().anyMatch(a -> a.covers(word));
      int before = out.size();
      if (last) {
        prefix(i, words.get(i).text(), found, out);
      }
      if (!found && out.size() == before) {
        repairs.repair(i, words.get(i), out);
      } else {
        repairs.beside(i, words.get(i), out);
      }
    }
    return out;
  }

  /** The terms that a word is a form of; folded letters only when nothing else is there. */
  private void direct(
      int at, int span, String text, Map<String, Integer> candidates, List<Alternative> out) {
    int before = out.size();
    boolean joined = span > 1;
    List<Term> derived = new ArrayList<>();
    candidates.forEach(
        (lemma, bits) -> {
          Term term = vocabulary.get(lemma);
          if (term == null) {
            return;
          }
          if ((term.flags() & bits & Inflections.ANY) != 0) {
            boolean same = lemma.equals(text);
            out.add(
                Alternative.one(
                    at,
                    span,
                    term,
                    same ? 1 : LEMMA,
                    joined ? MatchKind.JOINED : same ? MatchKind.EXACT : MatchKind.LEMMA));
          } else if ((term.flags() & bits >> Inflections.DERIVED) != 0 && !joined) {
            derived.add(term);
          }
        });
    for (String language : stems) {
      Term term = vocabulary.get(stemmer.stem(language, text));
      if (term != null && (term.flags() & Stemmer.FLAGS.get(language)) != 0) {
        out.add(Alternative.one(at, span, term, STEM, joined ? MatchKind.JOINED : MatchKind.LEMMA));
      }
    }
    double weight = out.size() > before ? DERIVED : DERIVED_ALONE;
    share(out.subList(before, out.size()));
    for (Term term : derived) {
      out.add(Alternative.one(at, span, term, weight, MatchKind.DERIVED));
    }
    if (out.size() > before) {
      return;
    }
    candidates.forEach(
        (lemma, bits) -> {
          for (Term term : vocabulary.folded(folding.fold(lemma))) {
            if ((term.flags() & bits & Inflections.ANY) != 0) {
              out.add(
                  Alternative.one(
                      at, span, term, FOLDED, joined ? MatchKind.JOINED : MatchKind.FOLDED));
            }
          }
        });
  }

  /** A form of several words is as common as the commonest: {@code lasta} is hardly a load. */
  private static void share(List<Alternative> readings) {
    int most = Integer.MAX_VALUE;
    for (Alternative reading : readings) {
      most = Math.min(most, reading.parts().get(0).get(0).rarity());
    }
    int common = most;
    readings.replaceAll(reading -> reading.asCommonAs(common));
  }

  private void joined(List<Word> words, int at, int span, List<Alternative> out) {
    StringBuilder text = new StringBuilder();
    for (Word word : words.subList(at, at + span)) {
      if (word.section()) {
        return;
      }
      text.append(word.text());
    }
    direct(at, span, text.toString(), rules.candidates(text.toString()), out);
  }

  /** {@code 25} may be a section, and {@code lsl 25} or {@code 25 § lsl} that of a statute. */
  private void section(List<Word> words, int at, List<Alternative> out) {
    String text = words.get(at).text();
    boolean sign = text.startsWith("§");
    if (!sign && (!words.get(at).number() || inside(words, at))) {
      return;
    }
    String number = sign ? text : "§" + text;
    if (!sign) {
      single(at, 1, number, 0.9, MatchKind.SECTION, out);
    }
    char end = number.charAt(number.length() - 1);
    if (end >= 'a') {
      single(at, 1, number.substring(0, number.length() - 1), 0.3, MatchKind.SECTION, out);
    }
    if (at > 0) {
      for (String name : names(words.get(at - 1))) {
        single(at - 1, 2, name + number, 1.2, MatchKind.SECTION, out);
      }
    }
    if (at + 1 < words.size() && !words.get(at + 1).section()) {
      for (String name : names(words.get(at + 1))) {
        single(at, 2, name + number, 1.2, MatchKind.SECTION, out);
      }
    }
  }

  /** After a section a number tells a subsection: 25 § 1 mom. */
  private static boolean inside(List<Word> words, int at) {
    return at > 0 && words.get(at - 1).section();
  }

  private List<String> names(Word word) {
    List<String> out = new ArrayList<>(word.candidates().keySet());
    for (String candidate : word.candidates().keySet()) {
      for (String target : synonyms.getOrDefault(candidate, List.of())) {
        for (String part : target.split(" ")) {
          if (!out.contains(part)) {
            out.add(part);
          }
        }
      }
    }
    return out;
  }

  private void single(
      int at, int span, String key, double weight, MatchKind kind, List<Alternative> out) {
    Term term = vocabulary.get(key);
    if (term != null) {
      out.add(Alternative.one(at, span, term, weight, kind));
    }
  }

  private void synonym(List<Word> words, int at, List<Alternative> out) {
    for (Map.Entry<String, List<String>> entry : synonyms.entrySet()) {
      String[] phrase = entry.getKey().split(" ");
      if (at + phrase.length > words.size() || !says(words, at, phrase)) {
        continue;
      }
      double weight = words.size() > phrase.length && literal(at, out) ? SYNONYM_BESIDE : SYNONYM;
      for (String target : entry.getValue()) {
        List<List<Term>> parts = new ArrayList<>();
        for (String key : target.split(" ")) {
          Term term = vocabulary.get(key);
          if (term != null) {
            parts.add(List.of(term));
          }
        }
        if (parts.size() == target.split(" ").length) {
          out.add(new Alternative(at, phrase.length, parts, weight, MatchKind.SYNONYM));
        }
      }
    }
  }

  /** Whether the pages have the word itself, in some form. */
  private static boolean literal(int word, List<Alternative> out) {
    return out.stream()
        .anyMatch(a -> a.kind() != MatchKind.SYNONYM && a.weight() >= LEMMA && a.covers(word));
  }

  private static boolean says(List<Word> words, int at, String[] phrase) {
    for (int i = 0; i < phrase.length; i++) {
      if (!words.get(at + i).candidates().containsKey(phrase[i])) {
        return false;
      }
    }
    return true;
  }

  private void prefix(int at, String text, boolean found, List<Alternative> out) {
    String start = folding.fold(text);
    if (start.length() < 3) {
      single(at, 1, start + "*", found ? 0.3 : 0.7, MatchKind.START, out);
      return;
    }
    List<Term> hits = new ArrayList<>();
    for (int i = vocabulary.from(start); vocabulary.begins(i, start); i++) {
      Term term = vocabulary.at(i);
      if (Vocabulary.word(term.key()) && !term.key().equals(text)) {
        hits.add(term);
      }
    }
    // Stable: terms of the same order of frequency stay in the order of the vocabulary.
    hits.sort(Comparator.comparingInt((Term t) -> -Vocabulary.magnitude(t)));
    int most = pages <= SMALL ? MOST_PREFIXED : MOST_PREFIXED_LARGE;
    for (Term term : hits.subList(0, Math.min(hits.size(), most))) {
      out.add(Alternative.one(at, 1, term, found ? 0.3 : 0.7, MatchKind.PREFIX));
    }
  }
}
