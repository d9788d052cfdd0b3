package fi.tukipakki.search;

import fi.tukipakki.search.RuleTable.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rules by the ending that they look for: a tree of letters from the last one on. Each place in it
 * knows every rule for words that end so, in the order of the table.
 */
final class EndingRules {
  private char[] letters = {};
  private EndingRules[] longer = {};
  private final List<Integer> own = new ArrayList<>(2);
  private Rule[] fitting = {};

  private EndingRules() {}

  static EndingRules of(List<Rule> rules) {
    EndingRules root = new EndingRules();
    for (int i = 0; i < rules.size(); i++) {
      EndingRules at = root;
      String ending = rules.get(i).from();
      for (int k = ending.length() - 1; k >= 0; k--) {
        at = at.grow(ending.charAt(k));
      }
      at.own.add(i);
    }
    root.settle(rules, new int[0]);
    return root;
  }

  private EndingRules grow(char letter) {
    EndingRules there = before(letter);
    if (there != null) {
      return there;
    }
    int n = letters.length;
    letters = Arrays.copyOf(letters, n + 1);
    longer = Arrays.copyOf(longer, n + 1);
    letters[n] = letter;
    longer[n] = new EndingRules();
    return longer[n];
  }

  /** Rules for shorter endings fit too. */
  private void settle(List<Rule> rules, int[] shorter) {
    int[] all = Arrays.copyOf(shorter, shorter.length + own.size());
    for (int i = 0; i < own.size(); i++) {
      all[shorter.length + i] = own.get(i);
    }
    Arrays.sort(all);
    fitting = new Rule[all.length];
    for (int i = 0; i < all.length; i++) {
      fitting[i] = rules.get(all[i]);
    }
    for (EndingRules next : longer) {
      next.settle(rules, all);
    }
  }

  /** The rules whose ending a word has; not to be changed. */
  Rule[] fitting(String word) {
    EndingRules at = this;
    EndingRules next = this;
    for (int i = word.length() - 1; i >= 0 && next != null; i--) {
      at = next;
      next = at.before(word.charAt(i));
    }
    return next == null ? at.fitting : next.fitting;
  }

  private EndingRules before(char letter) {
    for (int i = 0; i < letters.length; i++) {
      if (letters[i] == letter) {
        return longer[i];
      }
    }
    return null;
  }
}
