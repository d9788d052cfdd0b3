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

  private final SearchIndex index;
  private final Folding folding;
  private final FileSet files;

  /** A line for each phrase that leads somewhere, by its first word. */
  private final TreeMap<String, List<String>> synonyms = new TreeMap<>();

  TermFiles(SearchIndex index, Folding folding, FileSet files) {
    this.index = index;
    this.folding = folding;
    this.files = files;
    index
        .synonyms()
        .forEach(
            (from, to) ->
                synonyms
                    .computeIfAbsent(folding.fold(from.split(" ")[0]), k -> new ArrayList<>())
                    .add(from + ">" + String.join(",", to)));
  }

  /**
   * Where the phrases lead whose first word lies between two keys; the second may be null. On a
   * small site they come with the shard of that word, which a query loads anyway.
   */
  String synonyms(String from, String to) {
    SortedMap<String, List<String>> some =
        to == null ? synonyms.tailMap(from) : synonyms.subMap(from, to);
    StringJoiner out = new StringJoiner("|");
    some.values().forEach(lines -> lines.forEach(out::add));
    return out.toString();
  }

  /** Raw bytes of a shard: small sites want few bytes for the first query. */
  private static int shardSize(int pages) {
    return pages <= 80
        ? 1_200
        : pages <= 150 ? 4_400 : pages <= 500 ? 6_000 : pages <= 2_000 ? 8_000 : 16_000;
  }

  void terms(Map<String, Object> start) {
    int limit = shardSize(index.pages().size());
    List<String> firsts = new ArrayList<>();
    StringBuilder prints = new StringBuilder();
    List<Term> shard = new ArrayList<>();
    List<String> postings = new ArrayList<>();
    int size = 0;
    String before = "";
    for (Term term : index.terms()) {
      String folded = folding.fold(term.key());
      String text = Postings.write(term);
      // Terms that fold to the same key stay together: a look-up opens one shard.
      if (size > 0 && size + text.length() + 8 > limit && !folded.equals(before)) {
        prints.append(shard(firsts, beginning(before, folded), shard, postings));
        shard.clear();
        postings.clear();
        size = 0;
      }
      if (size == 0) {
        firsts.add(beginning(before, folded));
      }
      shard.add(term);
      postings.add(text);
      size += text.length() + term.key().length() + 4;
      before = folded;
    }
    if (!shard.isEmpty()) {
      prints.append(shard(firsts, null, shard, postings));
    }
    start.put("shards", firsts);
    start.put("shardPrints", prints.toString());
  }

  /** The shortest beginning of a key that lies after the key before it. */
  private static String beginning(String before, String key) {
    int n = 0;
    while (n < before.length() && n < key.length() && before.charAt(n) == key.charAt(n)) {
      n++;
    }
    return before.isEmpty() ? "" : key.substring(0, Math.min(key.length(), n + 1));
  }

  /**
   * Keys parted by bars; flags (two digits) and rarity; postings, which tell where they end;
   * synonyms.
   */
  private String shard(List<String> firsts, String next, List<Term> terms, List<String> postings) {
    StringBuilder keys = new StringBuilder();
    StringBuilder facts = new StringBuilder();
    for (Term term : terms) {
      keys.append(keys.length() == 0 ? "" : "|").append(term.key());
      facts.append(Postings.DIGITS.charAt(term.flags() >> 6));
      facts.append(Postings.DIGITS.charAt(term.flags() & 63));
      facts.append(Postings.DIGITS.charAt(term.rarity()));
    }
    List<Object> parts = new ArrayList<>();
    parts.addAll(List.of(keys.toString(), facts.toString(), String.join("", postings)));
    int number = firsts.size() - 1;
    String leads = index.pages().size() > Matcher.SMALL ? "" : synonyms(firsts.get(number), next);
    if (!leads.isEmpty()) {
      parts.add(leads);
    }
    return files.add("t/" + number, JsonText.of(parts));
  }

  void lexicon(Map<String, Object> start) {
    List<String> firsts = new ArrayList<>();
    StringBuilder prints = new StringBuilder();
    StringBuilder keys = new StringBuilder();
    StringBuilder facts = new StringBuilder();
    String before = "";
    for (Term term : index.terms()) {
      if (!Vocabulary.word(term.key())) {
        continue;
      }
      String folded = folding.fold(term.key());
      if (keys.length() > LEXICON && !folded.equals(before)) {
        prints.append(lexiconFile(firsts.size() - 1, keys, facts));
      }
      if (keys.length() == 0) {
        firsts.add(beginning(before, folded));
      } else {
        keys.append(' ');
      }
      keys.append(term.key());
      facts.append(Postings.DIGITS.charAt(term.flags() >> 6));
      facts.append(Postings.DIGITS.charAt(term.flags() & 63));
      facts.append(Postings.DIGITS.charAt(Vocabulary.magnitude(term)));
      before = folded;
    }
    if (keys.length() > 0) {
      prints.append(lexiconFile(firsts.size() - 1, keys, facts));
    }
    start.put("lexicon", firsts);
    start.put("lexiconPrints", prints.toString());
  }

  private String lexiconFile(int number, StringBuilder keys, StringBuilder facts) {
    String print =
        files.add("l/" + number, JsonText.of(List.of(keys.toString(), facts.toString())));
    keys.setLength(0);
    facts.setLength(0);
    return print;
  }
}
