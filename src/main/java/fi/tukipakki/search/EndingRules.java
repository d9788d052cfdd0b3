package fi.tukipakki.search;

import fi.tukipakki.search.RuleTable.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules by the last letter of what they look for. */
final class EndingRules {
  private final Map<Character, List<Rule>> byLast = new HashMap<>();
  private final List<Rule> open;

  EndingRules(List<Rule> rules) {
    open = rules.stream().filter(r -> r.from().isEmpty()).toList();
    for (Rule rule : rules) {
      if (!rule.from().isEmpty()) {
        byLast.computeIfAbsent(last(rule.from()), c -> List.of());
      }
    }
    byLast.replaceAll(
        (c, none) ->
            rules.stream().filter(r -> r.from().isEmpty() || last(r.from()) == c).toList());
  }

  List<Rule> of(String word) {
    return word.isEmpty() ? List.of() : byLast.getOrDefault(last(word), open);
  }

  private static char last(String text) {
    return text.charAt(text.length() - 1);
  }
}
