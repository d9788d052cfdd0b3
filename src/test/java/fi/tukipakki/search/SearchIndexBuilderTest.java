package fi.tukipakki.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SearchIndexBuilderTest {
  private static final String[] WORDS = {
    "lapsen",
    "huostaanotosta",
    "tukea",
    "vanhemmat",
    "veturointi",
    "veturoinnin",
    "päätökseen",
    "kuullaan",
    "25 §",
    "sosiaalityöntekijöille",
    "blorppia",
    "blorpin"
  };

  private static SearchPage page(String path, String title, String text) {
    return new SearchPage(
        path,
        title,
        "",
        "fi",
        "page",
        "Sivu",
        List.of("client"),
        List.of("pohde"),
        List.of(),
        List.of("LSL 25 a §"),
        List.of(new SearchSection("alku", "Alku", text)),
        "");
  }

  private static List<SearchPage> pages() {
    Random random = new Random(7);
    List<SearchPage> pages = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      StringBuilder text = new StringBuilder();
      for (int w = 0; w < 60; w++) {
        text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
      }
      pages.add(page("sivu-" + i + "/", WORDS[i % WORDS.length] + " " + i, text.toString()));
    }
    return pages;
  }

  private static IndexFiles build(List<SearchPage> pages, int threads) throws InterruptedException {
    try (SearchIndexBuilder builder = new SearchIndexBuilder(SearchOptions.plain())) {
      List<Thread> workers = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        int first = t;
        workers.add(
            new Thread(
                () -> {
                  for (int i = first; i < pages.size(); i += threads) {
                    builder.add(pages.get(i));
                  }
                }));
      }
      workers.forEach(Thread::start);
      for (Thread worker : workers) {
        worker.join();
      }
      return IndexFiles.of(builder.finish());
    }
  }

  @Test
  void bytesDoNotDependOnThreadsOrOrder() throws InterruptedException {
    List<SearchPage> pages = pages();
    IndexFiles one = build(pages, 1);
    List<SearchPage> shuffled = new ArrayList<>(pages);
    Collections.shuffle(shuffled, new Random(1));
    IndexFiles other = build(shuffled, 4);
    assertEquals(one.start(), other.start());
    assertEquals(one.files().size(), other.files().size());
    for (int i = 0; i < one.files().size(); i++) {
      assertEquals(one.files().get(i).path(), other.files().get(i).path());
      assertArrayEquals(one.files().get(i).bytes(), other.files().get(i).bytes());
    }
  }

  /** Pages name the start file: it keeps its name, and what it names does not. */
  @Test
  void aChangedWordChangesTheNamesOfAllButTheStartFile() throws InterruptedException {
    IndexFiles before = build(List.of(page("a/", "Tuki", "lapsi")), 1);
    IndexFiles after = build(List.of(page("a/", "Tuki", "nuori")), 1);
    assertEquals("start-index.json", before.start());
    assertEquals(before.start(), after.start());
    List<String> shards = paths(before).stream().filter(path -> path.startsWith("t/")).toList();
    assertEquals(1, shards.size());
    assertTrue(shards.get(0).matches("t/0-[a-z0-9]{4}\\.json"), shards.toString());
    assertFalse(paths(after).contains(shards.get(0)));
  }

  private static List<String> paths(IndexFiles files) {
    return files.files().stream().map(SearchFile::path).toList();
  }

  @Test
  void twoPagesAtOnePathAreRefused() {
    try (SearchIndexBuilder builder = new SearchIndexBuilder(SearchOptions.plain())) {
      builder.add(page("a/", "Yksi", ""));
      builder.add(page("a/", "Kaksi", ""));
      assertThrows(IllegalArgumentException.class, builder::finish);
    }
  }

  @Test
  void anEmptySiteHasAnIndex() throws InterruptedException {
    IndexFiles files = build(List.of(), 1);
    assertEquals(files.start(), paths(files).get(paths(files).size() - 1));
  }

  @Test
  void rankingPrefersExactThenLemmaThenPart() throws InterruptedException {
    List<SearchPage> pages =
        List.of(
            page("osa/", "Perhehoito", "teksti toinen kolmas"),
            page("sama/", "Hoito", "teksti toinen kolmas"),
            page("muu/", "Muu", "teksti toinen kolmas"));
    try (SearchIndexBuilder builder = new SearchIndexBuilder(SearchOptions.plain())) {
      pages.forEach(builder::add);
      SearchEngine engine = new SearchEngine(builder.finish());
      List<String> found =
          engine.search("hoidon", "fi", 10, false).stream().map(SearchResult::path).toList();
      assertEquals(List.of("sama/", "osa/"), found);
      assertEquals("alku", engine.search("kolmas", "fi", 1, false).get(0).anchor());
      assertFalse(engine.search("hoidon", "fi", 1, true).get(0).why().isEmpty());
    }
  }

  private static SearchIndex index(List<SearchPage> pages) {
    try (SearchIndexBuilder builder = new SearchIndexBuilder(SearchOptions.plain())) {
      pages.forEach(builder::add);
      return builder.finish(2);
    }
  }

  private static SearchPage law(int sections) {
    List<SearchSection> all = new ArrayList<>();
    for (int i = 1; i <= sections; i++) {
      all.add(new SearchSection("p-" + i, i + " § Asia", "Tämä koskee aihetta " + i + "."));
    }
    return new SearchPage(
        "lait/laki/",
        "Koelaki",
        "",
        "fi",
        "law",
        "Laki",
        List.of(),
        List.of(),
        List.of("KL"),
        List.of(),
        all,
        "");
  }

  @Test
  void everySectionOfALongPageIsReached() {
    SearchIndex index = index(List.of(law(119), page("a/", "Muu", "KL 7 § asia")));
    assertEquals(2, index.count());
    assertEquals(5, index.pages().size());
    SearchEngine engine = new SearchEngine(index);
    for (int i = 1; i <= 119; i++) {
      List<SearchResult> found = engine.search("kl " + i, "fi", 10, false);
      assertEquals("p-" + i, found.get(0).anchor());
      assertEquals(1, found.stream().filter(r -> r.path().equals("lait/laki/")).count());
    }
  }

  @Test
  void aMatchInTheTitleLeadsToTheTopOfThePage() {
    SearchEngine engine = new SearchEngine(index(List.of(law(119))));
    assertEquals("", engine.search("koelaki", "fi", 10, false).get(0).anchor());
    assertEquals("p-100", engine.search("koelaki 100 §", "fi", 10, false).get(0).anchor());
  }

  @Test
  void aPageOfThirtySectionsIsOnePart() {
    assertEquals(1, index(List.of(law(30))).pages().size());
    assertEquals(2, index(List.of(law(31))).pages().size());
    assertEquals(1, index(List.of(law(0))).pages().size());
  }

  @Test
  void theBestThousandPagesOfAWordAreKept() {
    List<SearchPage> pages = new ArrayList<>();
    for (int i = 0; i < 1200; i++) {
      pages.add(page("sivu-" + i + "/", i == 1100 ? "Veturi" : "Muu", "veturi puhuu"));
    }
    SearchIndex index = index(pages);
    Term term = index.terms().stream().filter(t -> t.key().equals("veturi")).findFirst().get();
    assertEquals(1000, term.pages().length);
    assertEquals(1, term.rarity());
    List<SearchResult> found = new SearchEngine(index).search("veturi", "fi", 2000, false);
    assertEquals("sivu-1100/", found.get(0).path());
    assertEquals(1000, found.size());
  }

  @Test
  void aPageAndItsRepetitionAreOneResult() {
    SearchPage easy =
        new SearchPage(
            "selko/a/",
            "Huostaanotto",
            "",
            "fi",
            "page",
            "Sivu",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new SearchSection("", "", "Huostaanotto helposti. Sisko.")),
            "a/");
    SearchIndex index = index(List.of(easy, page("a/", "Huostaanotto", "Lapsen huostaanotto.")));
    assertFalse(index.repeats(0));
    assertTrue(index.repeats(1));
    SearchEngine engine = new SearchEngine(index);
    assertEquals(
        List.of("a/"),
        engine.search("huostaanotto", "fi", 10, false).stream().map(SearchResult::path).toList());
    assertEquals(
        List.of("selko/a/"),
        engine.search("sisko", "fi", 10, false).stream().map(SearchResult::path).toList());
  }

  @Test
  void aRepetitionOfNoPageStandsForItself() {
    SearchPage lonely = law(1);
    SearchPage easy =
        new SearchPage(
            "selko/b/",
            lonely.title(),
            "",
            "fi",
            "law",
            "Laki",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            lonely.sections(),
            "b/");
    assertEquals(
        2, new SearchEngine(index(List.of(lonely, easy))).search("koelaki", "fi", 9, false).size());
  }

  @Test
  void textIsEscapedForScripts() {
    String json = JsonText.of(Map.of("a", "</script>\u2028\"\\\n\ud800 👪"));
    assertEquals("{\"a\":\"\\u003c/script\\u003e\\u2028\\\"\\\\\\u000a\\ud800 👪\"}", json);
    assertEquals(json, new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
  }

  @Test
  void synonymLines() {
    SynonymRule both = SynonymRule.parse("lasu <-> lastensuojelu, lastensuojelutyö");
    assertTrue(both.bothWays());
    assertEquals(List.of("lastensuojelu", "lastensuojelutyö"), both.targets());
    assertFalse(SynonymRule.parse("sossu → sosiaalityöntekijä").bothWays());
    assertThrows(IllegalArgumentException.class, () -> SynonymRule.parse("yksin"));
    assertThrows(IllegalArgumentException.class, () -> SynonymRule.parse("a ->"));
  }

  @Test
  void wordsOfASiteMustHaveKnownFlags() {
    assertThrows(IllegalArgumentException.class, () -> WordList.load(List.of("sana x")));
  }
}
