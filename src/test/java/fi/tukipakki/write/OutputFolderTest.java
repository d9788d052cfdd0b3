package fi.tukipakki.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The output folder is always one whole build of ours. */
class OutputFolderTest {
  @TempDir Path temp;
  private Path site;
  private Path out;

  @BeforeEach
  void folders() throws IOException {
    site = Files.createDirectories(temp.resolve("site"));
    Files.createDirectories(site.resolve("content"));
    out = site.resolve("public");
  }

  private void build(Map<String, String> files) throws Exception {
    try (OutputFolder folder = OutputFolder.open(out, site)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        folder.write(file.getKey(), bytes(file.getValue()));
      }
      folder.publish();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, String> tree(Path folder) throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!name.equals(OutputFolder.MANIFEST)) {
          found.put(name, Files.readString(file));
        }
      }
    }
    return found;
  }

  private long besideOut() throws IOException {
    try (Stream<Path> files = Files.list(site)) {
      return files.filter(f -> f.getFileName().toString().startsWith("public.")).count();
    }
  }

  @Test
  void publishesAndReplacesWholeBuilds() throws Exception {
    build(Map.of("index.html", "1", "a/index.html", "a"));
    build(Map.of("index.html", "2", "b/index.html", "b"));
    assertEquals(Map.of("index.html", "2", "b/index.html", "b"), tree(out));
    assertEquals(0, besideOut());
  }

  @Test
  void linksWhatDidNotChange() throws Exception {
    build(Map.of("same.txt", "same", "other.txt", "1"));
    Object same = Files.getAttribute(out.resolve("same.txt"), "unix:ino");
    Object other = Files.getAttribute(out.resolve("other.txt"), "unix:ino");
    build(Map.of("same.txt", "same", "other.txt", "2"));
    assertEquals(same, Files.getAttribute(out.resolve("same.txt"), "unix:ino"));
    assertFalse(other.equals(Files.getAttribute(out.resolve("other.txt"), "unix:ino")));
  }

  @Test
  void mendsAFileThatSomebodyChanged() throws Exception {
    build(Map.of("index.html", "1"));
    Files.writeString(out.resolve("index.html"), "x");
    build(Map.of("index.html", "1"));
    assertEquals(Map.of("index.html", "1"), tree(out));
  }

  @Test
  void anUnpublishedBuildLeavesTheOldOne() throws Exception {
    build(Map.of("index.html", "1"));
    try (OutputFolder folder = OutputFolder.open(out, site)) {
      folder.write("index.html", bytes("2"));
    }
    assertEquals(Map.of("index.html", "1"), tree(out));
    assertEquals(0, besideOut());
  }

  @Test
  void aRunCutShortBetweenTheRenamesIsFinished() throws Exception {
    build(Map.of("index.html", "2"));
    Path fresh = out.resolveSibling("public.tukipakki-new");
    Path old = out.resolveSibling("public.tukipakki-old");
    Files.move(out, fresh);
    Files.createDirectories(old);
    Files.writeString(old.resolve("index.html"), "1");
    OutputFolder.open(out, site).close();
    assertEquals(Map.of("index.html", "2"), tree(out));
    assertEquals(0, besideOut());
  }

  @Test
  void aRunCutShortWhileWritingGivesTheOldOneBack() throws Exception {
    build(Map.of("index.html", "1"));
    Files.move(out, out.resolveSibling("public.tukipakki-old"));
    Path fresh = Files.createDirectories(out.resolveSibling("public.tukipakki-new"));
    Files.writeString(fresh.resolve("index.html"), "half");
    OutputFolder.open(out, site).close();
    assertEquals(Map.of("index.html", "1"), tree(out));
    assertEquals(0, besideOut());
  }

  @Test
  void refusesFilesThatAreNotOurs() throws Exception {
    build(Map.of("index.html", "1"));
    Files.writeString(out.resolve("oma.txt"), "oma");
    OutputRefused refused = assertThrows(OutputRefused.class, () -> OutputFolder.open(out, site));
    assertEquals(OutputRefused.Reason.FOREIGN, refused.reason());
    assertTrue(Files.exists(out.resolve("oma.txt")));
    assertTrue(Files.exists(out.resolve("index.html")));
  }

  @Test
  void refusesAFolderOfSomebodyElse() throws Exception {
    Files.createDirectories(out);
    Files.writeString(out.resolve("oma.txt"), "oma");
    assertThrows(OutputRefused.class, () -> OutputFolder.open(out, site));
    assertEquals("oma", Files.readString(out.resolve("oma.txt")));
  }

  @Test
  void refusesDangerousPlaces() {
    for (Path place :
        new Path[] {
          site,
          temp,
          Path.of("/"),
          Path.of(System.getProperty("user.home")),
          site.resolve("content"),
          site.resolve("content/public"),
          site.resolve("templates")
        }) {
      assertThrows(OutputRefused.class, () -> OutputFolder.open(place, site), place.toString());
    }
  }

  @Test
  void refusesASecondBuildAtTheSameTime() throws Exception {
    try (OutputFolder first = OutputFolder.open(out, site)) {
      OutputRefused refused = assertThrows(OutputRefused.class, () -> OutputFolder.open(out, site));
      assertEquals(OutputRefused.Reason.LOCKED, refused.reason());
      first.write("index.html", bytes("1"));
      first.publish();
    }
    assertEquals(Map.of("index.html", "1"), tree(out));
  }

  @Test
  void refusesPathsOutOfTheOutput() throws Exception {
    try (OutputFolder folder = OutputFolder.open(out, site)) {
      assertThrows(IllegalArgumentException.class, () -> folder.write("../x", bytes("x")));
      folder.write("a", bytes("a"));
      assertThrows(IllegalArgumentException.class, () -> folder.write("a", bytes("b")));
    }
    assertFalse(Files.exists(site.resolve("x")));
  }

  @Test
  void aDamagedListOfFilesMakesEverythingForeign() throws Exception {
    build(Map.of("index.html", "1"));
    Files.writeString(out.resolve(OutputFolder.MANIFEST), "{");
    assertThrows(OutputRefused.class, () -> OutputFolder.open(out, site));
    assertTrue(Files.exists(out.resolve("index.html")));
  }
}
