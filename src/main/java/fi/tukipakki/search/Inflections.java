package fi.tukipakki.search;

import fi.tukipakki.search.RuleTable.Rule;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Proposes base forms of a Finnish word by undoing endings and consonant gradation: {@code tuen}
 * may come from {@code tuki}, but also from {@code tuke}, {@code tue} and more. Somebody who knows
 * words must confirm; the flags say of what kind the word would have to be.
 *
 * <p>Order matters nowhere but in ties. The browser has the same steps in search.js.
 */
final class Inflections {
  /** A noun whose consonants never change. */
  static final int NOUN = 1;

  /** A noun with gradation. */
  static final int NOUN_GRADED = 2;

  static final int NOMINAL = NOUN | NOUN_GRADED;

  static final int VERB = 4;
  static final int VERB_GRADED = 8;
  static final int VERBAL = VERB | VERB_GRADED;

  /** A word that is never inflected. */
  static final int PARTICLE = 16;

  /** What the word itself may be. */
  static final int ANY = 31;

  /** Bits of a derivation (kuuleminen from kuulla) lie this much higher. */
  static final int DERIVED = 5;

  private final String[] clitics;
  private final String[] possessives;
  private final Gradation gradation;
  private final EndingRules nouns;
  private final EndingRules verbs;
  private final EndingRules participles;
  private final EndingRules compared;
  private final String[] notCompared;
  private final EndingRules[] stems = new EndingRules['z'];
  private final Map<String, String> irregular = new HashMap<>();

  Inflections(RuleTable table) {
    clitics = expand(table.words("clitics"));
    possessives = expand(table.words("possessives"));
    gradation = new Gradation(table);
    nouns = EndingRules.of(table.rules("noun"));
    verbs = EndingRules.of(table.rules("verb"));
    participles = EndingRules.of(table.rules("participles"));
    compared = EndingRules.of(table.rules("compared"));
    notCompared = table.words("notCompared");
    for (char kind : new char[] {'s', 'c', 'p'}) {
      stems[kind] = EndingRules.of(table.stemRules("stems", String.valueOf(kind)));
    }
    for (char kind : new char[] {'v', 'i', 'k'}) {
      stems[kind] = EndingRules.of(table.stemRules("verbStems", String.valueOf(kind)));
    }
    for (String[] pair : table.pairs("irregular")) {
      irregular.put(pair[0], pair[1]);
    }
  }

  /**
   * Candidates of a word with their flags, the word itself first.
   *
   * @param word lower case, without hyphens
   */
  Map<String, Integer> candidates(String word) {
    Map<String, Integer> out = new LinkedHashMap<>();
    form(word, out);
    possessive(word, out);
    for (String clitic : clitics) {
      String rest = cut(word, clitic, 3);
      if (rest != null) {
        form(rest, out);
        possessive(rest, out);
      }
    }
    return out;
  }

  private void possessive(String word, Map<String, Integer> out) {
    for (String ending : possessives) {
      String rest = cut(word, ending, 3);
      if (rest != null) {
        form(rest, out);
        form(rest + "n", out);
        nounStem(rest, 's', 'o', out);
      }
    }
    int n = word.length();
    if (n > 5 && word.charAt(n - 1) == 'n' && word.charAt(n - 2) == word.charAt(n - 3)) {
      form(word.substring(0, n - 2), out);
    }
  }

  private void form(String word, Map<String, Integer> out) {
    add(out, word, ANY);
    String base = irregular.get(word);
    if (base != null) {
      add(out, base, ANY);
    }
    participle(word, out);
    compared(word, out);
    for (Rule rule : nouns.fitting(word)) {
      String rest = rest(word, rule, 2);
      if (rest != null) {
        nounStem(rest + rule.to(rest), rule.kind(), rule.mode(), out);
      }
    }
    for (Rule rule : verbs.fitting(word)) {
      String rest = rest(word, rule, 2);
      if (rest != null) {
        verbStem(rest + rule.to(rest), rule.kind(), rule.mode(), false, out);
      }
    }
  }

  private void nounStem(String stem, char kind, char grade, Map<String, Integer> out) {
    int both = NOMINAL;
    for (Rule rule : stems[kind].fitting(stem)) {
      String rest = rest(stem, rule, 0);
      if (rest == null) {
        continue;
      }
      String lemma = rest + rule.to(rest);
      boolean weakened = rule.mode() == 'd' && grade == 'c';
      noun(lemma, weakened ? NOUN : both, out);
      if (rule.mode() == 'm') {
        compared(lemma, out);
      } else if (weakened) {
        strengthen(stem, rule, NOUN_GRADED, out);
      } else if (rule.mode() == 'r') {
        weaken(lemma, NOUN_GRADED, out);
      }
    }
  }

  private void noun(String lemma, int flags, Map<String, Integer> out) {
    if (lemma.length() > 1) {
      add(out, lemma, flags);
      participle(lemma, out);
    }
  }

  /**
   * What a comparative or superlative in its base form compares: {@code vahvempi}, {@code vahvin}.
   */
  private void compared(String lemma, Map<String, Integer> out) {
    for (String word : notCompared) {
      if (lemma.endsWith(word)) {
        return;
      }
    }
    for (Rule rule : compared.fitting(lemma)) {
      String rest = rest(lemma, rule, 3);
      if (rest != null) {
        nounStem(rest + rule.to(rest), rule.kind(), rule.mode(), out);
      }
    }
  }

  private void participle(String lemma, Map<String, Integer> out) {
    for (Rule rule : participles.fitting(lemma)) {
      String rest = rest(lemma, rule, 2);
      if (rest != null) {
        verbStem(rest + rule.to(rest), rule.kind(), rule.mode(), rule.derived(), out);
      }
    }
  }

  private void verbStem(
      String stem, char kind, char grade, boolean derived, Map<String, Integer> out) {
    int shift = derived ? DERIVED : 0;
    if (kind == 'f') {
      add(out, stem, (VERB | VERB_GRADED) << shift);
      return;
    }
    for (Rule rule : stems[kind].fitting(stem)) {
      String rest = rest(stem, rule, 1);
      if (rest == null) {
        continue;
      }
      String lemma = rest + rule.to(rest);
      if (rule.mode() == 'v' || rule.mode() == 'f') {
        verbStem(lemma, rule.mode(), grade, derived, out);
        continue;
      }
      if (rule.mode() == 'w') {
        verbStem(lemma, 'v', 'o', derived, out);
        continue;
      }
      boolean weakened = rule.mode() == 'd' && grade == 'c';
      add(out, lemma, (weakened ? VERB : VERB | VERB_GRADED) << shift);
      if (weakened) {
        strengthen(stem, rule, VERB_GRADED << shift, out);
      } else if (rule.mode() == 'r') {
        weaken(lemma, VERB_GRADED << shift, out);
      }
    }
  }

  /** Puts the strong grade into a stem such as {@code tue} or {@code vanhemm}. */
  private void strengthen(String stem, Rule rule, int flags, Map<String, Integer> out) {
    for (String strong : gradation.strong(stem)) {
      String rest = cut(strong, rule.from(), 1);
      if (rest == null) {
        continue;
      }
      String lemma = rest + rule.to(rest);
      if (flags == NOUN_GRADED) {
        noun(lemma, flags, out);
      } else {
        add(out, lemma, flags);
      }
    }
  }

  /** Puts the weak grade into a base form such as {@code osoitte} or {@code ajattella}. */
  private void weaken(String lemma, int flags, Map<String, Integer> out) {
    for (String weak : gradation.weak(lemma, flags != NOUN_GRADED)) {
      add(out, weak, flags);
    }
  }

  /** A word without the ending of a rule that fits it, or null when too little would stay. */
  private static String rest(String word, Rule rule, int least) {
    int rest = word.length() - rule.from().length();
    return rest >= least ? word.substring(0, rest) : null;
  }

  private static String cut(String word, String ending, int least) {
    int rest = word.length() - ending.length();
    return rest >= least && word.endsWith(ending) ? word.substring(0, rest) : null;
  }

  private static void add(Map<String, Integer> out, String lemma, int flags) {
    out.merge(lemma, flags, (a, b) -> a | b);
  }

  private static String[] expand(String[] endings) {
    return java.util.Arrays.stream(endings)
        .flatMap(e -> java.util.stream.Stream.of(RuleTable.back(e), RuleTable.front(e)).distinct())
        .toArray(String[]::new);
  }
}
