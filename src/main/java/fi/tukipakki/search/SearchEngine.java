package fi.tukipakki.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Asks an index; ranks as the browser does. Safe from several threads. */
public final class SearchEngine {
  private final SearchIndex index;
  private final Inflections rules;
  private final Vocabulary vocabulary;
  private final Matcher matcher;
  private final Set<String> stop;

  /** Prepares an index for questions. */
  public SearchEngine(SearchIndex index) {
    RuleTable table = RuleTable.load();
    this.index = index;
    rules = new Inflections(table);
    Folding folding = table.folding();
    stop = table.stopWords(index.languages());
    vocabulary = new Vocabulary(index.terms(), folding);
    List<String> stems =
        index.pages().stream()
            .map(IndexedPage::language)
            .filter(Stemmer.FLAGS::containsKey)
            .distinct()
            .toList();
    matcher =
        new Matcher(
            rules,
            vocabulary,
            folding,
            new Stemmer(table),
            index.synonyms(),
            stems,
            index.pages().size());
  }

  /**
   * The best pages.
   *
   * @param query as typed; unless it ends in a space the last word may be unfinished
   * @param language whose pages come first
   * @param limit how many at most
   * @param explain whether to tell why
   */
  public List<SearchResult> search(String query, String language, int limit, boolean explain) {
    List<Query.Word> words = Query.words(query, rules, stop);
    List<Alternative> alternatives = matcher.match(words, typing(query));
    Ranking ranking = new Ranking(index.pages().size(), words);
    ranking.add(alternatives);
    ranking.pairs(alternatives, vocabulary);
    double[] score = new double[index.pages().size()];
    int[] hits = IntStream.range(0, score.length).filter(ranking::hit).toArray();
    for (int page : hits) {
      score[page] = ranking.score(page, index.pages().get(page).language().equals(language));
    }
    List<Integer> order = new ArrayList<>(IntStream.of(hits).boxed().toList());
    order.sort(Comparator.comparingDouble((Integer page) -> -score[page]).thenComparing(p -> p));
    List<SearchResult> out = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (int page : order) {
      if (out.size() == limit) {
        break;
      }
      if (!seen.add(index.families().get(page))) {
        continue;
      }
      IndexedPage found = index.pages().get(page);
      int at = ranking.section(page);
      boolean inside = at < found.excerpts().size();
      out.add(
          new SearchResult(
              out.size() + 1,
              found.path(),
              found.title(),
              inside ? found.excerpts().get(at).anchor() : "",
              inside ? found.excerpts().get(at).heading() : "",
              found.description(),
              score[page],
              explain ? ranking.why(page, words) : List.of()));
    }
    return out;
  }

  static boolean typing(String query) {
    int n = query.length();
    return n > 0 && Character.isLetterOrDigit(query.codePointBefore(n));
  }
}
