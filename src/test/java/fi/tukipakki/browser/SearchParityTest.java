package fi.tukipakki.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.search.Corpus;
import fi.tukipakki.search.OwnIndex;
import fi.tukipakki.search.SearchEngine;
import fi.tukipakki.search.SearchIndex;
import fi.tukipakki.search.SearchProbe;
import fi.tukipakki.search.SearchResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The browser analyses every word and ranks every query as Java does. */
@ExtendWith(SiteExtension.class)
class SearchParityTest {
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
          "LSL-ilmoitus",
          "PTA-lomake",
          "xyz-koulu",
          "OT‑keskuksessa");

  /** Opens the index of the page that is open, and what it takes to ask it. */
  private static final String ENGINE =
      "const engine = await tukipakkiSearch.open("
          + "JSON.parse(document.getElementById('search-config').textContent));";

  private final Browser browser;

  SearchParityTest(Browser browser) {
    this.browser = browser;
  }

  /** Runs a script that may wait; its first argument is a list. */
  private List<?> ask(String script, List<String> list) {
    return (List<?>) browser.run("return (async (list) => {" + script + "})(arguments[0])", list);
  }

  @Test
  void sameCandidatesForTheWholeVocabulary(OwnSite site) throws IOException {
    TreeSet<String> words = new TreeSet<>();
    for (String page : site.built().pages()) {
      for (Element main : site.built().html(page).select("main")) {
        SearchProbe.words(main.text()).forEach(w -> words.add(w.replace("-", "")));
      }
    }
    for (String query : SearchProbe.judgedQueries()) {
      SearchProbe.words(query).forEach(w -> words.add(w.replace("-", "")));
    }
    List<String> list = List.copyOf(words);
    browser.open(site.atRoot().url() + "haku/");
    List<?> found =
        ask(
            ENGINE
                + "return list.map((w) => [...engine.candidates(w)].map(([l, b]) => `${l}=${b} `)"
                + ".join('') + engine.fold(w));",
            list);
    SearchProbe probe = new SearchProbe();
    for (int i = 0; i < list.size(); i++) {
      assertEquals(probe.candidates(list.get(i)), found.get(i), list.get(i));
    }
    assertTrue(list.size() > 5000, "only " + list.size() + " words");
  }

  @Test
  void sameWordsOfQueries(OwnSite site) {
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
    browser.open(site.atRoot().url() + "haku/");
    List<?> found =
        ask("return list.map((q) => tukipakkiSearch.queryWords(q).join('|'));", queries);
    assertEquals(
        queries.stream().map(q -> String.join("|", SearchProbe.queryWords(q))).toList(), found);
  }

  @Test
  void sameTopTenForTheJudgedQueries(OwnSite site) throws IOException {
    browser.open(site.atRoot().url() + "haku/");
    sameTopTen(OwnIndex.load(), SearchProbe.judgedQueries());
  }

  /** Above 300 pages there is a lexicon, and less is tried. */
  @Test
  void sameTopTenOnALargeSite(@TempDir Path folder) throws IOException {
    List<Corpus.Page> pages = Corpus.pages(400);
    Corpus.write(folder, pages);
    List<String> queries = new ArrayList<>();
    for (Corpus.Page page : pages.subList(0, 100)) {
      String heading = page.sections().get(1).heading();
      queries.add(page.title());
      queries.add(heading.replaceFirst("(.....).", "$1"));
    }
    MapSink sink = new MapSink();
    OwnIndex.build(folder).run(sink);
    try (StaticServer server = new StaticServer(sink.files(), "/")) {
      browser.open(server.url() + "haku/");
      sameTopTen(OwnIndex.of(folder), queries);
    }
  }

  private void sameTopTen(SearchIndex index, List<String> others) {
    List<String> queries = new ArrayList<>(MORE);
    queries.addAll(others);
    List<?> answer =
        ask(
            ENGINE
                + "const out = [];"
                + "for (const q of list) {"
                + "  const r = await engine.search(q);"
                + "  const cards = await Promise.all(r.order.slice(0, 10).map(engine.card));"
                + "  out.push(cards.map((c, i) => `${c.path} ${r.score(r.order[i])} `"
                + "    + (c.sections[r.section(r.order[i])]?.anchor ?? '')));"
                + "}"
                + "return out;",
            queries);
    SearchEngine engine = new SearchEngine(index);
    List<String> wrong = new ArrayList<>();
    int filled = 0;
    for (int i = 0; i < queries.size(); i++) {
      List<SearchResult> expected = engine.search(queries.get(i), "fi", 10, false);
      List<?> found = (List<?>) answer.get(i);
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
                    .map(r -> r.path() + " " + r.score() + " " + r.anchor())
                    .limit(4)
                    .toList()
                + "\n  "
                + found.stream().limit(4).toList());
      }
    }
    assertTrue(
        wrong.isEmpty(), () -> String.join("\n", wrong.subList(0, Math.min(8, wrong.size()))));
    assertTrue(filled > 190, "only " + filled + " queries with results");
  }
}
