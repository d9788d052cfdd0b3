package fi.tukipakki.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.config.SiteReader;
import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.model.SourceFile;
import fi.tukipakki.support.Built;
import fi.tukipakki.support.SiteText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The editors' guides: their examples, put among our own pages, build without a word, and what they
 * say is all there is to say.
 */
class ProcessGuideTest {
  private static final Path GUIDES = Path.of("content/ohjeet");
  private static final String PROCESS = "prosessit/kesaleirin-jarjestaminen/";

  /** Whole files that the guides show, by the path that the line above them names. */
  private static final Map<String, String> EXAMPLES = new LinkedHashMap<>();

  private static Built built;

  /** A fenced block and the text between the one before and it. */
  private record Block(String before, String text) {

    /** The file that the line before the block names, or empty. */
    String file() {
      String last = before.strip();
      last = last.substring(last.lastIndexOf('\n') + 1);
      int start = last.lastIndexOf("iedosto `content/");
      return start < 0 ? "" : last.substring(start + 9, last.indexOf('`', start + 9));
    }
  }

  private static List<Block> blocks(String guide) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder before = new StringBuilder();
    StringBuilder inside = null;
    for (String line : guide.split("\n", -1)) {
      if (line.strip().startsWith("```")) {
        if (inside == null) {
          inside = new StringBuilder();
        } else {
          blocks.add(new Block(before.toString(), inside.toString()));
          before.setLength(0);
          inside = null;
        }
      } else {
        (inside == null ? before : inside).append(line).append('\n');
      }
    }
    return blocks;
  }

  private static String guide(String name) {
    try {
      return Files.readString(GUIDES.resolve(name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(name, e);
    }
  }

  @BeforeAll
  static void build() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("site.yml", Files.readAllBytes(Path.of("site.yml")));
    try (Stream<Path> pages = Files.walk(Path.of("content"))) {
      for (Path page : pages.filter(Files::isRegularFile).sorted().toList()) {
        files.put(page.toString().replace('\\', '/'), Files.readAllBytes(page));
      }
    }
    for (String name : List.of("prosessin", "sivun", "lain", "tyyppien")) {
      for (Block block : blocks(guide(name + "-kirjoittaminen.md"))) {
        if (!block.file().isEmpty()) {
          EXAMPLES.put(block.file(), block.text());
        }
      }
    }
    SiteText site = new SiteText(files, SiteText.of("").options()).jobs(2);
    for (Map.Entry<String, String> example : EXAMPLES.entrySet()) {
      assertFalse(files.containsKey(example.getKey()), example.getKey());
      site = site.with(example.getKey(), example.getValue());
    }
    built =
        site.with(
                "content/menetelmat/kuvat/kavely.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30\" height=\"20\"/>\n")
            .build();
  }

  @Test
  void guidesShowWholeFiles() {
    assertEquals(
        Set.of(
            "content/prosessit/kesaleirin-jarjestaminen.md",
            "content/menetelmat/kavelykeskustelu.md",
            "content/menetelmat/kavelykeskustelu.sv.md",
            "content/lait/esimerkkilaki.md",
            "content/kasikirjat/polku-kesatyontekijalle.md",
            "content/mallit/kavelyryhma-esimerkkialueella.md",
            "content/koulutukset/kavelykahvit.md",
            "content/lomakkeet/kavelyn-muistilista.md",
            "content/sanasto/kavelykeskustelu-termi.md",
            "content/linkit/esimerkkilinkki.md"),
        EXAMPLES.keySet());
  }

  @Test
  void examplesBuildWithoutAnyDiagnostic() {
    List<Diagnostic> told =
        built.result().diagnostics().stream()
            .filter(d -> EXAMPLES.containsKey(d.location().file()))
            .toList();
    assertEquals(List.of(), told);
    assertFalse(built.result().failed(), () -> String.join("\n", built.told()));
  }

  @Test
  void processHasItsDrawingAndDescription() {
    Document page = built.html(PROCESS);
    assertNotNull(page.selectFirst(".process-figure .process-wide svg"));
    assertNotNull(page.selectFirst(".process-figure .process-narrow svg"));
    assertEquals(
        List.of("vaihe-ajatus", "vaihe-toiveet", "vaihe-kutsu", "vaihe-leiri", "vaihe-palaute"),
        page.select("ol.steps > li").eachAttr("id"));
    assertEquals(3, page.select("[data-deadlines] tbody tr").size());
    assertEquals("counted", attribute(page, "leiri", "data-first-day"));
    assertEquals("", attribute(page, "palaute", "data-first-day"));
    assertEquals("lupapaiva", attribute(page, "kutsu", "data-from"));
    assertTrue(page.select("#vaihe-kutsu").text().contains("2 viikkoa"));
    assertTrue(page.select("#vaihe-toiveet .law-ref, #vaihe-toiveet .step-laws a").size() > 0);
  }

  private static String attribute(Document page, String step, String name) {
    return page.select("[data-deadlines] tr:has(a[href=#vaihe-" + step + "])").attr(name);
  }

  @Test
  void processHasAViewForEachRole() {
    Map<String, Integer> steps = Map.of("ohjaaja", 5, "lapsi", 3, "huoltaja", 2, "esihenkilo", 1);
    steps.forEach(
        (role, count) ->
            assertEquals(
                count,
                built.html(PROCESS + "rooli/" + role + "/").select("ol.steps > li").size(),
                role));
  }

  @Test
  void processHasItsChecklistAndBpmn() {
    Document checklist = built.html(PROCESS + "muistilista/");
    assertEquals(4, checklist.select(".check-step").size());
    assertTrue(checklist.text().contains("Kerro, mitä leirillä haluaisit tehdä."));
    String bpmn = built.text(PROCESS + "kesaleirin-jarjestaminen.bpmn");
    assertTrue(bpmn.contains("<definitions") || bpmn.contains(":definitions"));
    assertTrue(bpmn.contains("Lasten toiveiden kysyminen"));
  }

  @Test
  void pageHasWhatItsGuideShows() {
    Document page = built.html("menetelmat/kavelykeskustelu/");
    for (String part :
        List.of(
            "img[alt^=Piirros]",
            ".callout-tip",
            "a.law-ref[data-section=20]",
            "[role=doc-noteref]",
            "table",
            "a[href='../lapsen-kuuleminen/']")) {
      assertNotNull(page.selectFirst(".page-body " + part), part);
    }
    assertEquals("sv", built.html("sv/metoder/kavelykeskustelu/").selectFirst("html").attr("lang"));
  }

  @Test
  void lawHasWhatItsGuideShows() {
    Document page = built.html("lait/esimerkkilaki/");
    for (String part :
        List.of(
            "#p-1",
            "#p-2a",
            "#luku-1",
            "#p-3.repealed a[href$=#p-2a]",
            "a.law-ref[data-section='2 a'][href=#p-2a]",
            "#p-2 a.law-ref[data-section=4]")) {
      assertNotNull(page.selectFirst(part), part);
    }
  }

  /** Short pieces of the guides are pieces of their examples, so that they are right as well. */
  @ParameterizedTest
  @ValueSource(strings = {"prosessin", "sivun", "lain", "tyyppien"})
  void piecesAreOfTheExamples(String name) {
    List<Block> blocks = blocks(guide(name + "-kirjoittaminen.md"));
    String whole = "";
    for (Block block : blocks) {
      whole += block.file().isEmpty() ? "" : "\n" + flat(block.text());
    }
    for (Block block : blocks) {
      assertTrue(whole.contains("\n" + flat(block.text())), block.text());
    }
  }

  private static String flat(String text) {
    StringBuilder flat = new StringBuilder();
    text.lines().forEach(line -> flat.append(line.strip()).append('\n'));
    return flat.toString();
  }

  @Test
  void processGuideNamesEveryKeyAndDiagnostic() throws IOException {
    String guide = guide("prosessin-kirjoittaminen.md");
    SiteConfig config = config();
    Set<String> keys = new TreeSet<>(Set.of("roles", "starts", "steps"));
    for (String shape : List.of("role", "start", "step", "deadline", "check", "next")) {
      keys.addAll(config.shapes().get(shape).fields().keySet());
    }
    assertEquals(Set.of(), unnamed(keys, guide));
    assertEquals(Set.of(), untold(guide, "TP07"));
  }

  @Test
  void lawGuideNamesEveryKeyAndDiagnostic() throws IOException {
    String guide = guide("lain-kirjoittaminen.md");
    SiteConfig config = config();
    Set<String> keys = new TreeSet<>(config.types().get("law").shape().fields().keySet());
    keys.removeAll(config.fields().keySet());
    keys.removeAll(Set.of("chapters", "sections"));
    for (String shape : List.of("lawName", "lawChapter", "lawSection")) {
      keys.addAll(config.shapes().get(shape).fields().keySet());
    }
    assertEquals(Set.of(), unnamed(keys, guide));
    assertEquals(Set.of(), untold(guide, "TP08"));
  }

  @Test
  void typesGuideNamesEveryKeyAndDiagnostic() throws IOException {
    String guide = guide("tyyppien-kirjoittaminen.md");
    SiteConfig config = config();
    Set<String> keys = new TreeSet<>();
    for (String type : List.of("model", "course", "actor", "service", "form", "term", "link")) {
      keys.addAll(config.types().get(type).shape().fields().keySet());
    }
    keys.removeAll(config.fields().keySet());
    for (String shape : List.of("pathItem", "session", "formField", "term", "milestone")) {
      keys.addAll(config.shapes().get(shape).fields().keySet());
    }
    assertEquals(Set.of(), unnamed(keys, guide));
    assertEquals(Set.of(), untold(guide, "TP12"));
  }

  @Test
  void otherTypesHaveWhatTheirGuideShows() {
    assertEquals(3, built.html("kasikirjat/polku-kesatyontekijalle/").select(".path li").size());
    assertNotNull(
        built.html("mallit/kavelyryhma-esimerkkialueella/").selectFirst(".stamp .badge-ended"));
    assertTrue(built.text("koulutukset/kavelykahvit/kavelykahvit.ics").contains("20270302T083000"));
    assertEquals(2, built.html("lomakkeet/kavelyn-muistilista/").select("[data-question]").size());
    assertNotNull(
        built.html("menetelmat/kavelykeskustelu/").selectFirst("h1:contains(Kävelykeskustelu)"));
    assertEquals(
        "Avaa sivusto (toinen sivusto)",
        built.html("linkit/esimerkkilinkki/").select(".go-row a").text());
  }

  @Test
  void pageGuideNamesEveryCommonKey() throws IOException {
    String guide = guide("sivun-kirjoittaminen.md");
    assertEquals(Set.of(), unnamed(config().fields().keySet(), guide));
  }

  private static SiteConfig config() throws IOException {
    String yml = Files.readString(Path.of("site.yml"), StandardCharsets.UTF_8);
    return new SiteReader(new Diagnostics()).read(new SourceFile("site.yml", yml)).orElseThrow();
  }

  private static Set<String> unnamed(Set<String> keys, String guide) {
    Set<String> unnamed = new TreeSet<>(keys);
    unnamed.removeIf(key -> guide.contains("`" + key + "`"));
    return unnamed;
  }

  private static Set<String> untold(String guide, String prefix) {
    Set<String> untold = new TreeSet<>();
    for (Code code : Code.values()) {
      String severity =
          switch (code.severity()) {
            case ERROR -> "virhe";
            case WARNING -> "varoitus";
            case HINT -> "vihje";
          };
      if (code.id().startsWith(prefix)
          && !guide.contains("\n| " + code.id() + " " + severity + " |")) {
        untold.add(code.id() + " " + severity);
      }
    }
    return untold;
  }
}
