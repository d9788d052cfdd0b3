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

/** {@code serve} in a process of its own, and a page that listens to it. */
final class Served implements AutoCloseable {
  private static final int START_SECONDS = 120;

  private final Process process;
  private final BufferedReader events;

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
    Thread.sleep(300);
    Path file = site.resolve("content").resolve(page.id() + ".md");
    long start = System.nanoTime();
    Files.writeString(file, "\nTallennettu lause.\n", StandardOpenOption.APPEND);
    String line;
    do {
      line = events.readLine();
      if (line == null) {
        throw new IOException("serve ended");
      }
    } while (!line.equals("event: reload"));
    return (System.nanoTime() - start) / 1e6;
  }

  @Override
  public void close() throws IOException {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    events.close();
  }
}
