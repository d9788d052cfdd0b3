package fi.tukipakki.serve;

import com.sun.net.httpserver.HttpExchange;
import fi.tukipakki.model.Limits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Pages that listen, and what they are told, as server-sent events.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent
 *     events</a>
 */
final class Events {
  private final Queue<HttpExchange> listeners = new ConcurrentLinkedQueue<>();
  private volatile String last = "";

  /** Keeps a connection open, and tells it at once what stands. */
  void listen(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(200, 0);
    if (listeners.size() >= Limits.LISTENERS) {
      listeners.remove().close();
    }
    listeners.add(exchange);
    send(exchange, last.isEmpty() ? event("hello", "") : last);
  }

  /** The page must be loaded again. */
  void reload() {
    last = "";
    all(event("reload", ""));
  }

  /** Only style sheets changed. */
  void style() {
    last = "";
    all(event("style", ""));
  }

  /** The last good pages stay; these are the problems. */
  void problems(String text) {
    last = event("problems", text);
    all(last);
  }

  private void all(String event) {
    listeners.forEach(listener -> send(listener, event));
  }

  private void send(HttpExchange listener, String event) {
    try {
      OutputStream out = listener.getResponseBody();
      synchronized (listener) {
        out.write(event.getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (IOException e) {
      // The page was left: nobody listens there any more.
      listeners.remove(listener);
      listener.close();
    }
  }

  private static String event(String name, String data) {
    StringBuilder event = new StringBuilder("event: ").append(name).append('\n');
    for (String line : data.split("\n", -1)) {
      event.append("data: ").append(line).append('\n');
    }
    return event.append('\n').toString();
  }
}
