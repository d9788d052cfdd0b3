package fi.tukipakki.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Judged queries on a small toolkit of another organisation, written and judged by somebody who had
 * not seen the rules: guards against rules and synonyms that only suit our own site. {@code
 * -Dsearch.misses=true} and {@code -Dsearch.set=held-out} as in {@link SearchEvaluationTest}.
 */
class ToolkitEvaluationTest {
  private static final String SET = JudgedQueries.isHeldOut() ? "held-out" : "dev";

  @Test
  void pagesOfAnotherToolkitAreFound() throws IOException {
    double plain = score(List.of(), "without");
    double shipped = score(SynonymRule.common(), "with");
    assertTrue(JudgedQueries.isHeldOut() || plain >= 0.84, "nDCG@10 without synonyms " + plain);
    assertTrue(JudgedQueries.isHeldOut() || shipped >= 0.905, "nDCG@10 with them " + shipped);
  }

  private static double score(List<SynonymRule> synonyms, String name) throws IOException {
    return EvaluationTable.score(
        new SearchEngine(index(synonyms)),
        "/search/toolkit-" + SET + "-queries.tsv",
        "another toolkit, " + name + " synonyms");
  }

  static SearchIndex index(List<SynonymRule> synonyms) throws IOException {
    SearchOptions options =
        new SearchOptions("fi", synonyms, List.of(), List.of(), List.of(), Map.of(), false);
    try (SearchIndexBuilder builder = new SearchIndexBuilder(options)) {
      List<String> page = new ArrayList<>();
      for (String line : JudgedQueries.lines("/search/toolkit-" + SET + ".txt", "#!")) {
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
