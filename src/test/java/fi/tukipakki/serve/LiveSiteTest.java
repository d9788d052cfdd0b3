package fi.tukipakki.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.diagnostics.TextFormat;
import fi.tukipakki.diagnostics.Texts;
import fi.tukipakki.site.BuildOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server of {@code serve}: follows saves, keeps the last good page, answers nobody else. */
@Timeout(60)
class LiveSiteTest {
  @TempDir Path site;
  private LiveSite live;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void start() throws IOException {
    write("site.yml", "title: Koe\n");
    write("content/a.md", "---\ntitle: Ensimmäinen\n---\n\nTeksti.\n");
    write("content/luonnos.md", "---\ntitle: Luonnos\ndraft: true\n---\n\nKesken.\n");
    BuildOptions options =
        new BuildOptions(
            site, Optional.empty(), Optional.of(LocalDate.of(2026, 11, 21)), true, false, 1, false);
    live =
        new LiveSite(
            options,
            0,
            Clock.systemUTC(),
            "test",
            result ->
                new TextFormat().print(result.diagnostics(), Texts.in("fi"), (f, line) -> null),
            problem -> {
              throw new AssertionError(problem);
            });
  }

  @AfterEach
  void stop() throws IOException {
    live.close();
  }

  private void write(String path, String text) throws IOException {
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private int status(String path) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(live.address() + path)).build(),
            BodyHandlers.discarding())
        .statusCode();
  }

  private String body(String path) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(live.address() + path)).build(),
            BodyHandlers.ofString())
        .body();
  }

  /** Sends a request as it stands, without a client's tidying, and returns the first line. */
  private String raw(String request) throws IOException {
    URI address = URI.create(live.address());
    try (Socket socket = new Socket("127.0.0.1", address.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
          .readLine();
    }
  }

  private BlockingQueue<String> events() throws IOException, InterruptedException {
    InputStream stream =
        client
            .send(
                HttpRequest.newBuilder(URI.create(live.address() + "_tukipakki/events")).build(),
                BodyHandlers.ofInputStream())
            .body();
    BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    Thread reader = new Thread(() -> readAll(stream, lines));
    reader.setDaemon(true);
    reader.start();
    return lines;
  }

  private static void readAll(InputStream stream, BlockingQueue<String> lines) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
    } catch (IOException e) {
      lines.add("closed");
    }
  }

  private static void await(BlockingQueue<String> lines, String wanted)
      throws InterruptedException {
    String line = lines.poll(30, TimeUnit.SECONDS);
    while (line != null && !line.startsWith(wanted)) {
      line = lines.poll(30, TimeUnit.SECONDS);
    }
    assertTrue(line != null, "no " + wanted);
  }

  @Test
  void showsPagesAndDraftsWithTheScriptThatFollows() throws Exception {
    assertTrue(body("a/").contains("Teksti."));
    assertTrue(body("a/").contains("/_tukipakki/live.js"));
    assertEquals(200, status("luonnos/"));
    assertEquals(404, status("ei-ole/"));
  }

  @Test
  void tellsThePageOfASaveAndKeepsTheLastGoodOne() throws Exception {
    BlockingQueue<String> lines = events();
    await(lines, "event: hello");
    write("content/a.md", "---\ntitle: Ensimmäinen\n---\n\nUusi teksti.\n");
    await(lines, "event: reload");
    assertTrue(body("a/").contains("Uusi teksti."));

    write("content/a.md", "---\ntitl: Ensimmäinen\n---\n\nRikki.\n");
    await(lines, "event: problems");
    await(lines, "data: virhe[TP012] content/a.md:2:1");
    assertTrue(body("a/").contains("Uusi teksti."), "the last good page stays");

    write("content/a.md", "---\ntitle: Ensimmäinen\n---\n\nEhjä.\n");
    await(lines, "event: reload");
    assertTrue(body("a/").contains("Ehjä."));
  }

  @Test
  void followsAnEditorThatSavesByRenaming() throws Exception {
    BlockingQueue<String> lines = events();
    await(lines, "event: hello");
    Path fresh = site.resolve("content/.a.md.tmp");
    Files.writeString(fresh, "---\ntitle: Ensimmäinen\n---\n\nNimetty.\n");
    Files.move(
        fresh, site.resolve("content/a.md"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    await(lines, "event: reload");
    assertTrue(body("a/").contains("Nimetty."));
  }

  @Test
  void answersOnlyItsOwnNameAndOnlyReading() throws Exception {
    int port = URI.create(live.address()).getPort();
    assertTrue(raw("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n").contains(" 403"));
    assertTrue(raw("GET / HTTP/1.0\r\n\r\n").contains(" 403"));
    assertTrue(raw("POST / HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n").contains(" 405"));
    for (String path :
        new String[] {"/../site.yml", "/%2e%2e/site.yml", "/a/../../site.yml", "//etc/passwd"}) {
      String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n");
      assertFalse(answer.contains(" 200"), path + " gave " + answer);
    }
  }

  @Test
  void writesNothingIntoTheSiteFolder() throws Exception {
    assertEquals(200, status(""));
    try (var files = Files.list(site)) {
      assertEquals(
          java.util.List.of("content", "site.yml"),
          files.map(f -> f.getFileName().toString()).sorted().toList());
    }
  }
}
