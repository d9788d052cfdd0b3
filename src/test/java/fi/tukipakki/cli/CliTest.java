package fi.tukipakki.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.search.MatchKind;
import fi.tukipakki.support.SiteText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as a person uses it: words in, text and an exit code out. */
class CliTest {
  private static final String LAST_LINE =
      "Valmis: 1 sivua, 1 kieli, 1 hakukohdetta, [0-9]+ tiedostoa, [0-9.]+ [kM]B, 0 ms;"
          + " ei huomautettavaa\\.";

  @TempDir Path folder;

  private record Run(int code, String out, String err) {
    String lastLine() {
      String[] lines = err.strip().split("\n");
      return lines[lines.length - 1];
    }
  }

  private Run run(String... args) {
    return run(Map.of(), args);
  }

  private Run run(Map<String, String> environment, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Clock clock = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
    Surroundings surroundings =
        new Surroundings(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            clock,
            environment,
            folder);
    int code = new Cli(surroundings).run(args);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static final String FINE =
      "-- content/ohje.md --\n---\ntitle: Ohje\n---\n\nHuostaanotto alkaa.\n";
  private static final String BROKEN = FINE.replace("title:", "titel:");
  private static final String LATE = FINE.replace("---\n\nHuo", "reviewed: 2020-01-01\n---\n\nHuo");

  private void site(String text) {
    SiteText.of(text).writeTo(folder);
  }

  private String read(String path) throws IOException {
    return Files.readString(folder.resolve(path), StandardCharsets.UTF_8);
  }

  private Map<String, String> tree(String path) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder.resolve(path))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.relativize(file).toString(),
            Files.getLastModifiedTime(file) + " " + Files.size(file));
      }
    }
    return files;
  }

  @Test
  void aFolderThatCannotBeIsWrongUsage() {
    Run run = run("build", "--site", "a\0b");
    assertEquals(2, run.code(), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
    assertTrue(run.err().contains("--site"), run.err());
  }

  // Building

  @Test
  void timingsAreToldWhenTheyAreAskedFor() {
    site(FINE);
    Run plain = run("build");
    assertFalse(plain.err().contains("yhteensä"), plain.err());
    Run timed = run("build", "--timings");
    assertEquals(0, timed.code(), timed.err());
    assertTrue(timed.err().contains("Vaihe "), timed.err());
    assertTrue(timed.lastLine().matches("yhteensä +[0-9.]+ s +[0-9.]+ s"), timed.err());
    assertFalse(timed.err().contains("timings."), timed.err());
    site(FINE.replace("alkaa", "päättyy"));
    Run english = run("--lang", "en", "build", "--timings");
    assertTrue(english.lastLine().matches("total +[0-9.]+ s +[0-9.]+ s"), english.err());
    for (String phase : new String[] {"start-up", "parsing pages", "rendering pages"}) {
      assertTrue(english.err().contains("\n" + phase + " "), english.err());
    }
  }

  @Test
  void aSiteIsBuiltAndCounted() throws IOException {
    site(FINE);
    Run run = run("build");
    assertEquals(0, run.code(), run.err());
    assertEquals("", run.out());
    assertTrue(run.lastLine().matches(LAST_LINE), run.err());
    assertTrue(read("public/ohje/index.html").contains("<h1"));
  }

  @Test
  void theLastLineSpeaksEnglish() {
    site(FINE);
    Run run = run("build", "--lang", "en");
    assertEquals(0, run.code(), run.err());
    assertFalse(run.lastLine().contains("Valmis"), run.err());
    assertTrue(run.lastLine().contains("1 language"), run.err());
  }

  @Test
  void theCountOfFilesIsTheOneOnDisk() throws IOException {
    site(FINE);
    Run run = run("build");
    String count = run.lastLine().replaceFirst(".* ([0-9]+) tiedostoa.*", "$1");
    int files = tree("public").size();
    assertTrue(
        files == Integer.parseInt(count) || files == Integer.parseInt(count) + 1,
        count + " told, on disk (with the list of files) " + files);
  }

  @Test
  void anErrorWritesNothing() {
    site(BROKEN);
    Run run = run("build");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("virhe[TP012] content/ohje.md:2:1"), run.err());
    assertTrue(run.lastLine().contains("sivustoa ei kirjoitettu"), run.err());
    assertFalse(Files.exists(folder.resolve("public")));
  }

  @Test
  void anErrorKeepsTheOldSite() throws IOException {
    site(FINE);
    assertEquals(0, run("build").code());
    Map<String, String> before = tree("public");
    site(BROKEN);
    assertEquals(1, run("build").code());
    assertEquals(before, tree("public"));
    try (Stream<Path> all = Files.list(folder)) {
      assertFalse(all.anyMatch(file -> file.toString().endsWith("-new")));
    }
  }

  @Test
  void aWarningStopsOnlyWhenAsked() {
    site(LATE);
    Run run = run("build");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.lastLine().endsWith("1 varoitus."), run.err());
    assertEquals(1, run("build", "--strict").code());
    assertEquals(1, run("check", "--strict").code());
  }

  @Test
  void aHintDoesNotStopEvenAStrictBuild() throws IOException {
    site(FINE);
    Files.writeString(folder.resolve("site.yml"), "title: Koe\n");
    Run run = run("build", "--strict");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().contains("vihje[TP102]"), run.err());
  }

  @Test
  void aCheckWritesNothing() {
    site(FINE);
    Run run = run("check");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.lastLine().startsWith("Tarkistettu: 1 sivua"), run.err());
    assertFalse(Files.exists(folder.resolve("public")));
    site(BROKEN);
    assertEquals(1, run("check").code());
  }

  @Test
  void aForeignFileIsNotTouched() throws IOException {
    site(FINE);
    Path thesis = folder.resolve("public/gradu.txt");
    Files.createDirectories(thesis.getParent());
    Files.writeString(thesis, "kolmen vuoden työ");
    Run run = run("build");
    assertEquals(3, run.code(), run.err());
    assertTrue(run.err().contains("gradu.txt"), run.err());
    assertEquals("kolmen vuoden työ", read("public/gradu.txt"));
    assertEquals(1, tree("public").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "..", "content", "content/uusi"})
  void aDangerousFolderIsRefused(String out) throws IOException {
    site(FINE);
    Map<String, String> before = tree("content");
    Run run = run("build", "--out", out);
    assertEquals(3, run.code(), run.err());
    assertEquals(before, tree("content"));
  }

  @Test
  void aFolderWithoutASiteIsToldOf() {
    Run run = run("build");
    assertEquals(1, run.code(), run.err());
    assertTrue(run.err().startsWith("virhe[TP100] site.yml"), run.err());
    assertFalse(run.err().contains("TP103"), run.err());
    assertFalse(Files.exists(folder.resolve("public")));
  }

  @Test
  void theDayDecidesWhatIsShown() {
    site(
        FINE
            + "-- content/tuleva.md --\n---\ntitle: Tuleva\npublished: 2026-12-01\n---\n\nTeksti.\n");
    assertEquals(0, run("build").code());
    assertFalse(Files.exists(folder.resolve("public/tuleva")));
    assertEquals(0, run("build", "--date", "2026-12-01").code());
    assertTrue(Files.exists(folder.resolve("public/tuleva/index.html")));
    assertEquals(0, run("build", "--date", "2026-11-30").code());
    assertFalse(Files.exists(folder.resolve("public/tuleva")));
    assertEquals(0, run(Map.of("SOURCE_DATE_EPOCH", "1796083200"), "build").code());
    assertTrue(Files.exists(folder.resolve("public/tuleva/index.html")));
  }

  @Test
  void draftsAreShownWhenAsked() {
    site(FINE + "-- content/luonnos.md --\n---\ntitle: Kesken\ndraft: true\n---\n\nTeksti.\n");
    assertEquals(0, run("build").code());
    assertFalse(Files.exists(folder.resolve("public/luonnos")));
    assertEquals(0, run("build", "--drafts").code());
    assertTrue(Files.exists(folder.resolve("public/luonnos/index.html")));
  }

  @Test
  void aBaseUrlGivesWholeAddresses() throws IOException {
    site(FINE);
    Files.writeString(folder.resolve("site.yml"), "title: Koe\n");
    assertEquals(0, run("build").code());
    assertFalse(Files.exists(folder.resolve("public/sitemap.xml")));
    assertFalse(read("public/ohje/index.html").contains("rel=\"canonical\""));
    assertEquals(0, run("build", "--base-url", "https://tuki.example/opas/").code());
    assertTrue(read("public/sitemap.xml").contains("<loc>https://tuki.example/opas/ohje/</loc>"));
    assertTrue(
        org.jsoup.Jsoup.parse(read("public/ohje/index.html"))
            .select("link[rel=canonical][href=https://tuki.example/opas/ohje/]")
            .hasAttr("href"));
  }

  // Forms of diagnostics

  @Test
  void jsonParses() throws Exception {
    site(BROKEN);
    Run run = run("check", "--format", "json");
    assertEquals(1, run.code());
    JsonArray all = JsonParser.array().from(run.out());
    JsonObject first = all.getObject(0);
    assertEquals("TP012", first.getString("code"));
    assertEquals("content/ohje.md", first.getString("file"));
    assertEquals(2, first.getInt("line"));
  }

  @Test
  void jsonIsAnEmptyListWhenAllIsWell() throws Exception {
    site(FINE);
    assertEquals(0, JsonParser.array().from(run("check", "--format", "json").out()).size());
  }

  @Test
  void githubAnnotates() {
    site(BROKEN);
    Run run = run("check", "--format", "github");
    assertEquals(1, run.code());
    assertTrue(run.out().startsWith("::error file=content/ohje.md,line=2,col=1,"), run.out());
    assertTrue(run.out().lines().allMatch(line -> line.startsWith("::")), run.out());
  }

  @Test
  void sarifHasResults() throws Exception {
    site(BROKEN);
    Run run = run("check", "--format", "sarif");
    assertEquals(1, run.code());
    JsonObject log = JsonParser.object().from(run.out());
    assertEquals("2.1.0", log.getString("version"));
    JsonArray results = log.getArray("runs").getObject(0).getArray("results");
    assertFalse(results.isEmpty());
    assertEquals("TP012", results.getObject(0).getString("ruleId"));
  }

  // Other verbs

  @Test
  void aNewSiteHasNoProblems() {
    Run made = run("init", "uusi");
    assertEquals(0, made.code(), made.err());
    assertTrue(made.out().contains("tukipakki build --site uusi"), made.out());
    Run run = run("build", "--site", "uusi");
    assertEquals(0, run.code(), run.err());
    assertFalse(run.err().contains("virhe["), run.err());
    assertFalse(run.err().contains("varoitus["), run.err());
    assertTrue(Files.exists(folder.resolve("uusi/public/index.html")));
  }

  @Test
  void aNewSiteIsNotMadeOverAnother() throws IOException {
    Files.createDirectories(folder.resolve("uusi"));
    Files.writeString(folder.resolve("uusi/site.yml"), "title: Vanha\n");
    Run run = run("init", "uusi");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("Kansio ei ole tyhjä"), run.err());
    assertEquals("title: Vanha\n", read("uusi/site.yml"));
    assertEquals(1, tree("uusi").size());
  }

  @ParameterizedTest
  @CsvSource({"fi, Väärin:, Oikein:", "en, Wrong:, Right:"})
  void aCodeIsExplained(String language, String wrong, String right) {
    Run run = run("explain", "TP012", "--lang", language);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("\n" + wrong + "\n"), run.out());
    assertTrue(run.out().contains("\n" + right + "\n"), run.out());
    assertTrue(run.out().contains("desription"), run.out());
  }

  @Test
  void everyCodeIsListed() {
    Run run = run("explain");
    assertEquals(0, run.code());
    assertEquals(Code.values().length, run.out().lines().count());
  }

  @Test
  void anUnknownCodeIsWrongUsage() {
    Run run = run("explain", "TP0012");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("TP0012"), run.err());
    assertEquals("", run.out());
  }

  @Test
  void aSearchRanksPages() throws Exception {
    site(
        FINE
            + "-- content/koulu.md --\n---\ntitle: Koulunkäynti\n---\n\nKoulu tukee lasta.\n"
            + "-- content/muu.md --\n---\ntitle: Muu\n---\n\nJotakin.\n");
    Run run = run("search", "koulunkäynnin");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().startsWith(" 1. Koulunkäynti"), run.out());
    assertTrue(run.out().contains("/koulu/"), run.out());
    JsonArray all = JsonParser.array().from(run("search", "--json", "koulunkäynnin").out());
    assertEquals("Koulunkäynti", all.getObject(0).getString("title"));
    assertEquals("[]", run("search", "--json", "xqzxqz").out().strip());
  }

  @ParameterizedTest
  @CsvSource({
    "koulunkäynnin, fi, koulunkäynnin: sanan koulunkäynti muoto",
    "koulunkäynti, fi, koulunkäynti: sana sellaisenaan",
    "koulunkäynit, fi, 'koulunkäynit: kirjoitusvirhe, lähin sana koulunkäynti'",
    "koulunkäynti xqzxqz, fi, xqzxqz: sivulla ei ole tätä",
    "koulunkäynnin, en, koulunkäynnin: a form of koulunkäynti"
  })
  void searchTellsWhy(String query, String language, String line) {
    site(FINE + "-- content/koulu.md --\n---\ntitle: Koulunkäynti\n---\n\nTekstiä.\n");
    Run run = run("search", "--explain", "--lang", language, query);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains(line), run.out());
  }

  @ParameterizedTest
  @EnumSource(MatchKind.class)
  void everyReasonHasWordsInBothLanguages(MatchKind kind) {
    for (String language : new String[] {"fi", "en"}) {
      String key = "search.why." + kind.name().toLowerCase(Locale.ROOT);
      assertTrue(Cli.bundle(language).containsKey(key), key);
    }
  }

  @Test
  void aWordOfUnknownKindIsToldWhereItStands() {
    site(
        "-- site.yml --\ntitle: Koe\nwords:\n  - veturi n\n  - junailla x\n-- content/a.md --\nHei.\n");
    Run run = run("check");
    assertEquals(1, run.code(), run.out());
    assertTrue((run.out() + run.err()).contains("site.yml:4"), run.out() + run.err());
  }

  @Test
  void aReportListsTheUsesOfALaw() {
    site(
        "-- content/lait/lastensuojelulaki.md --\n---\ntitle: Lastensuojelulaki\n"
            + "number: 417/2007\nnames:\n  - name: lastensuojelulaki\n"
            + "    genitive: lastensuojelulain\nabbreviations: [LSL]\nsections:\n"
            + "  - id: \"25\"\n    title: Ilmoitus\n  - id: \"26\"\n    title: Vireilletulo\n---\n"
            + "-- content/ohje.md --\n---\ntitle: Ohje\n---\n\nKatso LSL 25 §.\n\nJa LSL 26 §.\n");
    Run run = run("report", "--law", "417/2007", "--section", "25");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("content/ohje.md:5  417/2007 25 §"), run.out());
    assertFalse(run.out().contains("26 §"), run.out());
    assertEquals(2, run("report", "--law", "lastensuojelulaki").code());
    assertEquals(2, run("report").code());
  }

  // Usage

  @ParameterizedTest
  @CsvSource({"fi, Käyttö, Rakenna sivusto", "en, Usage, Build the site"})
  void helpSpeaksTheLanguage(String language, String heading, String build) {
    Run run = run("--help", "--lang", language);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().startsWith(heading), run.out());
    assertTrue(run.out().contains(build), run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "check", "init", "explain", "search", "report", "serve"})
  void everyVerbHasHelpInBothLanguages(String verb) {
    for (String language : new String[] {"fi", "en"}) {
      Run run = run(verb, "--help", "--lang", language);
      assertEquals(0, run.code(), run.err());
      assertTrue(run.out().contains("tukipakki " + verb), run.out());
      assertEquals("", run.err());
    }
    assertFalse(run(verb, "--help").out().equals(run(verb, "--help", "--lang", "en").out()), verb);
  }

  @Test
  void theVersionIsPrinted() {
    Run run = run("--version");
    assertEquals(0, run.code());
    assertTrue(run.out().matches("tukipakki \\S+\\R"), run.out());
  }

  @Test
  void nothingAskedShowsTheHelp() {
    Run run = run();
    assertEquals(2, run.code());
    assertTrue((run.out() + run.err()).contains("Käyttö"), run.out());
  }

  @ParameterizedTest
  @CsvSource({"biuld, build", "chek, check", "inti, init"})
  void anUnknownVerbIsWrongUsageWithASuggestion(String wrong, String right) {
    Run run = run(wrong);
    assertEquals(2, run.code());
    assertTrue(run.err().contains("En tunne tätä: " + wrong), run.err());
    assertTrue(run.err().contains("Tarkoititko: "), run.err());
    assertTrue(run.err().contains(right), run.err());
    assertEquals("", run.out());
  }

  @Test
  void anUnknownOptionIsWrongUsage() {
    site(FINE);
    Run run = run("build", "--stricht");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("--strict"), run.err());
    assertTrue(run("build", "--stricht", "--lang", "en").err().contains("--strict"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--date=21.11.2026",
        "--date=2026-02-30",
        "--format=xml",
        "--jobs=moni",
        "--lang=de",
        "--base-url=tukipakki",
        "--base-url=ftp://tuki.example/",
        "--base-url=https://tuki.example/?a=b",
      })
  void aBadValueIsWrongUsage(String option) {
    site(FINE);
    Run run = run("build", option);
    assertEquals(2, run.code());
    assertTrue(run.err().contains("Arvo ei kelpaa: " + option.split("=")[0]), run.err());
    assertFalse(run.err().contains("Exception"), run.err());
    assertFalse(Files.exists(folder.resolve("public")));
  }

  @Test
  void aBadSourceDateIsWrongUsage() {
    site(FINE);
    Run run = run(Map.of("SOURCE_DATE_EPOCH", "eilen"), "build");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("eilen"), run.err());
  }

  @ParameterizedTest
  @CsvSource({"init, DIR", "search, QUERY", "report, NUMBER/YEAR"})
  void whatIsMissingIsTold(String verb, String missing) {
    site(FINE);
    Run run = run(verb);
    assertEquals(2, run.code());
    assertTrue(run.err().startsWith("Tästä puuttuu: " + missing), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--lang en explain TP012", "explain TP012 --lang en"})
  void theLanguageMayStandAnywhere(String line) {
    assertTrue(run(line.split(" ")).out().contains("The key is not known."), line);
  }
}
