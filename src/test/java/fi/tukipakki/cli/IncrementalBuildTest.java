package fi.tukipakki.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.site.BuildOptions;
import fi.tukipakki.site.BuildResult;
import fi.tukipakki.site.Progress;
import fi.tukipakki.site.SiteBuild;
import fi.tukipakki.support.MapSink;
import fi.tukipakki.support.RandomEdits;
import fi.tukipakki.support.SiteText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build makes on top of the last one is what a clean build makes. */
class IncrementalBuildTest {
  @TempDir Path site;

  private RandomEdits edits;

  @BeforeEach
  void begin() throws IOException {
    edits = new RandomEdits(site, 7);
    edits.begin();
  }

  private int build(String... more) {
    return build(SiteText.TODAY, more);
  }

  private int build(LocalDate day, String... more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    Surroundings here =
        new Surroundings(print, print, Clock.systemUTC(), Map.of("CI", "1"), site.toAbsolutePath());
    String[] args =
        Stream.concat(Stream.of("build", "--jobs", "2", "--date", day.toString()), Stream.of(more))
            .toArray(String[]::new);
    int code = new Cli(here).run(args);
    said = out.toString(StandardCharsets.UTF_8).replaceAll("[0-9]+ ms", "N ms");
    return code;
  }

  private String said = "";

  private Map<String, String> published() throws IOException {
    Map<String, String> files = new TreeMap<>();
    Path out = site.resolve("public");
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = out.relativize(file).toString().replace('\\', '/');
        if (!path.equals(".tukipakki.json")) {
          files.put(path, Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }

  private boolean compare(String edit) throws IOException {
    MapSink clean = new MapSink();
    BuildOptions options = BuildOptions.of(site, SiteText.TODAY);
    BuildResult wanted =
        new SiteBuild(options, Clock.systemUTC(), Cli.version(), Progress.NONE).run(clean);
    int code = build();
    assertEquals(wanted.failed() ? 1 : 0, code, edit + "\n" + said);
    if (wanted.failed()) {
      return false;
    }
    Map<String, String> files = published();
    assertEquals(clean.files().keySet(), files.keySet(), edit);
    clean
        .files()
        .forEach(
            (path, content) ->
                assertEquals(
                    new String(content, StandardCharsets.ISO_8859_1),
                    files.get(path),
                    edit + ": " + path));
    return true;
  }

  @Test
  void everyEditGivesTheSameAsACleanBuild() throws IOException {
    assertTrue(compare("the beginning"));
    edits.keep();
    int published = 0;
    int wrong = 0;
    for (int i = 0; i < 200; i++) {
      if (compare(i + ": " + edits.edit())) {
        published++;
        edits.keep();
      } else if (++wrong % 2 == 0) {
        // Errors stay for a while before they are put right.
        edits.undo();
      }
    }
    assertTrue(published > 100, published + " builds without errors");
  }

  @Test
  void nothingChangedTouchesNothing() throws IOException {
    assertEquals(0, build());
    String first = said;
    FileTime before = Files.getLastModifiedTime(site.resolve("public"));
    assertEquals(0, build());
    assertEquals(first, said);
    assertEquals(before, Files.getLastModifiedTime(site.resolve("public")));
  }

  @Test
  void whatSomebodyDidToTheOutputIsPutRight() throws IOException {
    assertEquals(0, build());
    Map<String, String> wanted = published();
    Path page = site.resolve("public/lait/lsl/index.html");
    Files.writeString(page, Files.readString(page).replace("laki", "LAKI"));
    assertEquals(0, build());
    assertEquals(wanted, published());
    Files.delete(page);
    assertEquals(0, build());
    assertEquals(wanted, published());
  }

  @Test
  void anotherDayIsAnotherBuild() throws IOException {
    Files.writeString(
        site.resolve("content/lait/myohemmin.md"),
        "---\ntitle: Myöhemmin\npublished: 2030-01-01\n---\nTeksti.\n");
    assertEquals(0, build());
    assertFalse(published().containsKey("lait/myohemmin/index.html"));
    assertEquals(0, build(LocalDate.of(2030, 1, 2)));
    assertTrue(published().containsKey("lait/myohemmin/index.html"));
  }

  @Test
  void strictnessLooksAtOldWarningsToo() throws IOException {
    Files.writeString(
        site.resolve("content/lait/luonnos.md"), "---\ntitle: L\ndraft: true\n---\nTeksti.\n");
    Files.writeString(
        site.resolve("content/lait/linkki.md"), "---\ntitle: K\n---\n[x](luonnos.md)\n");
    assertEquals(0, build());
    assertEquals(0, build());
    assertTrue(said.contains("TP"), said);
    assertEquals(1, build("--strict"));
  }

  @Test
  void aDamagedCacheMakesNoDifference() throws IOException {
    assertEquals(0, build());
    Map<String, String> wanted = published();
    for (String name :
        List.of("pages", "files", "last-build", "search", "front-matter", "pages-at")) {
      Path file = site.resolve(".tukipakki").resolve(name);
      byte[] bytes = Files.readAllBytes(file);
      for (int at : new int[] {0, bytes.length / 2, bytes.length - 1}) {
        byte[] damaged = bytes.clone();
        damaged[at] ^= 0x55;
        Files.write(file, damaged);
        edits.keep();
        edits.edit();
        edits.undo();
        assertEquals(0, build(), said);
        assertEquals(wanted, published());
      }
      // Eight zero bytes are nothing at all with its right checksum.
      for (byte[] empty : List.of(new byte[0], new byte[Long.BYTES])) {
        Files.write(file, empty);
        assertEquals(0, build(), said);
        assertEquals(wanted, published());
      }
    }
  }

  @Test
  void aLostIndexIsKeptAgain() throws IOException {
    assertEquals(0, build());
    Path index = site.resolve(".tukipakki/search");
    Files.delete(index);
    Files.writeString(site.resolve("site.yml"), "\nlicense: CC0\n", StandardOpenOption.APPEND);
    assertEquals(0, build(), said);
    assertTrue(Files.isRegularFile(index));
  }

  @Test
  void aFolderWithoutRoomForACacheBuilds() throws IOException {
    Files.writeString(site.resolve(".tukipakki"), "in the way");
    assertEquals(0, build(), said);
    assertEquals(0, build(), said);
  }
}
