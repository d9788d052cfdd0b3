package fi.tukipakki.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.net.URI;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four forms in which diagnostics are printed. */
class FormatsTest {
  private static final Texts FI = Texts.in("fi");
  private static final Diagnostic KEY =
      Diagnostic.of(Code.UNKNOWN_KEY, new Location("content/a.md", 7, 3, 7))
          .with("key", "deadlin")
          .with("keys", "title, role, deadline")
          .with("suggestion", "deadline")
          .relatedTo(new Location("content/b.md", 2, 1, 1));
  private static final Diagnostic LATE =
      Diagnostic.of(Code.REVIEW_LATE, new Location("content/b, c: 50 %.md", 3, 0, 0))
          .with("value", "2026-01-01");
  private static final Diagnostic HINT = Diagnostic.of(Code.NO_BASE_URL, Location.of("site.yml"));
  private static final List<Diagnostic> ALL = List.of(KEY, LATE, HINT);

  private static String text(Diagnostic d, BiFunction<String, Integer, String> lines) {
    return new TextFormat().print(List.of(d), FI, lines);
  }

  /** The source frame of a text: what stands between the message and the reason. */
  private static String frame(String line, int column, int length) {
    Location at = new Location("a.md", 2, column, length);
    String printed =
        text(Diagnostic.of(Code.UNKNOWN_KEY, at), (file, n) -> n == 2 ? line : "edellinen");
    return printed.substring(printed.indexOf("  1 │") < 0 ? 0 : printed.indexOf("  1 │"))
        .split("  Miksi")[0];
  }

  // --- Text.

  @Test
  void theFormOfADiagnostic() {
    String printed =
        text(KEY, (file, line) -> line == 7 ? "  deadlin: 3 kk" : "- title: Lapsen kuuleminen");
    assertEquals(
        """
        virhe[TP012] content/a.md:7:3
          Tuntematon avain "deadlin".
          6 │ - title: Lapsen kuuleminen
          7 │   deadlin: 3 kk
            │   ^^^^^^^
          Miksi:  Tässä kohdassa voi käyttää näitä avaimia: title, role, deadline.
          Korjaa: kirjoita "deadline"
          Katso myös: content/b.md:2:1
          Lisää: tukipakki explain TP012

        """,
        printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`abc def` | 5 | 3 | `    ^^^`",
        "`abc def` | 1 | 3 | `^^^`",
        "`abc def` | 5 | 0 | `    ^`",
        "`abc def` | 5 | 50 | `    ^^^`",
        "`abc def` | 8 | 1 | `       ^`",
        "`\tabc` | 2 | 3 | `\t^^^`",
        "`a\tb\tc` | 5 | 1 | ` \t \t^`",
        "`määrä x` | 7 | 1 | `      ^`",
        // An emoji is as wide as two letters on a terminal.
        "`🚑 abc` | 3 | 3 | `   ^^^`",
        "`a 🚑 b` | 3 | 1 | `  ^^`",
        "`日本 x` | 4 | 1 | `     ^`",
      })
  void theCaretStandsUnderTheCulprit(String line, int column, int length, String carets) {
    String[] lines = frame(line, column, length).split("\n");
    assertEquals("  2 │ " + line, lines[1]);
    assertEquals("    │ " + carets, lines[2]);
  }

  @Test
  void aLongLineIsShownWhereTheCulpritStands() {
    String line = "alku ".repeat(60) + "[x](olematon.md) " + "loppu ".repeat(60);
    int column = 60 * 5 + 1;
    String[] lines = frame(line, column, 16).split("\n");
    assertTrue(lines[1].contains("[x](olematon.md)"), lines[1]);
    assertTrue(lines[1].length() <= 6 + 120, lines[1]);
    assertTrue(lines[1].startsWith("  2 │ …") && lines[1].endsWith("…"), lines[1]);
    assertEquals(lines[1].indexOf("[x]"), lines[2].indexOf('^'), lines[1] + "\n" + lines[2]);
    assertEquals(16, lines[2].chars().filter(c -> c == '^').count());
  }

  @Test
  void aLongLineWithTheCulpritAtItsStartKeepsItsStart() {
    String line = "olematon " + "x".repeat(400);
    String[] lines = frame(line, 1, 8).split("\n");
    assertTrue(lines[1].startsWith("  2 │ olematon xxx"), lines[1]);
    assertTrue(lines[1].endsWith("…"), lines[1]);
    assertEquals("    │ ^^^^^^^^", lines[2]);
  }

  @Test
  void aLongLineWithTheCulpritAtItsEndKeepsItsEnd() {
    String line = "x".repeat(400) + " olematon";
    String[] lines = frame(line, 402, 8).split("\n");
    assertTrue(lines[1].endsWith("x olematon"), lines[1]);
    assertEquals(lines[1].indexOf("olematon"), lines[2].indexOf('^'));
    String[] all = frame("x".repeat(400), 1, 400).split("\n");
    assertTrue(all[2].length() <= 6 + 120, "carets end with the line: " + all[2]);
  }

  @Test
  void anUnknownLineHasNoFrame() {
    String printed = text(KEY, (file, line) -> null);
    assertFalse(printed.contains("│") || printed.contains("^"), printed);
    assertFalse(text(HINT, (file, line) -> "x").contains("│"));
  }

  @Test
  void aBlankLineBeforeIsLeftOut() {
    assertFalse(text(KEY, (file, line) -> line == 7 ? "x" : " ").contains("6 │"));
  }

  @Test
  void gutterOfLongNumbers() {
    Diagnostic d = Diagnostic.of(Code.UNKNOWN_KEY, new Location("a", 1000, 1, 1));
    String printed = text(d, (file, line) -> "x");
    assertTrue(printed.contains("   999 │ x\n  1000 │ x\n       │ ^\n"), printed);
  }

  // --- JSON.

  @Test
  void jsonHoldsAllThatIsKnown() throws JsonParserException {
    JsonArray all = JsonParser.array().from(new JsonFormat().print(ALL, FI, (f, l) -> "x"));
    assertEquals(3, all.size());
    JsonObject key = all.getObject(0);
    assertEquals("TP012", key.getString("code"));
    assertEquals("error", key.getString("severity"));
    assertEquals("content/a.md", key.getString("file"));
    assertEquals(7, key.getInt("line"));
    assertEquals(3, key.getInt("column"));
    assertEquals(7, key.getInt("length"));
    assertEquals("Tuntematon avain \"deadlin\".", key.getString("message"));
    assertEquals("kirjoita \"deadline\"", key.getString("fix"));
    assertFalse(key.getString("reason").isEmpty());
    assertEquals("content/b.md:2:1", key.getArray("related").getString(0));
    assertEquals("warning", all.getObject(1).getString("severity"));
    assertEquals("hint", all.getObject(2).getString("severity"));
    assertEquals(0, all.getObject(2).getInt("line"));
  }

  @Test
  void nothingIsAnEmptyArray() throws JsonParserException {
    assertEquals("[]\n", new JsonFormat().print(List.of(), FI, (f, l) -> null));
    assertEquals("", new TextFormat().print(List.of(), FI, (f, l) -> null));
    assertEquals("", new GithubFormat().print(List.of(), FI, (f, l) -> null));
    JsonObject log =
        JsonParser.object().from(new SarifFormat().print(List.of(), FI, (f, l) -> null));
    assertEquals(0, log.getArray("runs").getObject(0).getArray("results").size());
  }

  // --- GitHub.

  @Test
  void githubShowsMessagesAtTheirLines() {
    String[] lines = new GithubFormat().print(ALL, FI, (f, l) -> "x").split("\n");
    assertEquals(3, lines.length, "one command a line");
    assertEquals(
        "::error file=content/a.md,line=7,col=3,endColumn=10,"
            + "title=TP012 Tuntematon avain \"deadlin\".::"
            + "Tässä kohdassa voi käyttää näitä avaimia: title, role, deadline.%0A"
            + "Korjaa: kirjoita \"deadline\"",
        lines[0]);
    assertTrue(
        lines[1].startsWith("::warning file=content/b%2C c%3A 50 %25.md,line=3,title=TP038 "));
    assertFalse(lines[1].contains("col="));
    assertTrue(lines[2].startsWith("::notice file=site.yml,title=TP102 "), lines[2]);
    assertFalse(lines[2].contains("line="));
  }

  @Test
  void nobodyCanWriteACommandOfGithub() {
    Diagnostic d =
        KEY.with("key", "a\n::error::b\r,c:d%").with("keys", "x\n::set-output name=a::b");
    String printed = new GithubFormat().print(List.of(d), FI, (f, l) -> null);
    assertEquals(1, printed.lines().count(), printed);
    assertTrue(printed.contains("a%0A%3A%3Aerror%3A%3Ab%0D%2Cc%3Ad%25"), printed);
    assertTrue(printed.contains("x%0A::set-output name=a::b"), printed);
  }

  // --- SARIF.

  @Test
  void sarifHasTheShapeOfTheStandard() throws JsonParserException {
    JsonObject log = JsonParser.object().from(new SarifFormat().print(ALL, FI, (f, l) -> "x"));
    assertEquals("2.1.0", log.getString("version"));
    assertTrue(log.getString("$schema").endsWith("sarif-2.1.0.json"));
    JsonObject run = log.getArray("runs").getObject(0);
    assertEquals("unicodeCodePoints", run.getString("columnKind"));
    JsonObject driver = run.getObject("tool").getObject("driver");
    assertEquals("tukipakki", driver.getString("name"));
    assertEquals(
        List.of("TP012", "TP038", "TP102"),
        driver.getArray("rules").stream().map(r -> ((JsonObject) r).getString("id")).toList());
    for (Object rule : driver.getArray("rules")) {
      assertFalse(((JsonObject) rule).getObject("fullDescription").getString("text").isBlank());
    }
    JsonArray results = run.getArray("results");
    JsonObject key = results.getObject(0);
    assertEquals("TP012", key.getString("ruleId"));
    assertEquals("error", key.getString("level"));
    assertTrue(key.getObject("message").getString("text").contains("deadlin"));
    JsonObject physical = key.getArray("locations").getObject(0).getObject("physicalLocation");
    assertEquals("content/a.md", physical.getObject("artifactLocation").getString("uri"));
    JsonObject region = physical.getObject("region");
    assertEquals(7, region.getInt("startLine"));
    assertEquals(3, region.getInt("startColumn"));
    assertEquals(10, region.getInt("endColumn"));
    assertEquals(1, key.getArray("relatedLocations").size());
    assertEquals("warning", results.getObject(1).getString("level"));
    assertEquals("note", results.getObject(2).getString("level"));
    assertFalse(
        results
            .getObject(2)
            .getArray("locations")
            .getObject(0)
            .getObject("physicalLocation")
            .has("region"));
  }

  @ParameterizedTest
  @CsvSource({
    "content/a b.md, content/a%20b.md",
    "content/työ.md, content/ty%C3%B6.md",
    "content/50%.md, content/50%25.md",
    "content/a#b.md, content/a%23b.md",
  })
  void addressesOfFilesAreAddresses(String file, String uri) throws JsonParserException {
    Diagnostic d = Diagnostic.of(Code.UNREADABLE_FILE, Location.of(file));
    JsonObject log =
        JsonParser.object().from(new SarifFormat().print(List.of(d), FI, (f, l) -> null));
    String written =
        log.getArray("runs")
            .getObject(0)
            .getArray("results")
            .getObject(0)
            .getArray("locations")
            .getObject(0)
            .getObject("physicalLocation")
            .getObject("artifactLocation")
            .getString("uri");
    assertEquals(uri, written);
    assertEquals(file, URI.create(written).getPath());
  }
}
