package fi.tukipakki.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.tukipakki.support.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program gives the same bytes on JDK 17 and 25, in different folders, time zones and
 * locales, on one thread and on several, whatever order the disk keeps files in. Needs both JDKs:
 * {@code JAVA_HOME_17_X64} and {@code JAVA_HOME_25_X64}, or the usual folders.
 */
class DeterminismIT {
  private static final Path JAR = Path.of("target/tukipakki.jar").toAbsolutePath();
  private static final Path PROJECT = Path.of("").toAbsolutePath();

  @TempDir Path temp;

  private static Path jdk(int version, String... folders) {
    List<String> places = new ArrayList<>(List.of(folders));
    places.add(System.getenv().getOrDefault("JAVA_HOME_" + version + "_X64", ""));
    if (Runtime.version().feature() == version) {
      places.add(System.getProperty("java.home"));
    }
    String program = System.getProperty("os.name").startsWith("Windows") ? "java.exe" : "java";
    return places.stream()
        .filter(place -> !place.isEmpty())
        .map(place -> Path.of(place, "bin", program))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }

  @Test
  void theSameBytesEverywhere() throws Exception {
    Path old = jdk(17, "/usr/lib/jvm/java-17-openjdk-amd64", "/usr/lib/jvm/temurin-17-jdk-amd64");
    Path young = jdk(25, "/usr/lib/jvm/temurin-25-jdk-amd64", "/usr/lib/jvm/java-25-openjdk-amd64");
    assumeTrue(old != null, "no JDK 17 on this machine");
    assumeTrue(young != null, "no JDK 25 on this machine");
    Path here = copy(temp.resolve("a"), false);
    Path there = copy(temp.resolve("toinen kansio/b"), true);
    build(old, here, "C.UTF-8", "en", "UTC", "1");
    build(young, there, "tr_TR.UTF-8", "tr", "Pacific/Auckland", "4");
    Map<String, String> expected = Tree.of(here.resolve("public"));
    Map<String, String> actual = Tree.of(there.resolve("public"));
    assertTrue(expected.size() > 300, "files: " + expected.size());
    assertEquals(expected.keySet(), actual.keySet());
    List<String> different =
        new TreeSet<>(expected.keySet())
            .stream().filter(file -> !expected.get(file).equals(actual.get(file))).toList();
    assertEquals(List.of(), different);
  }

  private static void build(
      Path java, Path site, String locale, String language, String zone, String jobs)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            java.toString(),
            "-Duser.language=" + language,
            "-Duser.timezone=" + zone,
            "-jar",
            JAR.toString(),
            "build",
            "--site",
            site.toString(),
            "--date",
            "2026-11-21",
            "--jobs",
            jobs);
    builder.environment().put("LC_ALL", locale);
    builder.environment().put("TZ", zone);
    Path told = site.resolveSibling(site.getFileName() + ".txt");
    Process process = builder.redirectErrorStream(true).redirectOutput(told.toFile()).start();
    assertTrue(process.waitFor(10, TimeUnit.MINUTES), "a build hangs");
    String text = new String(Files.readAllBytes(told), StandardCharsets.ISO_8859_1);
    assertEquals(0, process.exitValue(), text);
  }

  /** Our own site; files made in one order or the other, which is how some disks list them. */
  private static Path copy(Path folder, boolean backwards) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String name : new String[] {"site.yml", "content", "templates", "assets"}) {
      try (Stream<Path> all = Files.walk(PROJECT.resolve(name))) {
        files.addAll(all.filter(Files::isRegularFile).sorted().toList());
      }
    }
    if (backwards) {
      Collections.reverse(files);
    }
    for (Path file : files) {
      Path target = folder.resolve(PROJECT.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
    return folder;
  }
}
