package fi.tukipakki.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.content.Document;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.model.Language;
import fi.tukipakki.model.SourceFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentParserTest {
  private static final Language FI = new Language("fi", "fi", "Suomi");
  private static final Map<String, Language> LANGUAGES = new LinkedHashMap<>();

  static {
    LANGUAGES.put("fi", FI);
    LANGUAGES.put("sv", new Language("sv", "sv", "Svenska"));
    LANGUAGES.put("selko", new Language("selko", "fi", "Selkosuomi"));
  }

  private final Diagnostics diagnostics = new Diagnostics();

  private Optional<Document> parse(String path, String text) {
    return new DocumentParser(LANGUAGES, FI, diagnostics).parse(new SourceFile(path, text));
  }

  private String told() {
    return String.join(
        "; ",
        diagnostics.sorted().stream()
            .map(d -> d.code().id() + " " + d.location() + variant(d.args().get("variant")))
            .toList());
  }

  private static String variant(String variant) {
    return variant == null ? "" : " " + variant;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: X\n---\nTeksti\n",
        "---\ntitle: X\n---",
        "---\ntitle: X\n---\n",
        "---\ntitle: X\n---   \nTeksti",
        "--- \t\ntitle: X\n---\nTeksti",
        "---\n\n\ntitle: X\n\n---\n\n---\n",
        "---\n# huomautus\ntitle: X\n---\n",
        "---\ntitle: X\nbody: |\n  ----\n  --- ei vielä\n---\n",
      })
  void frontMatterStandsBetweenTwoLinesOfThreeDashes(String text) {
    Document document = parse("content/a.md", text).orElseThrow(() -> new AssertionError(told()));
    assertTrue(document.frontMatter().entries().containsKey("title"));
    assertEquals("", told());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "no front matter | `Teksti` | TP017 content/a.md:1:1",
        "nothing | `` | TP017 content/a.md:1:1",
        "a heading first | `# Otsikko` | TP017 content/a.md:1:1",
        "two dashes | `--\\ntitle: X\\n--` | TP017 content/a.md:1:1 dashes",
        "four dashes | `----\\ntitle: X\\n----` | TP017 content/a.md:1:1 dashes",
        "a long dash | `—\\ntitle: X\\n—` | TP017 content/a.md:1:1 dashes",
        "TOML | `+++\\ntitle = 1\\n+++` | TP017 content/a.md:1:1 dashes",
        "indented | ` ---\\ntitle: X\\n ---` | TP017 content/a.md:1:1 dashes",
        "blank first line | `\\n---\\ntitle: X\\n---` | TP017 content/a.md:1:1 blank",
        "blank first lines | `  \\n\\n---\\ntitle: X\\n---` | TP017 content/a.md:1:1 blank",
        "blank, then text | `\\nTeksti` | TP017 content/a.md:1:1",
        "text behind the dashes | `--- title: X\\n---` | TP017 content/a.md:1:1",
        "never closed | `---\\ntitle: X\\n\\nTeksti` | TP011 content/a.md:1:1",
        "only dashes | `---` | TP011 content/a.md:1:1",
        "only dashes and a line end | `---\\n` | TP011 content/a.md:1:1",
        "closed by four | `---\\ntitle: X\\n----\\nTeksti` | TP011 content/a.md:1:1",
        "closed indented | `---\\ntitle: X\\n ---\\nTeksti` | TP011 content/a.md:1:1",
        "closed by dots | `---\\ntitle: X\\n...\\nTeksti` | TP011 content/a.md:1:1",
      })
  void nearMissesAreToldAndGiveNoPage(String name, String text, String expected) {
    assertTrue(parse("content/a.md", text.replace("\\n", "\n")).isEmpty());
    assertEquals(expected, told());
  }

  @Test
  void theBodyStartsBehindTheFence() {
    String text = "---\ntitle: X\nlaw: [a]\n---\n\nrivi kuusi\n---\nrivi kahdeksan\n";
    Document document = parse("content/a.md", text).orElseThrow();
    assertEquals(4, document.bodyLine());
    assertEquals(
        "\nrivi kuusi\n---\nrivi kahdeksan\n", document.source().textFrom(document.bodyLine()));
  }

  @Test
  void anEmptyFrontMatterIsOne() {
    Document document = parse("content/a.md", "---\n---\nTeksti").orElseThrow();
    assertEquals(Map.of(), document.frontMatter().entries());
    assertEquals("Teksti", document.source().textFrom(document.bodyLine()));
  }

  @ParameterizedTest
  @CsvSource({
    "content/koulu.md, '', koulu, fi, koulu",
    "content/toimijat/koulu.md, toimijat, koulu, fi, toimijat/koulu",
    "content/toimijat/koulu.sv.md, toimijat, koulu, sv, toimijat/koulu",
    "content/toimijat/koulu.selko.md, toimijat, koulu, selko, toimijat/koulu",
    "content/a/b/koulu.fi.md, a/b, koulu, fi, a/b/koulu",
    "content/index.sv.md, '', index, sv, index",
    "content/muutos.2026.sv.md, '', muutos.2026, sv, muutos.2026",
    "content/KOULU.MD, '', KOULU, fi, KOULU",
  })
  void theNameTellsSlugAndLanguage(
      String path, String folders, String name, String language, String id) {
    Document document = parse(path, "---\n---\n").orElseThrow(() -> new AssertionError(told()));
    assertEquals(folders, String.join("/", document.folders()));
    assertEquals(name, document.name());
    assertEquals(language, document.language().id());
    assertEquals(id, document.id());
  }

  @ParameterizedTest
  @CsvSource({
    "content/koulu.ruotsi.md, ruotsi, ''",
    "content/koulu.svv.md, svv, sv",
    "content/koulu.SV.md, SV, sv",
    "content/muutos-1.1.2026.md, 2026, ''",
    "content/koulu..md, '', ''",
  })
  void anUnknownLanguageIsTold(String path, String value, String suggestion) {
    assertTrue(parse(path, "---\n---\n").isEmpty());
    assertEquals("TP034 " + path, told());
    Map<String, String> args = diagnostics.sorted().get(0).args();
    assertEquals(value, args.getOrDefault("value", ""));
    assertEquals(suggestion, args.getOrDefault("suggestion", ""));
    assertEquals(List.of("fi, sv, selko"), List.of(args.get("values")));
  }
}
