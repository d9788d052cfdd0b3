package fi.tukipakki.search;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A folder with a search page, an ordinary page and an index, and a browser to open them. */
final class SearchSite {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
          + "require-trusted-types-for 'script'; trusted-types tukipakki-search";

  private SearchSite() {}

  static SearchOptions options(List<SynonymRule> synonyms, boolean portable) {
    SearchOptions.Contact help =
        new SearchOptions.Contact(
            Map.of("fi", "Hätänumero", "sv", "Nödnumret"),
            "112",
            Map.of("fi", "Jos olet vaarassa nyt"));
    return new SearchOptions(
        "fi",
        synonyms,
        List.of(),
        List.of("hakkaa", "pelkään", "itsemurha"),
        List.of(help),
        Map.of("fi", Map.of("type:prosessit", "Prosessi")),
        portable);
  }

  static SearchIndex index(List<SearchPage> pages, SearchOptions options) {
    try (SearchIndexBuilder builder = new SearchIndexBuilder(options)) {
      pages.forEach(builder::add);
      return builder.finish();
    }
  }

  static void write(Path folder, IndexFiles files, boolean portable) throws IOException {
    for (SearchFile file : files.files()) {
      Path path = folder.resolve("search").resolve(file.path());
      Files.createDirectories(path.getParent());
      Files.write(path, file.bytes());
    }
    Path script = Files.createDirectories(folder.resolve("assets/js")).resolve("search.js");
    Files.copy(Path.of("assets/js/search.js"), script);
    Path style = Files.createDirectories(folder.resolve("assets/css")).resolve("search.css");
    Files.copy(Path.of("assets/css/search.css"), style);
    Path search = Files.createDirectories(folder.resolve("haku"));
    page(
        search.resolve("index.html"),
        "../",
        files,
        portable,
        "page",
        "<p role=\"status\"></p><div id=\"search-notes\"></div><div id=\"search-filters\"></div>"
            + "<ol id=\"search-results\"></ol>");
    page(folder.resolve("index.html"), "", files, portable, "box", "");
  }

  private static void page(
      Path file, String root, IndexFiles files, boolean portable, String kind, String rest)
      throws IOException {
    String html =
        "<!doctype html><html lang=\"fi\"><head><meta charset=\"utf-8\"><title>Haku</title>"
            + "<meta name=\"viewport\" content=\"width=device-width\">"
            + "<meta http-equiv=\"Content-Security-Policy\" content=\""
            + POLICY
            + "\">"
            + "<link rel=\"stylesheet\" href=\""
            + root
            + "assets/css/search.css\">"
            + "<script type=\"application/json\" id=\"search-config\">"
            + SearchConfig.load().json("fi", root, files.start(), "hakemisto/", portable)
            + "</script><script src=\""
            + root
            + "assets/js/search.js\" defer></script></head>"
            + "<body><main><h1>Haku</h1><div data-search=\""
            + kind
            + "\" role=\"search\">"
            + "<label for=\"q\">Hae</label> <input id=\"q\" type=\"search\">"
            + rest
            + "</div></main></body></html>";
    Files.writeString(file, html, StandardCharsets.UTF_8);
  }

  static HttpServer serve(Path folder) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String name = exchange.getRequestURI().getPath().substring(1);
          Path file =
              folder.resolve(name.isEmpty() || name.endsWith("/") ? name + "index.html" : name);
          boolean there = Files.isRegularFile(file);
          byte[] body = there ? Files.readAllBytes(file) : new byte[0];
          String type =
              name.endsWith(".js")
                  ? "text/javascript"
                  : name.endsWith(".css")
                      ? "text/css"
                      : name.endsWith(".json") ? "application/json" : "text/html";
          exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
          exchange.sendResponseHeaders(there ? 200 : 404, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.start();
    return server;
  }

  static ChromeDriver browser() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary("/usr/bin/chromium");
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1200,900");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
            .build();
    return new ChromeDriver(service, options);
  }

  static boolean browserThere() {
    return Files.isExecutable(Path.of("/usr/bin/chromium"))
        && Files.isExecutable(Path.of("/usr/bin/chromedriver"));
  }

  static List<SearchPage> content() {
    try {
      return ContentReader.read(ContentReader.folder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
