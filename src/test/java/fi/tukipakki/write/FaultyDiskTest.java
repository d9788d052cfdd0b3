package fi.tukipakki.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.cli.Cli;
import fi.tukipakki.cli.Surroundings;
import fi.tukipakki.support.FaultyDisk;
import fi.tukipakki.support.SiteText;
import fi.tukipakki.support.Tree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every single write, rename, deletion and link fails in turn; the site stays whole. */
@DisabledOnOs(OS.WINDOWS)
class FaultyDiskTest {
  private static final Map<String, String> OLD =
      Map.of("index.html", "vanha", "a/index.html", "sama", "b/vain-ennen.html", "x");
  private static final Map<String, String> NEW =
      Map.of("index.html", "uusi", "a/index.html", "sama", "c/uusi.html", "y");

  @TempDir Path temp;

  private Path site() throws IOException {
    return Files.createDirectories(temp.resolve("sivusto"));
  }

  private static void build(Path site, Map<String, String> files)
      throws IOException, OutputRefused {
    try (OutputFolder folder = OutputFolder.open(site.resolve("public"), site)) {
      for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
        folder.write(file.getKey(), file.getValue().getBytes(UTF_8));
      }
      folder.publish();
    }
  }

  private static Map<String, String> tree(Path folder) throws IOException {
    Map<String, String> tree = Tree.of(folder);
    tree.remove(OutputFolder.MANIFEST);
    return tree;
  }

  private static List<String> beside(Path site) throws IOException {
    try (Stream<Path> all = Files.list(site)) {
      return all.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultyDisk.Mode.class,
      names = {"ONE", "FULL", "ALL"})
  void theSiteIsWholeWhateverFails(FaultyDisk.Mode mode) throws Exception {
    Path site = site();
    build(site, OLD);
    FaultyDisk disk = new FaultyDisk(false);
    disk.arm(FaultyDisk.Mode.NONE, 0);
    build(disk.path(site), NEW);
    int operations = disk.operations();
    assertTrue(operations > 15, "counted: " + operations);
    int failed = 0;
    for (int at = 0; at < operations; at++) {
      build(site, OLD);
      disk.arm(mode, at);
      boolean told = false;
      try {
        build(disk.path(site), NEW);
      } catch (IOException e) {
        told = true;
        failed++;
      }
      String place = mode + " at " + at;
      check(site, place, told);
      build(site, NEW);
      assertEquals(NEW, tree(site.resolve("public")), place + ", the next build");
      assertEquals(List.of("public"), beside(site), place + ": nothing else stays");
    }
    assertTrue(failed > operations / 3, "failures: " + failed + " of " + operations);
  }

  private static void check(Path site, String place, boolean told)
      throws IOException, OutputRefused {
    Path out = site.resolve("public");
    if (!Files.exists(out)) {
      assertTrue(told, place + ": no site, and no word of it");
      // What the next run does before anything else.
      OutputFolder.open(out, site).close();
    }
    Map<String, String> tree = tree(out);
    assertTrue(tree.equals(OLD) || tree.equals(NEW), place + ": " + tree);
    if (!told) {
      assertEquals(NEW, tree, place);
    }
  }

  @Test
  void aFirstBuildThatFailsLeavesNothingThatCountsAsASite() throws Exception {
    Path site = site();
    FaultyDisk disk = new FaultyDisk(false);
    for (int at = 0; at < 12; at++) {
      disk.arm(FaultyDisk.Mode.ALL, at);
      try {
        build(disk.path(site), NEW);
      } catch (IOException e) {
        assertFalse(Files.exists(site.resolve("public")), "at " + at);
      }
      build(site, NEW);
      assertEquals(NEW, tree(site.resolve("public")), "at " + at);
      SiteText.delete(site);
      site();
    }
  }

  // --- The whole program.

  private record Run(int code, String text) {}

  private static Run run(Path folder) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(bytes, true, UTF_8);
    Surroundings around = new Surroundings(stream, stream, Clock.systemUTC(), Map.of(), folder);
    int code = new Cli(around).run("build", "--date", "2026-11-21", "--jobs", "1");
    return new Run(code, bytes.toString(UTF_8));
  }

  private static Map<String, String> published(Path site, String text) throws IOException {
    SiteText.page(text).writeTo(site);
    assertEquals(0, run(site).code());
    return Tree.of(site.resolve("public"));
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultyDisk.Mode.class,
      names = {"ONE", "FULL"})
  void theProgramSaysWhatFailed(FaultyDisk.Mode mode) throws Exception {
    Path site = site();
    Map<String, String> old = published(site, "Vanha.\n");
    // The faults come into the build after an edit, which does less than the first one.
    SiteText.page("Uusi.\n").writeTo(site);
    FaultyDisk disk = new FaultyDisk(true);
    assertEquals(0, run(disk.path(site)).code());
    int operations = disk.operations();
    Map<String, String> fresh = Tree.of(site.resolve("public"));
    assertEquals(old, published(site, "Vanha.\n"));
    SiteText.page("Uusi.\n").writeTo(site);
    int seen = 0;
    for (int at = 0; at < operations; at += Math.max(1, operations / 27)) {
      disk.arm(mode, at);
      Run run = run(disk.path(site));
      String place = mode + " at " + at + " of " + operations + ": " + run.text();
      Map<String, String> tree = Tree.of(site.resolve("public"));
      if (run.code() != 0) {
        seen++;
        assertTrue(run.code() == 3 || run.code() == 1, place);
        assertFalse(run.text().contains("Exception"), place);
        assertFalse(run.text().contains("\tat "), place);
        assertFalse(run.text().isBlank(), place);
        assertTrue(tree.equals(old) || tree.equals(fresh), place);
        if (mode == FaultyDisk.Mode.FULL) {
          assertTrue(run.text().contains("Levyllä ei ole tarpeeksi tilaa"), place);
        }
      } else {
        assertEquals(fresh, tree, place);
      }
      if (tree.equals(fresh)) {
        assertEquals(old, published(site, "Vanha.\n"));
        SiteText.page("Uusi.\n").writeTo(site);
      }
    }
    assertTrue(seen > 3, "failures: " + seen);
  }
}
