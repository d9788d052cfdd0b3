package fi.tukipakki.search;

import fi.tukipakki.search.WordList.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns word forms into index terms at build time: the base forms that the word list confirms, with
 * the parts of compounds and derived words at lower weight. What no list knows gets the candidate
 * that explains most of the site's forms, so forms are first {@linkplain #learn learnt} and then
 * {@linkplain #guess guessed}. Not for several threads.
 */
final class Lemmatizer {
  static final double PART = 0.5;
  static final double DERIVED = 0.5;

  /** What the last part of a compound may be. */
  private static final int INFLECTED = Inflections.ANY & ~Inflections.PARTICLE;

  /** More than any split into nouns costs. */
  private static final int VERB_LAST = 10_000;

  private static final String VOWELS = "aeiouyäö";

  /** Another form that a base form explains tells more than how the base form looks. */
  private static final double VOTE = 20;

  /** What tells for a word as its own base form, or against one that looks inflected. */
  private static final double ITSELF = 2;

  /** What tells for a new word in -kki, -ppi or -tti: loans end so. */
  private static final double LOAN = 2;

  private static final String[] CASES = {
    "ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle", "n"
  };

  /** An index term: flags tell of what kind the base form is, weight how much it counts. */
  record Reading(String lemma, int flags, double weight) {}

  private final Inflections rules;
  private final WordList list;
  private final FirstParts firstParts;
  private final Tally support = new Tally();

  Lemmatizer(Inflections rules, WordList list) {
    this.rules = rules;
    this.list = list;
    firstParts = new FirstParts(rules, list);
  }

  /** How many of the forms learnt in vain each candidate would explain. */
  Tally support() {
    return support;
  }

  /** The terms of a form, each form asked once; none when the list knows no candidate. */
  List<Reading> learn(String form) {
    String word = form.replace("-", "");
    Map<String, Integer> candidates = rules.candidates(word);
    List<Reading> readings = confirmed(form, word, candidates);
    if (readings.isEmpty()) {
      candidates.keySet().forEach(support::add);
    }
    return readings;
  }

  /** Whether a word is one of the list, so a base form. */
  boolean lists(String word) {
    Word entry = list.get(word);
    return entry != null && (entry.flags() & Inflections.ANY) != 0;
  }

  /** The base forms alone of any word, learnt or not: for synonyms and the like. */
  List<String> lemmas(String form) {
    String word = form.replace("-", "");
    List<String> out = new ArrayList<>();
    for (Reading reading : confirmed(form, word, rules.candidates(word))) {
      if (reading.weight() == 1) {
        out.add(reading.lemma());
      }
    }
    return out.isEmpty() ? List.of(word) : out;
  }

  private List<Reading> confirmed(String form, String word, Map<String, Integer> candidates) {
    Map<String, Reading> out = new LinkedHashMap<>();
    for (Map.Entry<String, Integer> candidate : candidates.entrySet()) {
      Word entry = list.get(candidate.getKey());
      if (entry == null) {
        continue;
      }
      int bits = candidate.getValue();
      if ((entry.flags() & bits & Inflections.ANY) != 0) {
        put(out, candidate.getKey(), entry.flags(), 1);
        related(out, entry, DERIVED);
        parts(out, candidate.getKey(), entry.cut(), entry);
      } else if ((entry.flags() & bits >> Inflections.DERIVED) != 0) {
        put(out, candidate.getKey(), entry.flags(), DERIVED);
      }
    }
    if (out.values().stream().noneMatch(r -> r.weight() == 1)) {
      compound(form, candidates, out);
    }
    return List.copyOf(out.values());
  }

  /**
   * The best split: few parts, then a long last part. All its nouns are taken, its verbs only when
   * there is no noun: {@code rahapeli} is a game, not {@code rahapelata}.
   */
  private void compound(String form, Map<String, Integer> candidates, Map<String, Reading> out) {
    int hyphen = form.lastIndexOf('-');
    int fixed = hyphen < 0 ? -1 : form.substring(0, hyphen).replace("-", "").length();
    Map<String, Integer> best = new LinkedHashMap<>();
    int bestCost = Integer.MAX_VALUE;
    for (Map.Entry<String, Integer> candidate : candidates.entrySet()) {
      String lemma = candidate.getKey();
      int tail = 0;
      for (int i = lemma.length() - 1; i >= 2; i--) {
        tail = WordList.tail(tail, lemma.charAt(i));
        Word last = list.mayEnd(tail) ? list.get(lemma.substring(i)) : null;
        int fitting = last == null ? 0 : last.flags() & candidate.getValue() & INFLECTED;
        if (fitting == 0 || i > lemma.length() - 2 || (lemma.length() - i < 3 && i != fixed)) {
          continue;
        }
        List<String> first = firstParts.of(lemma.substring(0, i));
        if (first.isEmpty() && i != fixed) {
          continue;
        }
        int cost = first.size() * 100 + i - (i == fixed ? 1000 : 0);
        cost += (fitting & Inflections.NOMINAL) == 0 ? VERB_LAST : 0;
        if (cost < bestCost) {
          best.clear();
          bestCost = cost;
        }
        if (cost == bestCost) {
          best.put(lemma, i);
        }
      }
    }
    best.forEach(
        (lemma, cut) -> {
          Word last = list.get(lemma.substring(cut));
          put(out, lemma, last.flags(), 1);
          parts(out, lemma, cut, last);
        });
  }

  private void parts(Map<String, Reading> out, String lemma, int cut, Word last) {
    if (cut == 0) {
      return;
    }
    String tail = lemma.substring(cut);
    Word entry = list.get(tail);
    put(out, tail, entry == null ? last.flags() : entry.flags(), PART);
    if (entry != null) {
      related(out, entry, DERIVED * PART);
      if (entry.cut() > 0) {
        parts(out, tail, entry.cut(), entry);
      }
    }
    String head = lemma.substring(0, cut);
    List<String> first = firstParts.of(head);
    for (String part : first.isEmpty() ? List.of(head) : first) {
      Word word = list.get(part);
      put(out, part, word == null ? Inflections.ANY : word.flags() & ~WordList.FIRST, PART);
      if (word != null && word.cut() > 0) {
        parts(out, part, word.cut(), word);
      }
    }
  }

  private void related(Map<String, Reading> out, Word entry, double weight) {
    for (String other : entry.related()) {
      Word word = list.get(other);
      put(out, other, word == null ? Inflections.ANY : word.flags(), weight);
    }
  }

  private static void put(Map<String, Reading> out, String lemma, int flags, double weight) {
    Reading before = out.get(lemma);
    int bits = (flags & Inflections.ANY) == 0 ? Inflections.ANY : flags & Inflections.ANY;
    if (before == null || before.weight() < weight) {
      out.put(lemma, new Reading(lemma, bits, weight));
    }
  }

  /**
   * The terms of a form that no list knows: a known last part, else the best supported candidate.
   *
   * @param support of all forms of the site
   * @param vocabulary those forms
   */
  List<Reading> guess(String form, Tally support, Set<String> vocabulary) {
    String word = form.replace("-", "");
    Map<String, Integer> candidates = rules.candidates(word);
    Map<String, Reading> out = new LinkedHashMap<>();
    String best = word;
    double most = Double.NEGATIVE_INFINITY;
    boolean cased = cased(word);
    for (Map.Entry<String, Integer> candidate : candidates.entrySet()) {
      String lemma = candidate.getKey();
      boolean likely = !cased || !lemma.equals(word);
      double votes = VOTE * support.of(lemma) + list.likeness(lemma, candidate.getValue());
      votes += !lemma.equals(word) ? 0 : cased ? -ITSELF : ITSELF;
      votes += loan(lemma) ? LOAN : 0;
      votes += likely && tail(lemma, candidate.getValue(), vocabulary) > 0 ? 1000 : 0;
      if (votes > most && lemma.length() > 1) {
        best = lemma;
        most = votes;
      }
    }
    put(out, best, candidates.getOrDefault(best, Inflections.ANY), 1);
    int cut = tail(best, candidates.getOrDefault(best, Inflections.ANY), vocabulary);
    if (cut > 0) {
      parts(out, best, cut, list.get(best.substring(cut)));
    } else if (form.indexOf('-') > 0) {
      for (String part : form.split("-", -1)) {
        put(out, part, Inflections.ANY, PART);
      }
    }
    return List.copyOf(out.values());
  }

  private static boolean loan(String lemma) {
    int n = lemma.length();
    return n > 4 && lemma.charAt(n - 1) == 'i' && lemma.charAt(n - 2) == lemma.charAt(n - 3);
  }

  /** Whether a word looks like a noun in some case, more than like a base form. */
  private static boolean cased(String word) {
    for (String ending : CASES) {
      if (word.endsWith(ending) && word.length() > ending.length() + 2) {
        return true;
      }
    }
    int n = word.length();
    return n > 4
        && "aä".indexOf(word.charAt(n - 1)) >= 0
        && VOWELS.indexOf(word.charAt(n - 2)) >= 0;
  }

  /** Where a listed noun begins after an unknown first part, or 0. */
  private int tail(String lemma, int bits, Set<String> vocabulary) {
    int real = bits & (Inflections.NOUN | Inflections.NOUN_GRADED);
    int found = 0;
    int tail = 0;
    for (int i = lemma.length() - 1; i >= 3; i--) {
      tail = WordList.tail(tail, lemma.charAt(i));
      Word last = list.mayEnd(tail) ? list.get(lemma.substring(i)) : null;
      if (last != null
          && i <= lemma.length() - 4
          && (last.flags() & real) != 0
          && (lemma.length() - i > 4 || vocabulary.contains(lemma.substring(0, i)))) {
        found = i;
      }
    }
    return found;
  }
}
