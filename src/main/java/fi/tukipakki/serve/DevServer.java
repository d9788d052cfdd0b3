package fi.tukipakki.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fi.tukipakki.model.Limits;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves a {@link Preview} on the loopback address. Answers only GET and HEAD, only under its own
 * host name, and only with files of the build, so that no other page in the browser can read drafts
 * through a name of its own.
 */
public final class DevServer implements Closeable {
  private static final String OWN = "/_tukipakki/";
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json; charset=utf-8"),
          Map.entry("xml", "application/xml; charset=utf-8"),
          Map.entry("ics", "text/calendar; charset=utf-8"),
          Map.entry("bpmn", "application/xml; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("epub", "application/epub+zip"),
          Map.entry("pdf", "application/pdf"));

  private final HttpServer server;
  private final ExecutorService threads;
  private final Events events;
  private volatile Preview preview = new Preview(null, Integer.MAX_VALUE);

  /**
   * Starts a server.
   *
   * @param port the port, 0 for any free one
   * @throws IOException when the port is taken
   */
  DevServer(int port, Events events) throws IOException {
    this.events = events;
    bound("maxReqTime", Limits.REQUEST_SECONDS);
    bound("maxReqHeaders", Limits.REQUEST_HEADERS);
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    this.threads =
        Executors.newFixedThreadPool(
            Limits.REQUESTS,
            task -> {
              Thread thread = new Thread(task, "serve");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** The JDK's server takes its bounds from the system alone, and has none for the time. */
  private static void bound(String name, int value) {
    String property = "sun.net.httpserver." + name;
    if (System.getProperty(property) == null) {
      System.setProperty(property, String.valueOf(value));
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  void show(Preview fresh) {
    preview = fresh;
  }

  Preview shown() {
    return preview;
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path == null || !path.startsWith("/")) {
      answer(exchange, 400, "text/plain; charset=utf-8", "400\n".getBytes(StandardCharsets.UTF_8));
    } else if (!isOwnHost(exchange.getRequestHeaders().getFirst("Host"))
        || path.length() > Limits.REQUEST_PATH) {
      answer(exchange, 403, "text/plain; charset=utf-8", "403\n".getBytes(StandardCharsets.UTF_8));
    } else if (!exchange.getRequestMethod().equals("GET")
        && !exchange.getRequestMethod().equals("HEAD")) {
      answer(exchange, 405, "text/plain; charset=utf-8", "405\n".getBytes(StandardCharsets.UTF_8));
    } else if (path.equals(OWN + "events")) {
      events.listen(exchange);
    } else if (path.equals(OWN + "live.js")) {
      answer(exchange, 200, TYPES.get("js"), script());
    } else {
      file(exchange, path.substring(1));
    }
  }

  private boolean isOwnHost(String host) {
    return host != null
        && (host.equals("localhost:" + port())
            || host.equals("127.0.0.1:" + port())
            || host.equals("[::1]:" + port()));
  }

  private void file(HttpExchange exchange, String path) throws IOException {
    Preview now = preview;
    String name = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    Optional<byte[]> found = now.file(name);
    if (found.isEmpty() && now.file(path + "/index.html").isPresent()) {
      exchange.getResponseHeaders().set("Location", "/" + path + "/");
      answer(exchange, 301, "text/plain; charset=utf-8", new byte[0]);
      return;
    }
    String ending = name.substring(name.lastIndexOf('.') + 1);
    String type = TYPES.getOrDefault(ending, "application/octet-stream");
    if (found.isEmpty()) {
      byte[] lost = now.file("404.html").orElse("404\n".getBytes(StandardCharsets.UTF_8));
      answer(exchange, 404, TYPES.get("html"), live(lost));
    } else {
      answer(exchange, 200, type, ending.equals("html") ? live(found.get()) : found.get());
    }
  }

  /** The page with the script that makes it follow the build. */
  private static byte[] live(byte[] html) {
    String text = new String(html, StandardCharsets.UTF_8);
    int end = text.lastIndexOf("</body>");
    String script = "<script src=\"" + OWN + "live.js\"></script>";
    return (end < 0 ? text + script : text.substring(0, end) + script + text.substring(end))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] script() throws IOException {
    try (InputStream in = DevServer.class.getResourceAsStream("/serve/live.js")) {
      return in.readAllBytes();
    }
  }

  private static void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
    if (!head && body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
