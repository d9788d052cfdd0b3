package fi.tukipakki.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;

/** The browser analyses every word and ranks every query as Java does. */
class BrowserParityTest {
  private static final List<String> MORE =
      List.of(
          "l",
          "la",
          "huo",
          "huostaano",
          "lastensuojeluilm",
          "§ 25",
          "lsl 25 a",
          "pykälä 40",
          "417/2007 36 §",
          "ja",
          "mitä se on",
          "👪 perhe",
          "العربية",
          "",
          "  ",
          "lapsen ",
          "tukihenkilö tai tukiperhe",
          "sosiaali- ja kriisipäivystys",
          "THL:n ohje",
          "__proto__",
          "constructor",
          "i̇stanbul",
          "ſosiaali",
          "valvoa sijaishuoltoa",
          "perhetyönkijä",
          "kuuleminne lapsi",
          "OT‑keskuksessa");

  @TempDir static Path folder;
  private static ChromeDriver browser;
  private static HttpServer server;
  private static SearchIndex index;
  private static List<SearchPage> pages;

  @BeforeAll
  static void open() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(ContentReader.folder()));
    Assumptions.assumeTrue(SearchSite.browserThere());
    pages = SearchSite.content();
    index = SearchSite.index(pages, SearchSite.options(JudgedQueries.synonyms(), false));
    SearchSite.write(folder, IndexFiles.of(index), false);
    server = SearchSite.serve(folder);
    browser = SearchSite.browser();
    browser.manage().timeouts().scriptTimeout(Duration.ofSeconds(120));
    browser.get("http://localhost:" + server.getAddress().getPort() + "/");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
    if (server != null) {
      server.stop(0);
    }
  }

  @Test
  void sameCandidatesForTheWholeVocabulary() throws IOException {
    TreeSet<String> words = new TreeSet<>();
    for (SearchPage page : pages) {
      page.sections().forEach(s -> words.addAll(Tokenizer.words(s.heading() + " " + s.text())));
      words.addAll(Tokenizer.words(page.title() + " " + page.description()));
    }
    for (JudgedQueries.Judged judged : JudgedQueries.read()) {
      words.addAll(Tokenizer.words(judged.query()));
    }
    List<String> list = new ArrayList<>();
    words.forEach(w -> list.add(w.replace("-", "")));
    Object answer =
        browser.executeAsyncScript(
            "const [words, done] = arguments;"
                + "tukipakkiSearch.open(JSON.parse(document.getElementById('search-config').textContent))"
                + ".then((e) => done(words.map((w) => [...e.candidates(w)].map(([l, b]) => l + '=' + b).join(' ') + ' ' + e.fold(w))))"
                + ".catch((e) => done(String(e)));",
            list);
    assertTrue(answer instanceof List<?>, String.valueOf(answer));
    List<?> found = (List<?>) answer;
    RuleTable table = RuleTable.load();
    Inflections rules = new Inflections(table);
    Folding folding = table.folding();
    for (int i = 0; i < list.size(); i++) {
      StringBuilder expected = new StringBuilder();
      rules
          .candidates(list.get(i))
          .forEach(
              (l, b) ->
                  expected.append(expected.isEmpty() ? "" : " ").append(l).append('=').append(b));
      assertEquals(expected + " " + folding.fold(list.get(i)), found.get(i), list.get(i));
    }
    assertTrue(list.size() > 3000, "only " + list.size() + " words");
  }

  @Test
  void sameWordsOfQueries() {
    List<String> queries =
        List.of(
            "25 a §",
            "LSL 25 a §:n 2 mom.",
            "§ 36",
            "25§",
            "36–37 §",
            "lsl 25 a",
            "25 pykälää",
            "pykälä 40",
            "OT-keskus, THL:ssä",
            "417/2007",
            "2007-2010",
            "vaa'an",
            "a\u00addb",
            "1234 §",
            "100 a §",
            "12b",
            "12 b",
            "12 z",
            "x:y",
            "§",
            "x--y",
            "-a-",
            "25 a-luokka",
            "Å",
            "e\u0301");
    Object found =
        browser.executeScript(
            "return arguments[0].map((q) => tukipakkiSearch.queryWords(q).join('|'))", queries);
    List<String> expected =
        queries.stream().map(q -> String.join("|", Tokenizer.queryWords(q))).toList();
    assertEquals(expected, found);
  }

  @Test
  void sameTopTenForTwoHundredQueries() throws IOException {
    sameTopTen(index, "");
  }

  /** Above 300 pages there is a lexicon, and less is tried. */
  @Test
  void sameTopTenOnALargeSite() throws IOException {
    List<SearchPage> many = new ArrayList<>();
    for (int copy = 0; copy < 4; copy++) {
      for (SearchPage p : pages) {
        String title = copy == 0 ? p.title() : p.title() + " " + "abcd".charAt(copy);
        many.add(
            new SearchPage(
                "k" + copy + "/" + p.path(),
                title,
                p.description(),
                p.language(),
                p.type(),
                p.typeLabel(),
                p.audiences(),
                p.regions(),
                p.keywords(),
                p.laws(),
                p.sections().subList(0, Math.min(p.sections().size(), 5 - copy)),
                1));
      }
    }
    SearchIndex large = SearchSite.index(many, SearchSite.options(JudgedQueries.synonyms(), false));
    SearchSite.write(folder.resolve("large"), IndexFiles.of(large), false);
    browser.get("http://localhost:" + server.getAddress().getPort() + "/large/");
    sameTopTen(large, "large");
    browser.get("http://localhost:" + server.getAddress().getPort() + "/");
  }

  private static void sameTopTen(SearchIndex index, String name) throws IOException {
    List<String> queries = new ArrayList<>(MORE);
    JudgedQueries.read().forEach(j -> queries.add(j.query()));
    Object answer =
        browser.executeAsyncScript(
            "const [queries, done] = arguments;"
                + "(async () => {"
                + " const e = await tukipakkiSearch.open(JSON.parse(document.getElementById('search-config').textContent));"
                + " const out = [];"
                + " for (const q of queries) { const r = await e.search(q); const top = [];"
                + "  for (const p of r.order.slice(0, 10)) { const c = await e.card(p); top.push(c.path + ' ' + r.score(p) + ' ' + (c.sections[r.section(p)]?.anchor ?? '')); }"
                + "  out.push(top); } return out; })().then(done).catch((e) => done(String(e.stack)));",
            queries);
    assertTrue(answer instanceof List<?>, name + answer);
    SearchEngine engine = new SearchEngine(index);
    List<String> wrong = new ArrayList<>();
    int filled = 0;
    for (int i = 0; i < queries.size(); i++) {
      List<SearchResult> expected = engine.search(queries.get(i), "fi", 10, false);
      List<?> found = (List<?>) ((List<?>) answer).get(i);
      filled += expected.isEmpty() ? 0 : 1;
      boolean same = expected.size() == found.size();
      for (int k = 0; same && k < expected.size(); k++) {
        String[] part = ((String) found.get(k)).split(" ", -1);
        SearchResult one = expected.get(k);
        same =
            part[0].equals(one.path())
                && Double.parseDouble(part[1]) == one.score()
                && part[2].equals(one.anchor());
      }
      if (!same) {
        wrong.add(
            queries.get(i)
                + "\n  "
                + expected.stream()
                    .limit(4)
                    .map(r -> r.path() + " " + r.score() + " " + r.anchor())
                    .toList()
                + "\n  "
                + found.stream().limit(4).toList());
      }
    }
    assertEquals(
        List.of(), wrong, () -> String.join("\n", wrong.subList(0, Math.min(8, wrong.size()))));
    assertTrue(filled > 190, "only " + filled + " queries with results");
  }
}
