package fi.tukipakki.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.model.SourceFile;
import fi.tukipakki.support.Converted;
import fi.tukipakki.support.SafeHtml;
import fi.tukipakki.yaml.YamlNode;
import fi.tukipakki.yaml.YamlReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Pages: front matter, Markdown, and what is told of them. */
class PagePropertiesTest {
  @Provide
  Arbitrary<String> markdown() {
    return Arbitraries.of(
            "> ",
            "- ",
            "1. ",
            "## Otsikko\n",
            "\n",
            "\n\n",
            "*",
            "**",
            "_",
            "~~",
            "`",
            "```\n",
            "[",
            "]",
            "(",
            ")",
            "](javascript:x)",
            "](sivu.md)",
            "](#a)",
            "![",
            "<b>",
            "</b>",
            "<script>",
            "<div>\n",
            "</div>\n",
            "<details>\n\n",
            "<!--",
            "-->",
            "&#106;",
            "&lt;",
            "[^1]",
            "[^1]: ",
            "|a|b|\n|-|-|\n",
            "|",
            "LSL 25 §",
            "a",
            " ",
            "    ",
            "\t",
            "\\",
            "https://a.fi ",
            "{#id}",
            "> [!NOTE]\n",
            "\"",
            "'")
        .list()
        .ofMaxSize(30)
        .map(pieces -> String.join("", pieces));
  }

  @Property(tries = 400, seed = "417")
  void anyMarkdownGivesSafeHtml(@ForAll("markdown") String markdown) {
    Converted converted = Converted.markdown(markdown);
    SafeHtml.check(converted.html());
    assertEquals(converted.html(), Converted.markdown(markdown).html());
  }

  @Property(tries = 400, seed = "417")
  void anyYamlIsReadOrRefusedWithAWord(@ForAll("yaml") String yaml) {
    Diagnostics diagnostics = new Diagnostics();
    SourceFile file = new SourceFile("content/a.md", "---\n" + yaml);
    Optional<YamlNode.Mapping> read = YamlReader.read(file, yaml, 1, diagnostics);
    assertTrue(read.isPresent() || diagnostics.hasErrors(), yaml);
    long lines = file.text().chars().filter(c -> c == '\n').count() + 1;
    for (Diagnostic told : diagnostics.sorted()) {
      assertTrue(
          told.location().line() >= 1 && told.location().line() <= lines + 1, told.toString());
    }
  }

  @Provide
  Arbitrary<String> yaml() {
    return Arbitraries.of(
            "a", "b", ": ", ":", "\n", "\n  ", "- ", "? ", "[", "]", "{", "}", ",", "\"", "'",
            "|\n", ">-\n", "&a ", "*a", "!!", "!x ", "<<", "#", "%", "---\n", "...\n", "\t", " ",
            "1", "true", "~", "\\u0000")
        .list()
        .ofMaxSize(25)
        .map(pieces -> String.join("", pieces));
  }

  @Property(tries = 300, seed = "417")
  void plainMappingsAreReadAsWritten(
      @ForAll @Size(max = 8)
          Map<
                  @AlphaChars @StringLength(min = 1, max = 8) String,
                  @AlphaChars @StringLength(min = 1, max = 8) String>
              values) {
    String yaml =
        values.entrySet().stream()
            .map(e -> "k" + e.getKey() + ": \"" + e.getValue() + "\"\n")
            .collect(Collectors.joining());
    Diagnostics diagnostics = new Diagnostics();
    YamlNode.Mapping read =
        YamlReader.read(new SourceFile("a.md", yaml), yaml, 0, diagnostics).orElseThrow();
    assertEquals(values.size(), read.entries().size());
    values.forEach(
        (key, value) ->
            assertEquals(value, ((YamlNode.Scalar) read.entries().get("k" + key).value()).text()));
  }

  @Property(tries = 200, seed = "417")
  void whatIsToldIsSortedAndBounded(
      @ForAll @Size(max = 300) List<@IntRange(max = 400) Integer> lines) {
    Diagnostics diagnostics = new Diagnostics();
    lines.forEach(
        line -> diagnostics.add(Diagnostic.of(Code.BROKEN_LINK, new Location("a.md", line, 1, 1))));
    List<Diagnostic> told = diagnostics.sorted();
    List<Integer> places = told.stream().map(d -> d.location().line()).toList();
    assertEquals(places.stream().sorted().toList(), places);
    long distinct = lines.stream().distinct().count();
    long more = Math.max(0, distinct - Diagnostics.MOST_ALIKE);
    assertEquals(distinct - more + (more > 0 ? 1 : 0), told.size());
    if (more > 0) {
      Diagnostic last = told.get(told.size() - 1);
      assertEquals(Code.MORE_ALIKE, last.code());
      assertEquals(String.valueOf(more), last.args().get("count"));
    }
  }
}
