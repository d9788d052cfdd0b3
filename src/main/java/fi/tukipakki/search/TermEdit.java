package fi.tukipakki.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The terms of an index of which some pages have changed. */
final class TermEdit {
  private final KeptTerms before;
  private final Folding folding;
  private final int pages;

  /** By key and page: the term on that page alone, or null when it is there no more. */
  private final Map<String, NavigableMap<Integer, Term>> changes = new TreeMap<>();

  private final Map<String, Integer> flags = new HashMap<>();
  private final Map<String, Integer> joined = new HashMap<>();
  private final Set<String> comeAndGone = new HashSet<>();

  /**
   * @param pages how many there are
   */
  TermEdit(KeptTerms before, Folding folding, int pages) {
    this.before = before;
    this.folding = folding;
    this.pages = pages;
  }

  /** Notes what a page gave and what it gives now. */
  void change(int page, Map<String, Term> then, Map<String, Term> now) {
    Set<String> keys = new TreeSet<>(then.keySet());
    keys.addAll(now.keySet());
    for (String key : keys) {
      Term old = then.get(key);
      Term fresh = now.get(key);
      if (old == null || fresh == null || !same(old, fresh)) {
        changes.computeIfAbsent(key, k -> new TreeMap<>()).put(page, fresh);
      }
    }
  }

  private static boolean same(Term one, Term other) {
    return one.impacts()[0] == other.impacts()[0]
        && one.sections()[0] == other.sections()[0]
        && one.others()[0] == other.others()[0];
  }

  /** Whether any page has a term of the index before. */
  boolean isLeft(String key) {
    int at = before.find(key, folding);
    NavigableMap<Integer, Term> own = changes.getOrDefault(key, new TreeMap<>());
    long gone = own.values().stream().filter(term -> term == null).count();
    return at >= 0 && (gone < own.size() || gone < before.get(at).count());
  }

  /** Forms of some kinds belong to a term besides others. */
  void join(String key, int more) {
    joined.put(key, more);
  }

  /** The kinds of all forms of a term. */
  void flags(String key, int all) {
    flags.put(key, all);
  }

  /** Terms that were not there before, and those that are there no more; complete in the end. */
  Set<String> comeAndGone() {
    return comeAndGone;
  }

  /** All terms as they are now. */
  KeptTerms end() {
    Set<String> keys = new TreeSet<>(changes.keySet());
    keys.addAll(joined.keySet());
    keys.addAll(flags.keySet());
    Map<Integer, List<KeptTerm>> changed = new HashMap<>();
    NavigableMap<Integer, List<KeptTerm>> added = new TreeMap<>();
    for (String key : keys) {
      int at = before.find(key, folding);
      Term old = at < 0 ? null : before.get(at).term();
      Term now = term(key, old);
      if (old == null || now == null) {
        comeAndGone.add(key);
      }
      if (old == null) {
        added.computeIfAbsent(-at - 1, n -> new ArrayList<>()).add(KeptTerm.of(now));
      } else if (now == null) {
        changed.put(at, List.of());
      } else if (now.flags() != old.flags() || changes.containsKey(key)) {
        changed.put(at, List.of(KeptTerm.of(now)));
      }
    }
    added.values().forEach(terms -> terms.sort(this::order));
    return before.with(changed, added);
  }

  private int order(KeptTerm one, KeptTerm other) {
    int order = folding.fold(one.key()).compareTo(folding.fold(other.key()));
    return order == 0 ? one.key().compareTo(other.key()) : order;
  }

  /** A term on the pages that have it now, or null when none has. */
  private Term term(String key, Term old) {
    NavigableMap<Integer, Term> own = new TreeMap<>(changes.getOrDefault(key, new TreeMap<>()));
    int room = own.size() + (old == null ? 0 : old.pages().length);
    int[] on = new int[room];
    int[] impacts = new int[room];
    int[] sections = new int[room];
    int[] others = new int[room];
    int n = 0;
    int next = 0;
    while (old != null && next < old.pages().length || !own.isEmpty()) {
      int there = old != null && next < old.pages().length ? old.pages()[next] : pages;
      int mine = own.isEmpty() ? pages : own.firstKey();
      Term from = mine <= there ? own.pollFirstEntry().getValue() : old;
      int at = mine <= there ? 0 : next;
      next += there <= mine ? 1 : 0;
      if (from != null) {
        on[n] = Math.min(mine, there);
        impacts[n] = from.impacts()[at];
        sections[n] = from.sections()[at];
        others[n++] = from.others()[at];
      }
    }
    if (n == 0) {
      return null;
    }
    int bits = (old == null ? 0 : old.flags()) | joined.getOrDefault(key, 0);
    return new Term(
        key,
        flags.getOrDefault(key, bits),
        ImpactScorer.rarity(n, pages),
        Arrays.copyOf(on, n),
        Arrays.copyOf(impacts, n),
        Arrays.copyOf(sections, n),
        Arrays.copyOf(others, n));
  }
}
