package fi.tukipakki.search;

import java.io.IOException;
import java.util.ArrayList;
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

  /** The queries of the judged sets, without their judgements. */
  public static List<String> judgedQueries() throws IOException {
    List<String> queries = new ArrayList<>();
    JudgedQueries.read().forEach(judged -> queries.add(judged.query()));
    for (String line : JudgedQueries.lines("/search/toolkit-dev-queries.tsv")) {
      queries.add(line.split("\t")[1]);
    }
    return queries;
  }

  /** The base forms that a word may have, each {@code form=flags}, and last the folded word. */
  public String candidates(String word) {
    StringBuilder out = new StringBuilder();
    rules.candidates(word).forEach((l, bits) -> out.append(l).append('=').append(bits).append(' '));
    return out.append(folding.fold(word)).toString();
  }
}
