package fi.tukipakki.search;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Judged queries on small toolkits of other organisations, each written and judged by somebody who
 * had not seen the rules: guards against rules and synonyms that only suit our own site. {@code
 * -Dsearch.misses=true} as in {@link SearchEvaluationTest}.
 */
class ToolkitEvaluationTest {
  @ParameterizedTest
  @CsvSource({"dev, 0.84, 0.905", "dev-2, 0.775, 0.9"})
  void pagesOfAnotherToolkitAreFound(String set, double plain, double shipped) throws IOException {
    assumeFalse(JudgedQueries.isHeldOut(), "the misses of both have been read");
    double without = score(set, List.of());
    double with = score(set, SynonymRule.common());
    assertTrue(without >= plain, "nDCG@10 without synonyms " + without);
    assertTrue(with >= shipped, "nDCG@10 with them " + with);
  }

  private static double score(String set, List<SynonymRule> synonyms) throws IOException {
    return EvaluationTable.score(
        new SearchEngine(index(set, synonyms)),
        "/search/toolkit-" + set + "-queries.tsv",
        "toolkit " + set + ", " + (synonyms.isEmpty() ? "without" : "with") + " synonyms");
  }

  private static SearchIndex index(String set, List<SynonymRule> synonyms) throws IOException {
    SearchOptions options =
        new SearchOptions("fi", synonyms, List.of(), List.of(), List.of(), Map.of(), false);
    try (SearchIndexBuilder builder = new SearchIndexBuilder(options)) {
      List<String> page = new ArrayList<>();
      for (String line : JudgedQueries.lines("/search/toolkit-" + set + ".txt", "#!")) {
        if (line.startsWith("@ ") && !page.isEmpty()) {
          builder.add(page(page));
          page.clear();
        }
        page.add(line);
      }
      builder.add(page(page));
      return builder.finish();
    }
  }

  /** A line of address, title and keywords; the description; text with headings. */
  private static SearchPage page(List<String> lines) {
    String[] head = lines.get(0).substring(2).split("\\|", -1);
    List<String> keywords = new ArrayList<>();
    for (String keyword : head[2].split(",")) {
      if (!keyword.isBlank()) {
        keywords.add(keyword.strip());
      }
    }
    List<SearchSection> sections = new ArrayList<>();
    String heading = "";
    StringBuilder text = new StringBuilder();
    for (String line : lines.subList(2, lines.size())) {
      if (line.startsWith("## ")) {
        sections.add(new SearchSection(anchor(sections), heading, text.toString()));
        heading = line.substring(3);
        text.setLength(0);
      } else {
        text.append(line).append('\n');
      }
    }
    sections.add(new SearchSection(anchor(sections), heading, text.toString()));
    return new SearchPage(
        head[0].strip() + "/",
        head[1].strip(),
        lines.get(1),
        "fi",
        "page",
        "Sivu",
        List.of(),
        List.of(),
        keywords,
        List.of(),
        sections,
        "");
  }

  private static String anchor(List<SearchSection> before) {
    return before.isEmpty() ? "" : "s" + before.size();
  }
}
