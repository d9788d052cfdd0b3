package fi.tukipakki.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {
  @TempDir Path temp;
  private Path site;
  private Path out;

  @BeforeEach
  void folders() throws IOException {
    site = Files.createDirectories(temp.resolve("site"));
    out = site.resolve("public");
  }

  private void build(String... files) throws IOException, OutputRefused {
    try (OutputFolder folder = OutputFolder.open(out, site)) {
      for (String file : files) {
        folder.write(file, (file + " v1").getBytes(UTF_8));
      }
      folder.publish();
    }
  }

  /** Everything in the site folder: files with their text. */
  private Map<String, String> all() throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        found.put(
            site.relativize(file).toString().replace('\\', '/'), Files.readString(file, UTF_8));
      }
    }
    found.values().removeIf(text -> text.startsWith("{\"generator\""));
    return found;
  }

  private static String manifest(String... files) {
    return "{\"generator\":\"tukipakki\",\"files\":[\"" + String.join("\",\"", files) + "\"]}\n";
  }

  private OutputRefused.Reason refused(Path folder) throws IOException {
    return assertThrows(OutputRefused.class, () -> OutputFolder.open(folder, site)).reason();
  }

  private void put(String path, String text) throws IOException {
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, UTF_8);
  }

  // --- One whole build after the other.

  @Test
  void aBuildIsThereWholeAndNothingElse() throws Exception {
    build("index.html", "a/index.html", "assets/x.css");
    assertEquals(
        Map.of(
            "public/index.html", "index.html v1",
            "public/a/index.html", "a/index.html v1",
            "public/assets/x.css", "assets/x.css v1"),
        all());
    assertEquals(
        manifest("a/index.html", "assets/x.css", "index.html"),
        Files.readString(out.resolve(OutputFolder.MANIFEST)));
  }

  @Test
  void whatIsNoLongerMadeGoes() throws Exception {
    build("index.html", "vanha/index.html");
    build("index.html", "uusi/index.html");
    assertEquals(
        Map.of(
            "public/index.html", "index.html v1", "public/uusi/index.html", "uusi/index.html v1"),
        all());
    assertFalse(Files.exists(out.resolve("vanha")));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatDidNotChangeIsTheSameFile() throws Exception {
    build("index.html");
    Object before = Files.getAttribute(out.resolve("index.html"), "unix:ino");
    build("index.html", "a.html");
    assertEquals(before, Files.getAttribute(out.resolve("index.html"), "unix:ino"));
    assertEquals(1, Files.getAttribute(out.resolve("index.html"), "unix:nlink"));
    try (OutputFolder folder = OutputFolder.open(out, site)) {
      folder.write("index.html", "muuttui".getBytes(UTF_8));
      folder.write("a.html", "a.html v2".getBytes(UTF_8));
      folder.publish();
    }
    assertEquals("muuttui", Files.readString(out.resolve("index.html")));
    assertEquals("a.html v2", Files.readString(out.resolve("a.html")), "of the same length");
  }

  @Test
  void aFileThatSomebodyChangedIsMended() throws Exception {
    build("index.html");
    put("public/index.html", "index.html v2");
    build("index.html");
    assertEquals(Map.of("public/index.html", "index.html v1"), all());
  }

  @Test
  void aBuildThatIsNotPublishedLeavesTheOldOne() throws Exception {
    build("index.html");
    Map<String, String> before = all();
    try (OutputFolder folder = OutputFolder.open(out, site)) {
      folder.write("index.html", "virheellinen".getBytes(UTF_8));
      folder.write("muu.html", "virheellinen".getBytes(UTF_8));
    }
    assertEquals(before, all());
  }

  @Test
  void aFirstBuildThatIsNotPublishedLeavesNothing() throws Exception {
    try (OutputFolder folder = OutputFolder.open(out, site)) {
      folder.write("index.html", "virheellinen".getBytes(UTF_8));
    }
    assertEquals(Map.of(), all());
    assertFalse(Files.exists(out));
  }

  @Test
  void aPathIsWrittenOnceAndInside() throws Exception {
    try (OutputFolder folder = OutputFolder.open(out, site)) {
      folder.write("a.html", new byte[0]);
      assertThrows(IllegalArgumentException.class, () -> folder.write("a.html", new byte[0]));
      assertThrows(IllegalArgumentException.class, () -> folder.write("../b.html", new byte[0]));
      assertThrows(IllegalArgumentException.class, () -> folder.write("/b.html", new byte[0]));
      assertThrows(
          IllegalArgumentException.class,
          () -> folder.write(OutputFolder.MANIFEST, new byte[0]),
          "the list of files is ours to write");
    }
  }

  // --- After a kill.

  @Test
  void onlyTheOldTreeIsLeft() throws Exception {
    build("index.html");
    Files.move(out, site.resolve("public.tukipakki-old"));
    try (OutputFolder folder = OutputFolder.open(out, site)) {
      assertEquals(Map.of("public/index.html", "index.html v1"), withoutLock());
      assertArrayEquals(new Object[0], folder.written().toArray());
    }
  }

  @Test
  void onlyTheNewTreeIsLeftAndWhole() throws Exception {
    build("index.html");
    Files.move(out, site.resolve("public.tukipakki-new"));
    try (OutputFolder folder = OutputFolder.open(out, site)) {
      assertEquals(Map.of("public/index.html", "index.html v1"), withoutLock());
      assertEquals(0, folder.written().size());
    }
  }

  @Test
  void theNewTreeIsWholeAndTheOldOneBesideIt() throws Exception {
    build("index.html");
    Files.move(out, site.resolve("public.tukipakki-old"));
    put("public.tukipakki-new/index.html", "uusi");
    put("public.tukipakki-new/" + OutputFolder.MANIFEST, manifest("index.html"));
    try (OutputFolder folder = OutputFolder.open(out, site)) {
      assertEquals(Map.of("public/index.html", "uusi"), withoutLock());
      assertEquals(0, folder.written().size());
    }
  }

  @Test
  void theNewTreeIsNotWhole() throws Exception {
    build("index.html");
    put("public.tukipakki-new/index.html", "puolikas");
    try (OutputFolder folder = OutputFolder.open(out, site)) {
      assertEquals(Map.of("public/index.html", "index.html v1"), withoutLock());
      assertEquals(0, folder.written().size());
    }
  }

  @Test
  void theNewTreeIsNotWholeAndTheOldOneWasPutAside() throws Exception {
    build("index.html");
    Files.move(out, site.resolve("public.tukipakki-old"));
    put("public.tukipakki-new/index.html", "puolikas");
    try (OutputFolder folder = OutputFolder.open(out, site)) {
      assertEquals(Map.of("public/index.html", "index.html v1"), withoutLock());
      assertEquals(0, folder.written().size());
    }
  }

  @Test
  void theOldTreeWasNotDeletedYet() throws Exception {
    build("index.html");
    put("public.tukipakki-old/index.html", "vanha");
    try (OutputFolder folder = OutputFolder.open(out, site)) {
      assertEquals(Map.of("public/index.html", "index.html v1"), withoutLock());
      assertEquals(0, folder.written().size());
    }
  }

  @Test
  void onlyAHalfNewTreeIsLeftOfAFirstBuild() throws Exception {
    put("public.tukipakki-new/index.html", "puolikas");
    build("index.html");
    assertEquals(Map.of("public/index.html", "index.html v1"), all());
  }

  private Map<String, String> withoutLock() throws IOException {
    Map<String, String> files = all();
    files.remove("public.tukipakki-lock");
    return files;
  }

  // --- What is not ours.

  @ParameterizedTest
  @ValueSource(strings = {"oma.txt", "a/oma.html", ".git/config"})
  void aFileThatWeDidNotWriteIsNotTouched(String foreign) throws Exception {
    build("index.html", "a/index.html");
    put("public/" + foreign, "tärkeä");
    OutputRefused refused = assertThrows(OutputRefused.class, () -> OutputFolder.open(out, site));
    assertEquals(OutputRefused.Reason.FOREIGN, refused.reason());
    assertEquals(out.toRealPath().resolve(foreign), refused.path());
    assertEquals("tärkeä", all().get("public/" + foreign));
    assertEquals("index.html v1", all().get("public/index.html"));
    assertFalse(Files.exists(site.resolve("public.tukipakki-lock")), "and no lock is left");
  }

  @Test
  void aFolderOfSomebodyElseIsNotTouched() throws Exception {
    put("public/kirje.txt", "tärkeä");
    assertEquals(OutputRefused.Reason.FOREIGN, refused(out));
    assertEquals(Map.of("public/kirje.txt", "tärkeä"), all());
  }

  @Test
  void aDamagedListOfFilesMakesNothingOurs() throws Exception {
    build("index.html");
    for (String damaged :
        new String[] {"", "{", "[]", "{\"files\":3}", "{\"files\":[1]}", "null"}) {
      put("public/" + OutputFolder.MANIFEST, damaged);
      assertEquals(OutputRefused.Reason.FOREIGN, refused(out), damaged);
    }
  }

  @Test
  void anEmptyFolderMayBeUsed() throws Exception {
    Files.createDirectories(out.resolve("tyhja"));
    build("index.html");
    assertEquals(Map.of("public/index.html", "index.html v1"), all());
  }

  @Test
  void aFileInThePlaceOfTheFolderIsNotTouched() throws Exception {
    put("public", "tärkeä");
    assertEquals(OutputRefused.Reason.FOREIGN, refused(out));
    assertEquals(Map.of("public", "tärkeä"), all());
  }

  // --- Dangerous places.

  @Test
  void theSiteAndWhatHoldsItAreRefused() throws Exception {
    assertEquals(OutputRefused.Reason.DANGEROUS, refused(site));
    assertEquals(OutputRefused.Reason.DANGEROUS, refused(site.resolve("public/..")));
    assertEquals(OutputRefused.Reason.DANGEROUS, refused(temp));
    assertEquals(OutputRefused.Reason.DANGEROUS, refused(Path.of("/")));
    assertEquals(OutputRefused.Reason.DANGEROUS, refused(Path.of(System.getProperty("user.home"))));
    Path aboveHome = Path.of(System.getProperty("user.home")).toAbsolutePath().getParent();
    assertEquals(OutputRefused.Reason.DANGEROUS, refused(aboveHome));
    assertEquals(Map.of(), all());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"content", "content/out", "templates", "assets/x", ".git", ".git/x", "src/x"})
  void theSourcesAreRefused(String folder) throws Exception {
    assertEquals(OutputRefused.Reason.SOURCE, refused(site.resolve(folder)));
    assertEquals(Map.of(), all());
  }

  @Test
  void namesThatOnlyBeginLikeSourcesAreFine() throws Exception {
    out = site.resolve("content-out");
    build("index.html");
    assertEquals(Map.of("content-out/index.html", "index.html v1"), all());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkToADangerousPlaceIsRefused() throws Exception {
    Files.createSymbolicLink(site.resolve("linkki"), site);
    assertEquals(OutputRefused.Reason.DANGEROUS, refused(site.resolve("linkki")));
    put("content/a.md", "a");
    Files.createSymbolicLink(site.resolve("toinen"), site.resolve("content"));
    assertEquals(OutputRefused.Reason.SOURCE, refused(site.resolve("toinen")));
    assertEquals(OutputRefused.Reason.SOURCE, refused(site.resolve("toinen/uusi")));
    assertEquals(Map.of("content/a.md", "a"), all());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkInTheOutputIsNotFollowed() throws Exception {
    build("index.html");
    Path outside = Files.writeString(temp.resolve("ulkona.txt"), "index.html v1");
    Files.delete(out.resolve("index.html"));
    Files.createSymbolicLink(out.resolve("index.html"), outside);
    build("index.html");
    assertTrue(
        Files.isRegularFile(out.resolve("index.html"), java.nio.file.LinkOption.NOFOLLOW_LINKS));
    assertEquals("index.html v1", Files.readString(outside));
  }

  // --- Two at once.

  @Test
  void oneAtATime() throws Exception {
    build("index.html");
    try (OutputFolder first = OutputFolder.open(out, site)) {
      first.write("index.html", "uusi".getBytes(UTF_8));
      assertEquals(OutputRefused.Reason.LOCKED, refused(out));
      first.publish();
    }
    assertEquals(Map.of("public/index.html", "uusi"), all());
    build("index.html");
    assertEquals(Map.of("public/index.html", "index.html v1"), all());
  }

  @Test
  void aStaleLockFileLocksNothing() throws Exception {
    put("public.tukipakki-lock", "");
    build("index.html");
    assertEquals(Map.of("public/index.html", "index.html v1"), all());
  }
}
