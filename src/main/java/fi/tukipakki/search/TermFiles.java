package fi.tukipakki.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * Writes the terms in shards sorted by folded key, and for a large site the lexicon: the words
 * alone, with flags and magnitude, so that postings are loaded only for words that are there.
 */
final class TermFiles {
  /** Characters of keys in one file of the lexicon. */
  private static final int LEXICON = 5_000;

  private final KeptTerms terms;
  private final int pages;
  private final Folding folding;
  private final FileSet files;
  private final Layout before;
  private final List<Integer> ends = new ArrayList<>();
  private final List<String> prints = new ArrayList<>();

  /** A line for each phrase that leads somewhere, by its first word. */
  private final TreeMap<String, List<String>> synonyms = new TreeMap<>();

  /**
   * @param layout how the terms are to be written
   * @param before how the terms were written that these were made from, or null
   */
  TermFiles(KeptTerms terms, Layout layout, Folding folding, FileSet files, Layout before) {
    this.terms = terms;
    this.pages = layout.pages();
    this.folding = folding;
    this.files = files;
    // Which phrases come with a shard depends on its neighbours too.
    this.before = small() ? null : before;
    layout
        .synonyms()
        .forEach(
            (from, to) ->
                synonyms
                    .computeIfAbsent(folding.fold(from.split(" ")[0]), k -> new ArrayList<>())
                    .add(from + ">" + String.join(",", to)));
  }

  /**
   * Whether the phrases come with the shard of their first word, which a query loads anyway; those
   * of a larger site come with the lexicon, which is asked first.
   */
  private boolean small() {
    return pages <= Matcher.SMALL;
  }

  private static String synonyms(SortedMap<String, List<String>> some) {
    StringJoiner out = new StringJoiner("|");
    some.values().forEach(lines -> lines.forEach(out::add));
    return out.toString();
  }

  /** By shard, the number of the term after its last one. */
  List<Integer> ends() {
    return ends;
  }

  /** Fingerprints of the shards. */
  List<String> prints() {
    return prints;
  }

  /** Raw bytes of a shard: small sites want few bytes for the first query. */
  private static int shardSize(int pages) {
    return pages <= 80
        ? 1_200
        : pages <= 150 ? 4_400 : pages <= 500 ? 6_000 : pages <= 2_000 ? 8_000 : 16_000;
  }

  void terms(Map<String, Object> start) {
    int limit = shardSize(pages);
    List<String> firsts = new ArrayList<>();
    int from = 0;
    int size = 0;
    for (int i = 0; i < terms.size(); i++) {
      int room = terms.room(i);
      // Terms that fold to the same key stay together: a look-up opens one shard.
      if (size > 0 && size + room > limit && !folded(i).equals(folded(i - 1))) {
        shard(from, i, firsts);
        from = i;
        size = 0;
      }
      size += room;
    }
    if (size > 0) {
      shard(from, terms.size(), firsts);
    }
    start.put("shards", firsts);
    start.put("shardPrints", String.join("", prints));
  }

  /** What all keys from a term on have in common against those before it. */
  private String first(int term) {
    return beginning(term == 0 ? "" : folded(term - 1), folded(term));
  }

  private String folded(int term) {
    return folding.fold(terms.key(term));
  }

  /** The shortest beginning of a key that lies after the key before it. */
  private static String beginning(String before, String key) {
    int n = 0;
    while (n < before.length() && n < key.length() && before.charAt(n) == key.charAt(n)) {
      n++;
    }
    return before.isEmpty() ? "" : key.substring(0, Math.min(key.length(), n + 1));
  }

  private void shard(int from, int to, List<String> firsts) {
    firsts.add(first(from));
    int number = prints.size();
    String name = "t/" + number;
    prints.add(
        isSame(number, from, to)
            ? files.keep(name, before.shardPrints().get(number), () -> json(from, to))
            : files.add(name, json(from, to)));
    ends.add(to);
  }

  /** Whether a shard has the same terms as before, all unchanged. */
  private boolean isSame(int number, int from, int to) {
    if (before == null || number >= before.shardEnds().size()) {
      return false;
    }
    int first = number == 0 ? 0 : before.shardEnds().get(number - 1);
    if (before.shardEnds().get(number) - first != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (terms.origin(i) != first + i - from) {
        return false;
      }
    }
    return true;
  }

  /**
   * Keys parted by bars; flags (two digits) and rarity; postings, which tell where they end;
   * synonyms.
   */
  private String json(int from, int to) {
    StringBuilder keys = new StringBuilder();
    StringBuilder facts = new StringBuilder();
    StringBuilder postings = new StringBuilder();
    for (int i = from; i < to; i++) {
      KeptTerm term = terms.get(i);
      keys.append(keys.length() == 0 ? "" : "|").append(term.key());
      flags(term, facts);
      facts.append(Postings.DIGITS.charAt(term.rarity()));
      postings.append(term.published());
    }
    List<Object> parts = new ArrayList<>();
    parts.addAll(List.of(keys.toString(), facts.toString(), postings.toString()));
    String leads = small() ? synonyms(from, to) : "";
    if (!leads.isEmpty()) {
      parts.add(leads);
    }
    return JsonText.of(parts);
  }

  /** Where the phrases lead whose first word lies in a shard or before the next one. */
  private String synonyms(int from, int to) {
    String first = first(from);
    return synonyms(
        to == terms.size() ? synonyms.tailMap(first) : synonyms.subMap(first, first(to)));
  }

  private static void flags(KeptTerm term, StringBuilder facts) {
    facts.append(Postings.DIGITS.charAt(term.flags() >> 6));
    facts.append(Postings.DIGITS.charAt(term.flags() & 63));
  }

  void lexicon(Map<String, Object> start) {
    List<String> firsts = new ArrayList<>();
    StringBuilder filePrints = new StringBuilder();
    StringBuilder keys = new StringBuilder();
    StringBuilder facts = new StringBuilder();
    String last = "";
    for (int i = 0; i < terms.size(); i++) {
      if (!Vocabulary.word(terms.key(i))) {
        continue;
      }
      KeptTerm term = terms.get(i);
      String folded = folding.fold(term.key());
      if (keys.length() > LEXICON && !folded.equals(last)) {
        String next = beginning(last, folded);
        filePrints.append(lexiconFile(firsts, keys, facts, synonyms.headMap(next)));
      }
      if (keys.length() == 0) {
        firsts.add(beginning(last, folded));
      } else {
        keys.append(' ');
      }
      keys.append(term.key());
      flags(term, facts);
      int shown = Math.min(term.count(), Publication.most(term.key()));
      facts.append(Postings.DIGITS.charAt(Vocabulary.magnitude(shown)));
      last = folded;
    }
    if (keys.length() > 0) {
      filePrints.append(lexiconFile(firsts, keys, facts, synonyms));
    }
    start.put("lexicon", firsts);
    start.put("lexiconPrints", filePrints.toString());
  }

  /** Words, their facts, and where the phrases lead that begin from the file's first word on. */
  private String lexiconFile(
      List<String> firsts,
      StringBuilder keys,
      StringBuilder facts,
      SortedMap<String, List<String>> before) {
    int number = firsts.size() - 1;
    List<String> parts = new ArrayList<>(List.of(keys.toString(), facts.toString()));
    String leads = synonyms(before.tailMap(firsts.get(number)));
    if (!leads.isEmpty()) {
      parts.add(leads);
    }
    String print = files.add("l/" + number, JsonText.of(parts));
    keys.setLength(0);
    facts.setLength(0);
    return print;
  }
}
