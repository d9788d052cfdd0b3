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
        1);
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

  @Test
  void aChangedWordChangesTheStartFileName() throws InterruptedException {
    String before = build(List.of(page("a/", "Tuki", "lapsi")), 1).start();
    assertFalse(before.equals(build(List.of(page("a/", "Tuki", "nuori")), 1).start()));
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
    assertTrue(files.start().matches("start-[a-z0-9]{10}\\.json"), files.start());
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
