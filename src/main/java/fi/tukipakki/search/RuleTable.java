package fi.tukipakki.search;

import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The table {@code rules.json}, which the browser reads too.
 *
 * <p>A rule is {@code from:to:kind:mode}: a word that ends in {@code from} gets {@code to} instead.
 * {@code A O U} stand for a/ä, o/ö, u/y: in {@code from} for either, in {@code to} for the one that
 * agrees. Modes of endings: {@code c} closes the syllable before it (so gradation is undone),
 * {@code o} leaves it open. Modes of stems: {@code d} direct gradation, {@code r} reversed (asiakas
 * : asiakkaan), {@code x} none, {@code m} none in a comparative or superlative; {@code v} and
 * {@code f} go on with the rules of that kind, {@code w} with those of kind {@code v} on a strong
 * stem (ymmärsi : ymmärtää).
 */
final class RuleTable {
  /** One rewriting; see {@link RuleTable}. */
  record Rule(String from, String toBack, String toFront, char kind, char mode, boolean derived) {
    Rule(String from, String to, char kind, char mode, boolean derived) {
      this(from, back(to), front(to), kind, mode, derived);
    }

    /** The variant of the new ending that agrees with the vowels of what stays. */
    String to(String rest) {
      if (toBack.equals(toFront)) {
        return toBack;
      }
      for (int i = rest.length() - 1; i >= 0; i--) {
        char c = rest.charAt(i);
        if (c == 'a' || c == 'o' || c == 'u') {
          return toBack;
        }
        if (c == 'ä' || c == 'ö' || c == 'y') {
          return toFront;
        }
      }
      return toFront;
    }
  }

  private final String json;
  private final Map<String, Object> table;

  private RuleTable(String json, Map<String, Object> table) {
    this.json = json;
    this.table = table;
  }

  /** The program's own table; it never changes, and everybody who asks gets the same. */
  static RuleTable load() {
    return Own.TABLE;
  }

  private static final class Own {
    static final RuleTable TABLE = read();
  }

  private static RuleTable read() {
    try (InputStream in = RuleTable.class.getResourceAsStream("/search/rules.json")) {
      String json =
          new String(
              Objects.requireNonNull(in, "rules.json").readAllBytes(), StandardCharsets.UTF_8);
      return new RuleTable(json, JsonParser.object().from(json));
    } catch (JsonParserException e) {
      throw new IllegalStateException("search/rules.json", e);
    } catch (IOException e) {
      throw new UncheckedIOException("search/rules.json", e);
    }
  }

  /** The table without line breaks and other languages, for the start file. */
  String json(Set<String> languages) {
    StringBuilder out = new StringBuilder();
    for (String line : json.split("\n")) {
      boolean other = line.length() > 5 && line.startsWith("\": ", 3);
      if (!other || languages.contains(line.substring(1, 3))) {
        out.append(line);
      }
    }
    return out.toString().replace(",}", "}");
  }

  String[] words(String key) {
    return ((String) table.get(key)).split(" ");
  }

  /** Pairs written {@code a:b}. */
  List<String[]> pairs(String key) {
    List<String[]> out = new ArrayList<>();
    for (String pair : words(key)) {
      out.add(pair.split(":", -1));
    }
    return out;
  }

  String[] wordsByLanguage(String key, String language) {
    Object value = map(key).get(language);
    return value == null ? new String[0] : ((String) value).split(" ");
  }

  /** The words too common to count, of all languages. */
  Set<String> stopWords() {
    Set<String> all = new HashSet<>();
    map("stop").keySet().forEach(language -> all.add((String) language));
    return stopWords(all);
  }

  Set<String> stopWords(Set<String> languages) {
    Set<String> out = new HashSet<>();
    for (String language : languages) {
      out.addAll(List.of(wordsByLanguage("stop", language)));
    }
    return out;
  }

  Folding folding() {
    Map<Character, String> extra = new HashMap<>();
    for (String[] pair : pairs("fold")) {
      extra.put(pair[0].charAt(0), pair[1]);
    }
    return new Folding(extra);
  }

  List<Rule> rules(String key) {
    List<Rule> out = new ArrayList<>();
    for (Object text : (List<?>) table.get(key)) {
      out.addAll(expand((String) text));
    }
    return out;
  }

  /** Stem rules {@code from:to:mode} of one kind. */
  List<Rule> stemRules(String key, String kind) {
    List<Rule> out = new ArrayList<>();
    for (String text : ((String) map(key).get(kind)).split(" ")) {
      out.addAll(
          expand(
              text.substring(0, text.lastIndexOf(':'))
                  + ":-"
                  + text.substring(text.lastIndexOf(':'))));
    }
    return out;
  }

  private Map<?, ?> map(String key) {
    return (Map<?, ?>) table.get(key);
  }

  private static List<Rule> expand(String text) {
    String[] part = text.split(":", -1);
    boolean derived = part.length > 4 && part[4].equals("D");
    char kind = part[2].charAt(0);
    char mode = part[3].charAt(0);
    List<Rule> out = new ArrayList<>();
    if (part[0].equals(back(part[0]))) {
      out.add(new Rule(part[0], part[1], kind, mode, derived));
    } else {
      out.add(new Rule(back(part[0]), back(part[1]), kind, mode, derived));
      out.add(new Rule(front(part[0]), front(part[1]), kind, mode, derived));
    }
    return out;
  }

  static String back(String text) {
    return text.replace('A', 'a').replace('O', 'o').replace('U', 'u');
  }

  static String front(String text) {
    return text.replace('A', 'ä').replace('O', 'ö').replace('U', 'y');
  }
}
