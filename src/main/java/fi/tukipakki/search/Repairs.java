package fi.tukipakki.search;

import fi.tukipakki.search.Query.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Guesses at words that the index does not know: typos, unknown compounds, their last parts. */
final class Repairs {
  private static final int MOST_FUZZY = 3;

  /** Results that are shown at a time. */
  private static final int LIST = 10;

  /** Weight of the parts of a compound that no page has, and of one that few pages have. */
  private static final double SPLIT = 0.8;

  private static final double BESIDE = 0.3;

  /** Shorter words that the pages have are taken for no compounds. */
  private static final int COMPOUND = 8;

  /** From this length on a word with a typo is hardly another word. */
  private static final int SURE = 8;

  /** How far a shorter one is trusted. */
  private static final double SHORT = 0.6;

  private final Inflections rules;
  private final Vocabulary vocabulary;
  private final Folding folding;
  private final Map<String, List<String>> synonyms;
  private final int pages;

  Repairs(
      Inflections rules,
      Vocabulary vocabulary,
      Folding folding,
      Map<String, List<String>> synonyms,
      int pages) {
    this.rules = rules;
    this.vocabulary = vocabulary;
    this.folding = folding;
    this.synonyms = synonyms;
    this.pages = pages;
  }

  /** A word that nothing knows: one letter wrong, an unknown compound, two letters wrong. */
  void repair(int at, Word word, List<Alternative> out) {
    if (word.section()) {
      return;
    }
    int before = out.size();
    String text = folding.fold(word.text());
    List<String> same = starts(text, 0);
    List<String> near = starts(text, 2);
    hyphen(at, word, out);
    if (text.length() > 5 && out.size() == before) {
      // Most typos stand further on, and fewer files are loaded so.
      fuzzy(at, word, 1, same, out);
      if (out.size() == before) {
        fuzzy(at, word, 1, near, out);
      }
    }
    if (out.size() == before) {
      split(at, word.text(), 2, SPLIT, out);
    }
    if (out.size() == before) {
      fuzzy(at, word, 2, same, out);
    }
    if (out.size() == before) {
      fuzzy(at, word, 2, near, out);
    }
    if (out.size() == before && pages <= Matcher.SMALL) {
      fuzzy(at, word, 2, starts(text, 1), out);
    }
    if (out.size() == before) {
      part(at, word, out);
    }
  }

  /**
   * The parts of a compound that few pages have: their pages fill up the list below its own. {@code
   * rajoitustoimenpide} finds what tells of restrictions and of measures.
   */
  void beside(int at, Word word, List<Alternative> out) {
    if (!word.section() && word.text().length() >= COMPOUND && rare(at, out)) {
      split(at, word.text(), 1, BESIDE, out);
    }
  }

  /** Whether fewer pages have a word than one list of results shows. */
  private static boolean rare(int word, List<Alternative> out) {
    return out.stream()
        .filter(a -> a.parts().size() == 1)
        .allMatch(a -> a.parts().get(0).stream().allMatch(t -> t.pages().length < LIST));
  }

  /** What a hyphen joins; one side may be an abbreviation that the pages spell out. */
  private void hyphen(int at, Word word, List<Alternative> out) {
    List<List<Term>> parts = new ArrayList<>();
    if (word.hyphen() > 0) {
      side(word.text().substring(0, word.hyphen()), parts);
      side(word.text().substring(word.hyphen()), parts);
    }
    if (!parts.isEmpty()) {
      out.add(new Alternative(at, 1, parts, SPLIT, MatchKind.SPLIT));
    }
  }

  private void side(String text, List<List<Term>> parts) {
    List<Term> terms = whole(text);
    if (!terms.isEmpty()) {
      parts.add(terms);
      return;
    }
    for (String key : synonyms.getOrDefault(text, List.of("")).get(0).split(" ")) {
      Term term = vocabulary.get(key);
      if (term != null) {
        parts.add(List.of(term));
      }
    }
  }

  private void split(int at, String text, int most, double weight, List<Alternative> out) {
    int found = 0;
    for (int i = text.length() - 3; i >= 3 && found < most; i--) {
      List<Term> left = first(text.substring(0, i));
      if (left.isEmpty()) {
        continue;
      }
      List<Term> right = whole(text.substring(i));
      if (!right.isEmpty()) {
        out.add(new Alternative(at, 1, List.of(left, right), weight, MatchKind.SPLIT));
        found++;
      }
    }
  }

  private void part(int at, Word word, List<Alternative> out) {
    String text = word.text();
    for (int i = 3; i <= text.length() - 5; i++) {
      List<Term> right = whole(text.substring(i));
      if (!right.isEmpty()) {
        out.add(new Alternative(at, 1, List.of(right), 0.5, MatchKind.PART));
        break;
      }
    }
    for (int i = text.length() - 3; i >= 5; i--) {
      List<Term> left = first(text.substring(0, i));
      if (!left.isEmpty()) {
        out.add(new Alternative(at, 1, List.of(left), 0.5, MatchKind.PART));
        return;
      }
    }
  }

  /** The first part of a compound, an s-stem too: {@code omais = omainen}. */
  private List<Term> first(String text) {
    List<Term> found = whole(text);
    int n = text.length() - 1;
    return found.isEmpty() && text.charAt(n) == 's' ? whole(text.substring(0, n) + "nen") : found;
  }

  private List<Term> whole(String text) {
    List<Term> out = new ArrayList<>();
    rules
        .candidates(text)
        .forEach(
            (lemma, bits) -> {
              Term term = lemma.length() > 2 ? vocabulary.get(lemma) : null;
              if (term != null && (term.flags() & bits & Inflections.ANY) != 0) {
                out.add(term);
              }
            });
    return out;
  }

  private record Near(Term term, int distance, int index) {}

  private void fuzzy(int at, Word word, int limit, List<String> starts, List<Alternative> out) {
    List<Near> near = new ArrayList<>();
    for (String start : starts) {
      for (int i = vocabulary.from(start); vocabulary.begins(i, start); i++) {
        int distance = distance(word, i, limit);
        if (distance <= limit) {
          near.add(new Near(vocabulary.at(i), distance, i));
        }
      }
    }
    near.sort(
        Comparator.comparingInt(Near::distance)
            .thenComparing(n -> -Vocabulary.magnitude(n.term()))
            .thenComparingInt(Near::index));
    for (Near hit : near.subList(0, Math.min(near.size(), MOST_FUZZY))) {
      if (hit.distance() == near.get(0).distance()) {
        double trust = hit.distance() == 1 ? 0.75 : 0.6;
        double weight = word.text().length() < SURE ? SHORT * trust : trust;
        out.add(Alternative.one(at, 1, hit.term(), weight, MatchKind.FUZZY));
      }
    }
  }

  private int distance(Word word, int index, int limit) {
    Term term = vocabulary.at(index);
    String folded = vocabulary.foldedAt(index);
    int best = limit + 1;
    for (Map.Entry<String, Integer> candidate : word.candidates().entrySet()) {
      String lemma = candidate.getKey();
      int most = Math.min(limit, lemma.length() < 4 ? 0 : lemma.length() < 8 ? 1 : 2);
      if (most == 0
          || Math.abs(lemma.length() - folded.length()) > most
          || (term.flags() & candidate.getValue()) == 0) {
        continue;
      }
      String from = folding.fold(lemma);
      if (Integer.bitCount(Vocabulary.letters(from) ^ vocabulary.lettersAt(index)) <= 2 * most) {
        int distance = EditDistance.of(from, folded, most);
        if (distance <= most) {
          best = Math.min(best, distance);
        }
      }
    }
    return best;
  }

  /** Beginnings under which a typo is looked for: two letters right (0), about right (2), one. */
  private static List<String> starts(String word, int letters) {
    if (word.length() < 4) {
      return List.of();
    }
    String a = word.substring(0, 1);
    String b = word.substring(1, 2);
    String c = word.substring(2, 3);
    List<String> out =
        switch (letters) {
          case 0 -> List.of(a + b);
          case 1 -> List.of(a, b);
          default -> List.of(b + a, a + c, b + c);
        };
    return out.stream().distinct().toList();
  }
}
