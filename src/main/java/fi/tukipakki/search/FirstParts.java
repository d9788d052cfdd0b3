package fi.tukipakki.search;

import fi.tukipakki.search.WordList.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What may stand first in a compound: a listed word or prefix, a genitive ({@code lapsen|oikeus}),
 * an s-stem ({@code ihmis|oikeus}), a verbal noun ({@code kuulemis|tilaisuus}) or a compound of
 * these.
 */
final class FirstParts {
  private final Inflections rules;
  private final WordList list;
  private final Map<String, List<String>> known = new HashMap<>();

  FirstParts(Inflections rules, WordList list) {
    this.rules = rules;
    this.list = list;
  }

  /** The base forms that a compound's first part stands for; empty when it is none. */
  List<String> of(String head) {
    List<String> found = known.get(head);
    if (found == null) {
      known.put(head, List.of());
      found = findFirst(head);
      known.put(head, found);
    }
    return found;
  }

  private List<String> findFirst(String head) {
    Word whole = list.get(head);
    int nominal = Inflections.NOUN | Inflections.NOUN_GRADED;
    if (whole != null && (whole.flags() & (nominal | WordList.FIRST)) != 0 && head.length() > 1) {
      return List.of(head);
    }
    if (head.length() < 3) {
      return List.of();
    }
    char end = head.charAt(head.length() - 1);
    if (end == 's' && nominal(head.substring(0, head.length() - 1) + "nen")) {
      return List.of(head.substring(0, head.length() - 1) + "nen");
    }
    Map<String, Integer> candidates = rules.candidates(head);
    if (end == 'n' || head.endsWith("mis")) {
      Map<String, Integer> forms =
          end == 'n' ? candidates : rules.candidates(head.substring(0, head.length() - 1) + "nen");
      for (Map.Entry<String, Integer> candidate : forms.entrySet()) {
        Word word = list.get(candidate.getKey());
        int bits = candidate.getValue();
        int wanted = end == 'n' ? bits & nominal : bits >> Inflections.DERIVED;
        if (word != null && (word.flags() & wanted) != 0) {
          return List.of(candidate.getKey());
        }
      }
    }
    return compoundHead(head, end);
  }

  /** A first part that is a compound itself: lastensuojelu-. */
  private List<String> compoundHead(String head, char end) {
    for (int i = 3; i <= head.length() - 3; i++) {
      String tail = head.substring(i);
      String base =
          end == 's' && !nominal(tail) ? tail.substring(0, tail.length() - 1) + "nen" : tail;
      List<String> last = nominal(base) ? List.of(base) : end == 'n' ? genitive(tail) : List.of();
      List<String> first = last.isEmpty() ? List.of() : of(head.substring(0, i));
      if (!first.isEmpty()) {
        List<String> out = new ArrayList<>(first);
        out.addAll(last);
        return out;
      }
    }
    return List.of();
  }

  private List<String> genitive(String tail) {
    return tail.length() > 3 && list.get(tail) == null ? firstPartSimple(tail) : List.of();
  }

  private List<String> firstPartSimple(String tail) {
    int nominal = Inflections.NOUN | Inflections.NOUN_GRADED;
    for (Map.Entry<String, Integer> candidate : rules.candidates(tail).entrySet()) {
      Word word = list.get(candidate.getKey());
      if (word != null && (word.flags() & candidate.getValue() & nominal) != 0) {
        return List.of(candidate.getKey());
      }
    }
    return List.of();
  }

  private boolean nominal(String word) {
    Word entry = list.get(word);
    return entry != null
        && (entry.flags() & (Inflections.NOUN | Inflections.NOUN_GRADED)) != 0
        && word.length() > 2;
  }
}
