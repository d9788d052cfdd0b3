package fi.tukipakki.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.support.Converted;
import fi.tukipakki.support.SafeHtml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * The examples of the CommonMark specification through our converter. What comes out as something
 * else is listed by its kind in {@code markdown/commonmark-differences.txt}, which tells why, and
 * the list is exact. {@code -Dgolden.accept=true} writes the numbers anew.
 *
 * @see <a href="https://spec.commonmark.org/0.31.2/">CommonMark 0.31.2</a>
 */
class SpecTest {
  private static final Path LIST =
      Path.of("src/test/resources/markdown/commonmark-differences.txt");

  private static List<Example> examples() {
    return ExampleReader.readExamples(TestResources.getSpec());
  }

  @Test
  void whatDiffersIsListedAndExplained() throws IOException {
    Map<Integer, String> differences = new TreeMap<>();
    List<Example> examples = examples();
    assertTrue(examples.size() > 640, "examples: " + examples.size());
    for (int i = 0; i < examples.size(); i++) {
      Example example = examples.get(i);
      // An example begins behind the front matter, where a page's text begins.
      Converted ours = Converted.markdown(example.getSource());
      SafeHtml.check(ours.html());
      String expected = normal(example.getHtml().replace('→', '\t'));
      String actual = normal(ours.html());
      if (!expected.equals(actual)) {
        differences.put(i + 1, Difference.of(expected, actual, example.getSource(), ours.told()));
      }
    }
    List<String> known = Files.readAllLines(LIST, StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>(known.stream().filter(l -> l.startsWith("#")).toList());
    lines.addAll(byKind(differences));
    if (Boolean.getBoolean("golden.accept")) {
      Files.write(LIST, lines, StandardCharsets.UTF_8);
    } else {
      assertEquals(String.join("\n", known), String.join("\n", lines));
    }
    for (String kind : differences.values()) {
      boolean explained = known.stream().anyMatch(line -> line.startsWith("# " + kind + ": "));
      assertTrue(explained, kind + " is not explained");
    }
  }

  private static List<String> byKind(Map<Integer, String> differences) {
    Map<String, List<String>> kinds = new TreeMap<>();
    differences.forEach(
        (number, kind) ->
            kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(String.valueOf(number)));
    return kinds.entrySet().stream()
        .map(e -> e.getKey() + " = " + e.getValue().stream().collect(Collectors.joining(" ")))
        .toList();
  }

  /** As a browser reads it. */
  private static String normal(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    document.select("pre").removeAttr("tabindex");
    return document.body().html().strip();
  }

  /** Why an example comes out as something else: the first reason that holds. */
  private static final class Difference {
    private Difference() {}

    static String of(String expected, String actual, String source, List<String> told) {
      String codes = String.join(" ", told);
      Document theirs = Jsoup.parseBodyFragment(expected);
      Document ours = Jsoup.parseBodyFragment(actual);
      if (codes.contains("TP050")
          || !rawHtml(theirs).isEmpty()
          || source.contains("<!")
          || source.contains("<?")) {
        return "html";
      }
      if (codes.contains("TP047") || codes.contains("TP058")) {
        return "scheme";
      }
      if (codes.contains("TP044") || codes.contains("TP052")) {
        return "target";
      }
      if (codes.contains("TP053") || codes.contains("TP054") || codes.contains("TP055")) {
        return "outline";
      }
      if (theirs.select("h1, h2, h3, h4, h5, h6").size() > 0) {
        return "heading-id";
      }
      if (codes.contains("TP060") || source.contains("[^")) {
        return "footnote";
      }
      if (ours.select("del").size() > theirs.select("del").size()) {
        return "strikethrough";
      }
      if (ours.select("a").size() > theirs.select("a").size()) {
        return "autolink";
      }
      if (ours.select("a.external").size() > 0) {
        return "external";
      }
      return "typography";
    }

    private static List<Element> rawHtml(Document document) {
      return document.body().getAllElements().stream()
          .filter(
              e ->
                  !e.tagName()
                      .matches("body|p|h[1-6]|a|em|strong|code|pre|ul|ol|li|hr|br|img|blockquote"))
          .toList();
    }
  }
}
