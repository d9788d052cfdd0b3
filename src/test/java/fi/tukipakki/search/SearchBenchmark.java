package fi.tukipakki.search;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Measures index time, bytes on the wire and the time from key to results. No part of the normal
 * run: {@code mvn -q -Dtest=SearchBenchmark -Dsearch.corpora=FOLDER,FOLDER test}, each a folder of
 * Markdown. Where {@code npx pagefind} is installed ({@code -Dsearch.pagefind=COMMAND}), the same
 * pages are indexed by it for comparison.
 */
class SearchBenchmark {
  @Test
  void measure(@TempDir Path temporary) throws Exception {
    String corpora = System.getProperty("search.corpora", "");
    Assumptions.assumeFalse(corpora.isEmpty());
    for (String folder : corpora.split(",")) {
      List<SearchPage> pages = ContentReader.read(Path.of(folder));
      measure(pages, Files.createDirectory(temporary.resolve("n" + pages.size())));
    }
  }

  private static void measure(List<SearchPage> pages, Path folder) throws Exception {
    SearchOptions options = SearchSite.options(JudgedQueries.synonyms(), false);
    IndexFiles files = null;
    SearchIndex index = null;
    for (int run = 0; run < 3; run++) {
      long t0 = System.nanoTime();
      try (SearchIndexBuilder builder = new SearchIndexBuilder(options)) {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<?>> parts = new ArrayList<>();
        for (int part = 0; part < 2; part++) {
          int first = part;
          parts.add(
              threads.submit(
                  () -> {
                    for (int i = first; i < pages.size(); i += 2) {
                      builder.add(pages.get(i));
                    }
                  }));
        }
        for (Future<?> part : parts) {
          part.get();
        }
        threads.shutdown();
        long t1 = System.nanoTime();
        index = builder.finish();
        long t2 = System.nanoTime();
        files = IndexFiles.of(index);
        long t3 = System.nanoTime();
        System.out.printf(
            Locale.ROOT,
            "%d pages, run %d: add %.2f s, finish %.2f s, files %.2f s%n",
            pages.size(),
            run,
            (t1 - t0) / 1e9,
            (t2 - t1) / 1e9,
            (t3 - t2) / 1e9);
      }
    }
    sizes(files, index);
    SearchSite.write(folder, files, false);
    browser(folder, queries(pages));
  }

  /** One, two and three words of titles, and a typo. */
  private static List<String> queries(List<SearchPage> pages) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      List<String> words = new ArrayList<>();
      for (int at = i * pages.size() / 9; words.size() < 1 + i % 3; at++) {
        for (String word : Tokenizer.words(pages.get(at % pages.size()).title())) {
          if (word.length() > 3 && words.size() < 1 + i % 3) {
            words.add(word);
          }
        }
      }
      out.add(String.join(" ", words));
    }
    String word = out.get(0);
    out.add(word.substring(0, 3) + word.substring(4));
    return out;
  }

  private static void sizes(IndexFiles files, SearchIndex index) throws IOException {
    long raw = 0;
    long start = 0;
    long terms = 0;
    long cards = 0;
    int shards = 0;
    int largest = 0;
    for (SearchFile file : files.files()) {
      int size = gzip(file.bytes());
      raw += file.bytes().length;
      if (file.path().startsWith("t/")) {
        terms += size;
        shards++;
        largest = Math.max(largest, size);
      } else if (file.path().startsWith("c/")) {
        cards += size;
      } else {
        start += size;
        System.out.printf(Locale.ROOT, "  %s %d B gzip%n", file.path(), size);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "  %d files, raw %d kB, %d terms; gzip: start and filters %d, %d shards %d (largest %d), cards %d%n",
        files.files().size(),
        raw / 1000,
        index.terms().size(),
        start,
        shards,
        terms,
        largest,
        cards);
  }

  static int gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.size();
  }

  private static void browser(Path folder, List<String> queries) throws IOException {
    HttpServer server = SearchSite.serve(folder);
    ChromeDriver browser = SearchSite.browser();
    browser.manage().timeouts().scriptTimeout(Duration.ofSeconds(120));
    int script = gzip(Files.readAllBytes(folder.resolve("assets/js/search.js")));
    try {
      String address = "http://localhost:" + server.getAddress().getPort() + "/";
      for (String query : queries) {
        browser.get(address);
        Object answer =
            browser.executeAsyncScript(
                "const [query, done] = arguments; (async () => {"
                    + "const names = () => performance.getEntriesByType('resource').map((e) => new URL(e.name).pathname).filter((n) => n.includes('/search/'));"
                    + "performance.setResourceTimingBufferSize(2000);"
                    + "const e = await tukipakkiSearch.open(JSON.parse(document.getElementById('search-config').textContent));"
                    + "const ask = async (q) => { const t = performance.now(); const r = await e.search(q); await Promise.all(r.order.slice(0, 10).map((p) => e.card(p))); return performance.now() - t; };"
                    + "const cold = await ask(query); const used = names(); const times = [];"
                    + "for (let k = 0; k < 5; k++) for (let n = 1; n <= query.length; n++) { const t = await ask(query.slice(0, n)); if (k) times.push(t); }"
                    + "times.sort((a, b) => a - b);"
                    + "return {cold, used, p50: times[Math.floor(times.length * .5)], p95: times[Math.floor(times.length * .95)]}; })().then(done).catch((e) => done({error: String(e.stack)}));",
                query);
        Map<?, ?> result = (Map<?, ?>) answer;
        if (result.containsKey("error")) {
          throw new IllegalStateException(String.valueOf(result.get("error")));
        }
        long start = 0;
        long terms = 0;
        long cards = 0;
        List<?> used = (List<?>) result.get("used");
        for (Object name : used) {
          int size = gzip(Files.readAllBytes(folder.resolve(((String) name).substring(1))));
          if (((String) name).contains("/t/")) {
            terms += size;
          } else if (((String) name).contains("/c/")) {
            cards += size;
          } else {
            start += size;
          }
        }
        System.out.printf(
            Locale.ROOT,
            "  %-45s %2d files, script %d + start %d + shards %d + cards %d = %d B; cold %.0f ms, warm p50 %.1f p95 %.1f ms%n",
            query,
            used.size(),
            script,
            start,
            terms,
            cards,
            script + start + terms + cards,
            number(result.get("cold")),
            number(result.get("p50")),
            number(result.get("p95")));
      }
    } finally {
      browser.quit();
      server.stop(0);
    }
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }
}
