package fi.tukipakki.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files that the browser loads: one start file, term shards sorted by folded key, result cards
 * in chunks, and the filters. Every name but that of the start file holds a fingerprint of the
 * content. With {@code portable} the same data are classic scripts.
 *
 * @param start path of the start file, relative to {@code search/}
 * @param files all files, the start file last
 */
public record IndexFiles(String start, List<SearchFile> files) {
  private static final int SHORT = 4;

  private static final int LEXICON = 5_000;

  public IndexFiles {
    files = List.copyOf(files);
  }

  /** Writes an index. */
  public static IndexFiles of(SearchIndex index) {
    return new Writer(index).write();
  }

  /** Name of the start file, the same for every index. */
  public static String start(boolean portable) {
    return portable ? "start-index.js" : "start-index.json";
  }

  private static final class Writer {
    private final SearchIndex index;
    private final List<SearchFile> files = new ArrayList<>();
    private final Folding folding;
    private final RuleTable table = RuleTable.load();

    Writer(SearchIndex index) {
      this.index = index;
      folding = table.folding();
    }

    IndexFiles write() {
      Map<String, Object> start = new LinkedHashMap<>();
      start.put("pages", index.pages().size());
      start.put("languages", languages());
      terms(start);
      if (index.pages().size() > Matcher.SMALL) {
        lexicon(start);
      }
      cards(start);
      start.put("filters", file("f", filters()));
      start.put("synonyms", index.synonyms());
      start.put("distress", index.distress());
      List<Object> contacts = new ArrayList<>();
      for (SearchOptions.Contact contact : index.options().contacts()) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("label", new TreeMap<>(contact.label()));
        one.put("phone", contact.phone());
        one.put("note", new TreeMap<>(contact.note()));
        contacts.add(one);
      }
      start.put("contacts", contacts);
      start.put("rules", new JsonText.Raw(table.json()));
      return new IndexFiles(startFile(JsonText.of(start)), files);
    }

    /**
     * Adds the start file. Its name is always the same: pages name it, and must not change whenever
     * a word of another page does. Browsers ask for it anew each time.
     */
    private String startFile(String json) {
      String name = IndexFiles.start(index.options().portable());
      files.add(new SearchFile(name, data("start", json)));
      return name;
    }

    private String ending() {
      return index.options().portable() ? ".js" : ".json";
    }

    /** Adds a file and returns its fingerprint. */
    private String file(String name, String json) {
      String fingerprint = fingerprint(json.getBytes(StandardCharsets.UTF_8), SHORT);
      files.add(new SearchFile(name + "-" + fingerprint + ending(), data(name, json)));
      return fingerprint;
    }

    private byte[] data(String name, String json) {
      String text =
          index.options().portable()
              ? "tukipakkiSearch.data(" + JsonText.of(name) + "," + json + ");\n"
              : json;
      return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The pages' languages in runs, by page number. */
    private List<Object> languages() {
      List<Object> out = new ArrayList<>();
      String last = null;
      int count = 0;
      for (IndexedPage page : index.pages()) {
        if (!page.language().equals(last)) {
          if (last != null) {
            out.add(count);
          }
          last = page.language();
          out.add(last);
          count = 0;
        }
        count++;
      }
      if (last != null) {
        out.add(count);
      }
      return out;
    }

    private void terms(Map<String, Object> start) {
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
        if (size > 0 && size + text.length() + 16 > limit && !folded.equals(before)) {
          prints.append(shard(firsts.size() - 1, shard, postings));
          shard.clear();
          postings.clear();
          size = 0;
        }
        if (size == 0) {
          firsts.add(beginning(before, folded));
        }
        shard.add(term);
        postings.add(text);
        size += text.length() + term.key().length() + 12;
        before = folded;
      }
      if (!shard.isEmpty()) {
        prints.append(shard(firsts.size() - 1, shard, postings));
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

    private String shard(int number, List<Term> terms, List<String> postings) {
      List<Object> keys = new ArrayList<>();
      List<Object> flags = new ArrayList<>();
      List<Object> rarity = new ArrayList<>();
      for (Term term : terms) {
        keys.add(term.key());
        flags.add(term.flags());
        rarity.add(term.rarity());
      }
      return file("t/" + number, JsonText.of(List.of(keys, flags, rarity, postings)));
    }

    /**
     * The words alone, with flags and magnitude: a large site's look-ups go here first, so that
     * postings are loaded only for words that are there.
     */
    private void lexicon(Map<String, Object> start) {
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
      String print = file("l/" + number, JsonText.of(List.of(keys.toString(), facts.toString())));
      keys.setLength(0);
      facts.setLength(0);
      return print;
    }

    private void cards(Map<String, Object> start) {
      int per = cardsPerFile(index.pages().size());
      StringBuilder prints = new StringBuilder();
      for (int at = 0; at < index.pages().size(); at += per) {
        List<Object> chunk = new ArrayList<>();
        for (IndexedPage page :
            index.pages().subList(at, Math.min(at + per, index.pages().size()))) {
          chunk.add(card(page));
        }
        prints.append(file("c/" + at / per, JsonText.of(chunk)));
      }
      start.put("cardsPerFile", per);
      start.put("cardPrints", prints.toString());
    }

    private List<Object> card(IndexedPage page) {
      List<Object> sections = new ArrayList<>();
      for (SearchSection section : page.excerpts()) {
        boolean plain = section.anchor().equals(slug(section.heading()));
        sections.add(plain ? (Object) 0 : section.anchor());
        sections.addAll(List.of(section.heading(), section.text()));
      }
      return List.of(
          page.path(),
          page.title(),
          page.description(),
          page.language(),
          page.typeLabel(),
          sections);
    }

    /** The usual anchor of a heading, which the browser can tell by itself. */
    private String slug(String heading) {
      String folded = folding.fold(heading.toLowerCase(java.util.Locale.ROOT));
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < folded.length(); i++) {
        char c = folded.charAt(i);
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
          out.append(c);
        } else if (out.length() > 0 && out.charAt(out.length() - 1) != '-') {
          out.append('-');
        }
      }
      int n = out.length();
      return n > 0 && out.charAt(n - 1) == '-' ? out.substring(0, n - 1) : out.toString();
    }

    /** Combinations of type, audiences and regions, and for each page which one. */
    private String filters() {
      Map<String, Integer> combinations = new LinkedHashMap<>();
      List<Object> each = new ArrayList<>();
      List<Object> all = new ArrayList<>();
      TreeSet<String> used = new TreeSet<>();
      for (IndexedPage page : index.pages()) {
        List<String> ids = new ArrayList<>(List.of("type:" + page.type()));
        page.audiences().forEach(a -> ids.add("audience:" + a));
        page.regions().forEach(r -> ids.add("region:" + r));
        used.addAll(ids);
        each.add(
            combinations.computeIfAbsent(
                String.join(" ", ids),
                k -> {
                  all.add(ids);
                  return all.size() - 1;
                }));
      }
      Map<String, Object> labels = new TreeMap<>();
      new TreeMap<>(index.options().labels())
          .forEach(
              (language, names) -> {
                Map<String, Object> kept = new TreeMap<>(names);
                kept.keySet().retainAll(used);
                labels.put(language, kept);
              });
      Map<String, Object> out = new LinkedHashMap<>();
      out.put("sets", all);
      out.put("pages", each);
      out.put("labels", labels);
      return JsonText.of(out);
    }

    /** Raw bytes of a term shard: small sites want few bytes for the first query. */
    private static int shardSize(int pages) {
      return pages <= 150 ? 4_000 : pages <= 500 ? 6_000 : pages <= 2_000 ? 8_000 : 16_000;
    }

    private static int cardsPerFile(int pages) {
      return pages <= 150 ? 1 : pages <= 500 ? 2 : pages <= 2_000 ? 4 : 8;
    }

    /** The first characters of a SHA-256 in base 36: safe on file systems that fold case. */
    private static String fingerprint(byte[] bytes, int length) {
      try {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
        String text =
            new java.math.BigInteger(1, Arrays.copyOf(hash, 12)).toString(Character.MAX_RADIX);
        return ("0".repeat(length) + text).substring(text.length());
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JDK has SHA-256", e);
      }
    }
  }
}
