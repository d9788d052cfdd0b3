package fi.tukipakki.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A plain static server as any host has: {@code index.html} for folders, content types by name,
 * {@code 404.html} for all else. It does not help a site that links carelessly: a folder without
 * its slash is not found, nor is anything outside the base path.
 */
final class StaticServer implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("epub", "application/epub+zip"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("avif", "image/avif"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("xml", "application/xml"),
          Map.entry("bpmn", "application/xml"),
          Map.entry("ics", "text/calendar; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  private final Map<String, byte[]> files;
  private final String base;
  private final HttpServer server;
  private final ExecutorService threads;

  /**
   * @param base path where the site lies, with a slash at both ends
   */
  StaticServer(Map<String, byte[]> files, String base) throws IOException {
    this.files = files;
    this.base = base;
    // Head and body go out as two packets; without this the second waits 40 ms for the first's
    // acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    this.threads = Executors.newFixedThreadPool(4);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Address of the home page. */
  String url() {
    return origin() + base;
  }

  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String file = path.startsWith(base) ? path.substring(base.length()) : "/";
      if (file.isEmpty() || (file.endsWith("/") && !file.equals("/"))) {
        file += "index.html";
      }
      byte[] content = files.get(file);
      int status = content == null ? 404 : 200;
      if (content == null) {
        file = "404.html";
        content = files.getOrDefault(file, new byte[0]);
      }
      String extension = file.substring(file.lastIndexOf('.') + 1);
      exchange
          .getResponseHeaders()
          .set("Content-Type", TYPES.getOrDefault(extension, "application/octet-stream"));
      if (file.startsWith("assets/")) {
        exchange.getResponseHeaders().set("Cache-Control", "max-age=3600");
      }
      boolean head = exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(status, head || content.length == 0 ? -1 : content.length);
      if (!head) {
        exchange.getResponseBody().write(content);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
