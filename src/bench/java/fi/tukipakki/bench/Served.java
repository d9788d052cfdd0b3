package fi.tukipakki.bench;

import fi.tukipakki.search.Corpus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** {@code serve} in a process of its own, and a page that listens to it. */
final class Served implements AutoCloseable {
  private static final int START_SECONDS = 120;

  private final Process process;
  private final BufferedReader events;

  /** When the browser was told to load its page anew, in nanoseconds. */
  private final BlockingQueue<Long> reloads = new LinkedBlockingQueue<>();

  Served(List<String> line, Path jdk) throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    List<String> all = new ArrayList<>(line);
    all.addAll(List.of("--port", String.valueOf(port)));
    ProcessBuilder builder =
        new ProcessBuilder(all)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("TUKIPAKKI_JAVA", jdk.toString());
    process = builder.start();
    events = listen(URI.create("http://127.0.0.1:" + port + "/_tukipakki/events"));
    Thread listener = new Thread(this::hear, "listener");
    listener.setDaemon(true);
    listener.start();
  }

  private void hear() {
    try {
      for (String line = events.readLine(); line != null; line = events.readLine()) {
        if (line.equals("event: reload")) {
          reloads.add(System.nanoTime());
        }
      }
    } catch (IOException e) {
      // Closed: nothing is told any more.
    }
  }

  private BufferedReader listen(URI address) throws IOException, InterruptedException {
    for (int i = 0; i < START_SECONDS * 10; i++) {
      try {
        URLConnection connection = address.toURL().openConnection();
        return new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        if (!process.isAlive()) {
          throw e;
        }
        Thread.sleep(100);
      }
    }
    throw new IOException("serve does not answer at " + address);
  }

  /** Saves a page and waits until a browser would load it anew; milliseconds. */
  double reloadAfter(Path site, Corpus.Page page) throws IOException, InterruptedException {
    Path file = site.resolve("content").resolve(page.id() + ".md");
    for (int i = 0; i < 5; i++) {
      Thread.sleep(300);
      reloads.clear();
      long start = System.nanoTime();
      Files.writeString(file, "\nTallennettu lause.\n", StandardOpenOption.APPEND);
      // Saved before the watching began, a page is not seen; the first one is saved again.
      Long told = reloads.poll(20, TimeUnit.SECONDS);
      if (told != null) {
        return (told - start) / 1e6;
      }
    }
    throw new IOException("serve does not follow " + file);
  }

  @Override
  public void close() throws IOException {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    events.close();
  }
}
