package fi.tukipakki.browser;

import com.sun.management.OperatingSystemMXBean;
import fi.tukipakki.search.Corpus;
import fi.tukipakki.search.IndexFiles;
import fi.tukipakki.search.OwnIndex;
import fi.tukipakki.search.SearchFile;
import fi.tukipakki.search.SearchIndex;
import fi.tukipakki.search.SearchIndexBuilder;
import fi.tukipakki.search.SearchOptions;
import fi.tukipakki.search.SearchProbe;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures the search: time to index, sizes of the files, bytes of the first and the next query,
 * milliseconds from a key to the results in Chromium. No part of the normal run:
 *
 * <pre>mvn -q -Pbench -Dtest=SearchBenchmark -Dsearch.pages=60,1000,10000 test</pre>
 *
 * <p>Where the command {@code pagefind} is installed ({@code npm i -g pagefind}), it indexes and
 * answers on the same HTML. Bytes are those of the files after gzip; times depend on the load of
 * the machine, which is told too.
 */
@ExtendWith(SiteExtension.class)
class SearchBenchmark {
  private static final String MEASURE =
      """
      const [queries, times] = arguments;
      const sum = [];
      const names = () =>
        performance.getEntriesByType('resource').map((e) => new URL(e.name).pathname.slice(1));
      performance.setResourceTimingBufferSize(5000);
      return (async () => {
        const ask = await OPEN;
        const bytes = [];
        for (const query of queries.slice(0, 2)) {
          performance.clearResourceTimings();
          await ask(query);
          bytes.push(names());
        }
        for (let round = 0; round <= times; round++) {
          for (const query of queries) {
            for (let n = 1; n <= query.length; n++) {
              const start = performance.now();
              await ask(query.slice(0, n));
              if (round) sum.push(performance.now() - start);
            }
          }
        }
        sum.sort((a, b) => a - b);
        const at = (share) => sum[Math.floor(sum.length * share)];
        return {first: bytes[0], next: bytes[1], count: sum.length, p50: at(.5), p95: at(.95), max: at(1 - 1e-9)};
      })();
      """;

  /** Types into the search page and waits until the list has changed. */
  private static final String OURS =
      """
      (async () => {
        const input = document.querySelector('input[type=search]');
        const list = document.getElementById('search-results');
        const status = document.querySelector('[data-search] [role=status]');
        return (query) => new Promise((resolve) => {
          const seen = new MutationObserver((all) => {
            if (all.every((m) => m.target !== list) && status.textContent !== 'Ei tuloksia') return;
            seen.disconnect();
            resolve();
          });
          seen.observe(list, {childList: true});
          seen.observe(status, {childList: true});
          input.value = query;
          input.dispatchEvent(new Event('input', {bubbles: true}));
        });
      })()""";

  private static final String PAGEFIND =
      """
      (async () => {
        const engine = await import('/pagefind/pagefind.js');
        // What a worker loads, the page's list of resources would not tell.
        await engine.options({noWorker: true});
        await engine.init();
        return async (query) => {
          const found = await engine.search(query);
          await Promise.all(found.results.slice(0, 10).map((r) => r.data()));
        };
      })()""";

  private final Browser browser;

  SearchBenchmark(Browser browser) {
    this.browser = browser;
  }

  @Test
  void measure(@TempDir Path temporary) throws Exception {
    for (String count : System.getProperty("search.pages", "60,1000,10000").split(",")) {
      List<Corpus.Page> pages = Corpus.pages(Integer.parseInt(count));
      say("%n%d pages, load %s", pages.size(), load());
      index(pages);
      List<String> queries = queries(pages);
      Path site = temporary.resolve("site" + count);
      Path html = temporary.resolve("html" + count);
      Corpus.write(site, pages);
      OwnIndex.build(site).run(new FolderSink(html));
      Map<String, byte[]> files = files(html, "assets", "search", "haku");
      try (StaticServer server = new StaticServer(files, "/")) {
        answer("ours", server.url() + "haku/", OURS, queries, files);
      }
      pagefind(html, queries);
    }
  }

  private static void say(String form, Object... values) {
    System.out.printf(Locale.ROOT, form + "%n", values);
  }

  private static String load() throws IOException {
    Path file = Path.of("/proc/loadavg");
    return Files.isReadable(file) ? Files.readString(file).split(" ")[0] : "unknown";
  }

  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static void index(List<Corpus.Page> pages) throws Exception {
    for (int run = 1; run <= 3; run++) {
      long start = System.nanoTime();
      long before = cpu();
      SearchIndex index;
      try (SearchIndexBuilder builder = new SearchIndexBuilder(SearchOptions.plain())) {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<?>> halves = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
          int first = half;
          halves.add(
              threads.submit(
                  () -> {
                    for (int i = first; i < pages.size(); i += 2) {
                      builder.add(Corpus.searchPage(pages.get(i)));
                    }
                  }));
        }
        for (Future<?> half : halves) {
          half.get();
        }
        threads.shutdown();
        index = builder.finish(2);
      }
      IndexFiles files = IndexFiles.of(index);
      say(
          "  indexed in %.2f s, %.2f s of processor (run %d)",
          (System.nanoTime() - start) / 1e9,
          (cpu() - before) / 1e9,
          run);
      if (run == 3) {
        sizes(index, files);
      }
    }
  }

  private static void sizes(SearchIndex index, IndexFiles files) {
    Map<String, int[]> kinds = new TreeMap<>();
    for (SearchFile file : files.files()) {
      int[] kind = kinds.computeIfAbsent(file.path().substring(0, 1), k -> new int[3]);
      int size = wire(file.bytes());
      kind[0]++;
      kind[1] += size;
      kind[2] = Math.max(kind[2], size);
    }
    say(
        "  %d terms; files (c cards, f filters, l lexicon, s start, t terms):",
        index.terms().size());
    kinds.forEach(
        (kind, sum) -> say("    %s %5d files %9d B, largest %d B", kind, sum[0], sum[1], sum[2]));
  }

  /** One to three words of titles and headings in some form, the last with a typo. */
  private static List<String> queries(List<Corpus.Page> pages) {
    List<String> queries = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      Corpus.Page page = pages.get(i * pages.size() / 9 + 1);
      List<String> words =
          new ArrayList<>(SearchProbe.words(page.sections().get(1 + i % 3).heading()));
      words.addAll(SearchProbe.words(page.title()).subList(0, 1));
      queries.add(String.join(" ", words.subList(0, 1 + i % 3)));
    }
    String word = queries.get(0);
    queries.add(word.substring(0, 3) + word.substring(4));
    return queries;
  }

  private void answer(
      String name, String page, String open, List<String> queries, Map<String, byte[]> files) {
    long script =
        files.keySet().stream()
            .filter(f -> f.matches("assets/.*search.*js"))
            .mapToLong(f -> wire(files.get(f)))
            .sum();
    long first = 0;
    long next = 0;
    long most = 0;
    for (int i = 0; i < queries.size(); i++) {
      browser.forget();
      browser.open("about:blank");
      browser.open(page);
      List<String> two = List.of(queries.get(i), queries.get((i + 1) % queries.size()));
      Map<?, ?> result = (Map<?, ?>) browser.run(MEASURE.replace("OPEN", open), two, 0);
      long bytes = script + sum(result.get("first"), files);
      first += bytes;
      most = Math.max(most, bytes);
      next += sum(result.get("next"), files);
    }
    Map<?, ?> result = (Map<?, ?>) browser.run(MEASURE.replace("OPEN", open), queries, 2);
    int n = queries.size();
    say(
        "  %s: first query %d B (mean of %d, most %d), next %d B",
        name, first / n, n, most, next / n);
    say(
        "  %s: key to results p50 %.1f, p95 %.1f, longest %.1f ms (%s keys)",
        name,
        number(result.get("p50")),
        number(result.get("p95")),
        number(result.get("max")),
        result.get("count"));
  }

  private void pagefind(Path html, List<String> queries) throws Exception {
    long start = System.nanoTime();
    Process process;
    try {
      process =
          new ProcessBuilder("pagefind", "--site", html.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      say("  pagefind is not installed");
      return;
    }
    if (process.waitFor() != 0) {
      say("  pagefind failed");
      return;
    }
    say("  pagefind indexed in %.2f s", (System.nanoTime() - start) / 1e9);
    Map<String, byte[]> files = files(html, "pagefind");
    // Its WebAssembly would need a weaker policy than that of our pages.
    files.put(
        "index.html", "<!DOCTYPE html><title>Pagefind</title>".getBytes(StandardCharsets.UTF_8));
    try (StaticServer server = new StaticServer(files, "/")) {
      answer("pagefind", server.url(), PAGEFIND, queries, files);
    }
  }

  private static long sum(Object names, Map<String, byte[]> files) {
    return ((List<?>) names)
        .stream().filter(files::containsKey).mapToLong(name -> wire(files.get(name))).sum();
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  /** Bytes on the wire: what is packed already stays as it is. */
  private static int wire(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Math.min(out.size(), bytes.length);
  }

  private static Map<String, byte[]> files(Path root, String... folders) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (String folder : folders) {
      try (Stream<Path> walk = Files.walk(root.resolve(folder))) {
        for (Path file : walk.filter(Files::isRegularFile).toList()) {
          files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
      }
    }
    return files;
  }
}
