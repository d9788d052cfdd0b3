package fi.tukipakki.search;

import java.io.IOException;
import java.util.List;

/** Shows tests of other packages what the search does inside, to compare a browser with. */
public final class SearchProbe {
  private static final RuleTable TABLE = RuleTable.load();

  private final Inflections rules = new Inflections(TABLE);
  private final Folding folding = TABLE.folding();

  /** The words of a text, as they are indexed. */
  public static List<String> words(String text) {
    return Tokenizer.words(text);
  }

  /** The words of a query. */
  public static List<String> queryWords(String query) {
    return Tokenizer.queryWords(query);
  }

  /** The queries of the judged set, without their judgements. */
  public static List<String> judgedQueries() throws IOException {
    return JudgedQueries.read().stream().map(JudgedQueries.Judged::query).toList();
  }

  /** The base forms that a word may have, each {@code form=flags}, and last the folded word. */
  public String candidates(String word) {
    StringBuilder out = new StringBuilder();
    rules.candidates(word).forEach((l, bits) -> out.append(l).append('=').append(bits).append(' '));
    return out.append(folding.fold(word)).toString();
  }
}
