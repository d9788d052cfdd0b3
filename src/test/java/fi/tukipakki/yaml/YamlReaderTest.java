package fi.tukipakki.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.model.Limits;
import fi.tukipakki.model.SourceFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
  private final Diagnostics diagnostics = new Diagnostics();

  private Optional<YamlNode.Mapping> read(String text) {
    return YamlReader.read(new SourceFile("a.yml", text), text, 0, diagnostics);
  }

  private YamlNode.Scalar scalar(String text, String key) {
    return (YamlNode.Scalar) read(text).orElseThrow().entries().get(key).value();
  }

  private List<String> told() {
    return diagnostics.sorted().stream().map(d -> d.code().id() + " " + d.location()).toList();
  }

  private String only(String text) {
    assertTrue(read(text).isEmpty(), "read: " + text);
    assertEquals(1, diagnostics.sorted().size(), told().toString());
    return told().get(0);
  }

  private String variant() {
    return diagnostics.sorted().get(0).args().getOrDefault("variant", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no",
        "yes",
        "on",
        "1.10",
        "2026-13-45",
        "0x1F",
        "017",
        "1_000",
        "12:30:45",
        ".inf",
        "<<",
        "2026-11-21",
        "1e3",
        "true",
        "NULL"
      })
  void scalarsStayAsTheyWereWritten(String text) {
    assertEquals(text, scalar("a: " + text + "\n", "a").text());
  }

  @Test
  void nothingIsNothing() {
    for (String nothing : new String[] {"", "~", "null"}) {
      assertTrue(scalar("a: " + nothing + "\n", "a").isNothing(), nothing);
    }
    for (String something : new String[] {"\"\"", "'~'", "\"null\"", "none"}) {
      assertTrue(!scalar("a: " + something + "\n", "a").isNothing(), something);
    }
  }

  @Test
  void placesCountCodePointsFromOne() {
    YamlNode.Mapping top = read("a: 1\n\"🚑\": {b: 🚑, c: loppu}\n").orElseThrow();
    YamlNode.Entry entry = top.entries().get("🚑");
    assertEquals(new Location("a.yml", 2, 1, 3), entry.keyLocation());
    YamlNode.Mapping inner = (YamlNode.Mapping) entry.value();
    assertEquals(new Location("a.yml", 2, 16, 5), inner.entries().get("c").value().location());
    assertEquals(new Location("a.yml", 2, 13, 1), inner.entries().get("c").keyLocation());
  }

  @Test
  void placesStartAtTheGivenLine() {
    SourceFile file = new SourceFile("a.md", "---\ntitle: X\n---\n");
    YamlNode.Mapping top = YamlReader.read(file, "title: X\n", 1, diagnostics).orElseThrow();
    assertEquals(new Location("a.md", 2, 8, 1), top.entries().get("title").value().location());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# vain huomautus\n", "~\n", "---\n"})
  void anEmptyTextIsAnEmptyMapping(String text) {
    assertEquals(0, read(text).orElseThrow().entries().size());
    assertEquals(List.of(), told());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // What it is | the text | code and place
        "anchor | `a: &x 1` | TP016 a.yml:1:4",
        "alias | `a: *x` | TP016 a.yml:1:4",
        "tag | `a: !!java.net.URL x` | TP016 a.yml:1:4",
        "own tag | `a: !x y` | TP016 a.yml:1:4",
        "tag of a mapping | `a: !!set {b, c}` | TP016 a.yml:1:4",
        "key that is no text | `{a: b}: c` | TP016 a.yml:1:1",
        "key that is a list | `? [a]\\n: c` | TP016 a.yml:1:3",
        "two documents | `a: 1\\n---\\nb: 2` | TP016 a.yml:2:1",
        "top is a list | `- a\\n- b` | TP015 a.yml:1:1",
        "top is a text | `pelkkä teksti` | TP015 a.yml:1:1",
      })
  void whatAuthorsDoNotNeedIsRefused(String name, String text, String expected) {
    assertEquals(expected, only(text.translateEscapes()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`a: b: c` | colon | TP010 a.yml:1:5",
        "`a:\\n\\t- b` | tab | TP010 a.yml:2:1",
        "`a: \"loppu puuttuu\\nb: 1` | quote | TP010 a.yml:1:4",
        "`a: 'loppu puuttuu` | quote | TP010 a.yml:1:4",
        "`a:\\n  - x\\n - y` | indent | TP010 a.yml:3:2",
        "`a: \"loppu puuttuu\\nb: \"toinen\"` | quote | TP010 a.yml:1:4",
        "`x: 1\\na: 'loppu puuttuu\\nb: 'toinen'` | quote | TP010 a.yml:2:4",
        "`a: \"koko\" ja loput` | rest | TP010 a.yml:1:11",
        "`a: [b] ja loput` | rest | TP010 a.yml:1:8",
        "`a: @b` | start | TP010 a.yml:1:4",
        "`a: [b, c\\nd: e` | bracket | TP010 a.yml:2:2",
        "`a: 1\\nb` | nocolon | TP010 a.yml:2:2",
        "`a: \"C:\\\\Ohjeet\"` | escape | TP010 a.yml:1:8",
      })
  void usualSlipsHaveAVariantAndTheRightPlace(String text, String variant, String expected) {
    assertEquals(expected, only(text.translateEscapes()));
    assertEquals(variant, variant());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a: [1, 2", "a: {b: 1", "a: @x", "a: `x", "a: \"\\q\"", "a: %x", "a: b\nc"})
  void anythingElseIsToldOnce(String text) {
    assertTrue(only(text).startsWith("TP010 a.yml:"), told().toString());
  }

  @Test
  void aKeyTwiceIsToldWhereItStandsAgain() {
    read("a: 1\nb: 2\na: 3\n");
    Diagnostic d = diagnostics.sorted().get(0);
    assertEquals(List.of("TP013 a.yml:3:1"), told());
    assertEquals("1", d.args().get("line"));
    assertEquals(List.of(new Location("a.yml", 1, 1, 1)), d.related());
  }

  @Test
  void depthHasALimit() {
    int depth = Limits.YAML_DEPTH;
    read("a: " + "[".repeat(depth - 1) + "x" + "]".repeat(depth - 1) + "\n").orElseThrow();
    assertEquals(List.of(), told());
    assertTrue(
        only("a: " + "[".repeat(depth) + "x" + "]".repeat(depth) + "\n").startsWith("TP018"));
  }

  @Test
  void veryDeepTextDoesNotOverflow() {
    assertTrue(only("a: " + "[".repeat(200_000)).startsWith("TP018"));
  }

  @Test
  void theNumberOfNodesHasALimit() {
    String items = "- x\n".repeat(Limits.YAML_NODES - 3);
    read("a:\n" + items).orElseThrow();
    assertEquals(List.of(), told());
    assertTrue(only("a:\n" + items + "- x\n".repeat(10)).startsWith("TP018"));
  }

  @Test
  void aBillionLaughsIsNotFunny() {
    assertTrue(only("a: &a [x,x]\nb: &b [*a,*a]\n").startsWith("TP016"));
  }

  @Test
  void blockTextKeepsItsLines() {
    assertEquals("yksi\nkaksi\n", scalar("a: |\n  yksi\n  kaksi\n", "a").text());
    assertEquals("yksi kaksi\n", scalar("a: >\n  yksi\n  kaksi\n", "a").text());
  }
}
