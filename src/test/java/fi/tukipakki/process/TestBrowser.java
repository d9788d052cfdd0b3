package fi.tukipakki.process;

import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * Chromium without a window, and a server on this machine that gives it pages under a strict
 * content security policy and the project's own assets.
 */
public final class TestBrowser implements AutoCloseable {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'none'; img-src 'self'; "
          + "require-trusted-types-for 'script'";

  /** Selenium warns that it does not know the newest browser's tools, which we do not use. */
  private static final Logger QUIET = Logger.getLogger("org.openqa.selenium.devtools");

  private final Map<String, String> pages = new TreeMap<>();
  private final HttpServer server;
  private final ChromeDriver driver;

  /** Starts both. */
  public TestBrowser(String... flags) {
    QUIET.setLevel(Level.SEVERE);
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      server = HttpServer.create(address, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
    var options = new ChromeOptions();
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars");
    options.addArguments(flags);
    onPath("chromium").or(() -> onPath("google-chrome")).ifPresent(options::setBinary);
    var service = new ChromeDriverService.Builder();
    onPath("chromedriver").ifPresent(path -> service.usingDriverExecutable(new File(path)));
    driver = new ChromeDriver(service.build(), options);
  }

  private static Optional<String> onPath(String program) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      Path file = Path.of(folder.isEmpty() ? "." : folder, program);
      if (Files.isExecutable(file)) {
        return Optional.of(file.toString());
      }
    }
    return Optional.empty();
  }

  private void answer(com.sun.net.httpserver.HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body;
    String type =
        path.endsWith(".js") ? "text/javascript" : path.endsWith(".css") ? "text/css" : "text/html";
    int status = 200;
    if (pages.containsKey(path)) {
      body = pages.get(path).getBytes(StandardCharsets.UTF_8);
    } else if (path.startsWith("/assets/") && Files.isRegularFile(Path.of(path.substring(1)))) {
      body = Files.readAllBytes(Path.of(path.substring(1)));
    } else {
      status = 404;
      body = new byte[] {'?'};
    }
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** The browser. */
  public ChromeDriver driver() {
    return driver;
  }

  /** Opens a page with a body, and scripts and style sheets by path under assets. */
  public void open(String body, String... assets) {
    var head = new StringBuilder("<!DOCTYPE html><html lang=\"fi\"><meta charset=\"utf-8\">");
    head.append("<meta name=\"viewport\" content=\"width=device-width\"><title>Koe</title>");
    for (String asset : assets) {
      head.append(
          asset.endsWith(".css")
              ? "<link rel=\"stylesheet\" href=\"/assets/" + asset + "\">"
              : "<script defer src=\"/assets/" + asset + "\"></script>");
    }
    String path = "/" + pages.size() + ".html";
    pages.put(path, head + "<body>" + body + "</body></html>");
    driver.get("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** What a script gives back. */
  public Object script(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  @Override
  public void close() {
    driver.quit();
    server.stop(0);
  }
}
