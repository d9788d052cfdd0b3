package fi.tukipakki.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Words that lead to other words. Written {@code lasu <-> lastensuojelu} (both ways) or {@code
 * sossu -> sosiaalityöntekijä, sosiaalipalvelut} (one way); commas part the alternatives, and ↔ and
 * → are read too.
 *
 * @param words what a reader may write, each a word or a phrase
 * @param targets what the pages say, each a word or a phrase
 * @param bothWays whether the targets lead to the words too
 */
public record SynonymRule(List<String> words, List<String> targets, boolean bothWays) {
  public SynonymRule {
    words = List.copyOf(words);
    targets = List.copyOf(targets);
    if (words.isEmpty() || targets.isEmpty()) {
      throw new IllegalArgumentException("a synonym needs words on both sides");
    }
  }

  /** The rules of the program itself, for any site: {@code synonyms.txt}. */
  public static List<SynonymRule> common() {
    return Common.RULES;
  }

  /** Read once, and only when asked for. */
  private static final class Common {
    static final List<SynonymRule> RULES = read();

    private static List<SynonymRule> read() {
      try (InputStream in = SynonymRule.class.getResourceAsStream("/search/synonyms.txt")) {
        String text =
            new String(
                Objects.requireNonNull(in, "synonyms.txt").readAllBytes(), StandardCharsets.UTF_8);
        return text.lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(SynonymRule::parse)
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the built-in synonyms", e);
      }
    }
  }

  /**
   * Reads one line.
   *
   * @throws IllegalArgumentException when there is no arrow or a side is empty
   */
  public static SynonymRule parse(String line) {
    for (String arrow : new String[] {"<->", "↔", "->", "→"}) {
      int at = line.indexOf(arrow);
      if (at >= 0) {
        boolean both = arrow.equals("<->") || arrow.equals("↔");
        return new SynonymRule(
            split(line.substring(0, at)), split(line.substring(at + arrow.length())), both);
      }
    }
    List<String> same = split(line);
    if (same.size() < 2) {
      throw new IllegalArgumentException("no arrow in \"" + line + "\"");
    }
    return new SynonymRule(same, same, false);
  }

  private static List<String> split(String side) {
    List<String> parts = new ArrayList<>();
    for (String part : side.split(",", -1)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }
}
