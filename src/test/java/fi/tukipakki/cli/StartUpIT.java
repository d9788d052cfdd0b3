package fi.tukipakki.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program starts from an archive of its classes, and loads none that it can spare. */
class StartUpIT {
  private static final Path JAR = Path.of("target/tukipakki.jar").toAbsolutePath();
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final boolean CACHE = Runtime.version().feature() >= 25;

  @TempDir private static Path temp;

  private static Path archive;

  @BeforeAll
  static void makeArchive() throws Exception {
    archive = temp.resolve("archive");
    String make = CACHE ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=";
    Run run = java(make + archive, "-cp", JAR.toString(), "fi.tukipakki.Training");
    assertEquals(0, run.code(), run.err());
    assertTrue(Files.size(archive) > 1_000_000, "an archive was written");
  }

  private record Run(int code, String out, String err) {}

  private static Run java(String... args) throws Exception {
    List<String> line = new ArrayList<>(List.of(JAVA));
    launcherOptions().stream().filter(option -> !option.startsWith("-Xlog")).forEach(line::add);
    line.addAll(List.of(args));
    return run(Map.of(), line.toArray(String[]::new));
  }

  /** The options as the launcher gives them: an archive fits no others. */
  private static List<String> launcherOptions() throws IOException {
    for (String line : Files.readAllLines(Path.of("tukipakki"))) {
      if (line.startsWith("options=\"")) {
        return List.of(line.substring(9, line.length() - 1).split(" "));
      }
    }
    throw new AssertionError("the launcher has no options");
  }

  private static Run run(Map<String, String> environment, String... line) throws Exception {
    Path out = Files.createTempFile(temp, "out", "");
    Path err = Files.createTempFile(temp, "err", "");
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().putAll(environment);
    Process process =
        builder
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .directory(temp.toFile())
            .start();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), "ended");
    return new Run(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  /** The classes that a verb loads, and where each came from. */
  private static List<String> loaded(boolean fromArchive, String... verb) throws Exception {
    Path log = Files.createTempFile(temp, "classes", ".txt");
    List<String> line = new ArrayList<>();
    if (fromArchive) {
      // "on" is for tests: the JVM ends instead of going on without an archive.
      line.addAll(
          CACHE
              ? List.of("-XX:AOTMode=on", "-XX:AOTCache=" + archive)
              : List.of("-Xshare:on", "-XX:SharedArchiveFile=" + archive));
    }
    line.add(
        "-Xlog:class+load:file=" + log.toString().replace('\\', '/').replaceFirst("^[A-Z]:", ""));
    line.addAll(List.of("-jar", JAR.toString()));
    line.addAll(List.of(verb));
    Run run = java(line.toArray(String[]::new));
    assertEquals(0, run.code(), run.err());
    return Files.readAllLines(log);
  }

  private static List<String> ofOurs(List<String> loaded) {
    return loaded.stream().filter(line -> line.contains("source: file:")).toList();
  }

  @Test
  void aBuildTakesItsClassesFromTheArchive() throws Exception {
    Path site = temp.resolve("site");
    assertEquals(0, java("-jar", JAR.toString(), "init", site.toString()).code());
    List<String> classes = loaded(true, "build", "--site", site.toString());
    assertEquals(List.of(), ofOurs(classes), "classes that the archive lacks");
    assertTrue(classes.stream().anyMatch(c -> c.contains("org.apache.lucene.index.IndexWriter ")));
  }

  @Test
  void theHelpTakesItsClassesFromTheArchive() throws Exception {
    assertEquals(List.of(), ofOurs(loaded(true, "--help")));
  }

  @Test
  void aVerbLoadsNothingThatItCanSpare() throws Exception {
    for (String[] verb : new String[][] {{"--help"}, {"explain", "TP012"}}) {
      List<String> classes = ofOurs(loaded(false, verb));
      assertTrue(classes.stream().anyMatch(entry -> entry.contains(" fi.tukipakki.cli.Cli ")));
      List<String> spare = classes.stream().filter(StartUpIT::isOfABuild).toList();
      assertEquals(List.of(), spare, verb[0]);
    }
  }

  /**
   * Whether a class belongs to a library or a phase that only a build needs. Every record has the
   * face {@code Components}, so that the first one loads it.
   */
  private static boolean isOfABuild(String entry) {
    if (entry.contains(" fi.tukipakki.model.Components ")) {
      return false;
    }
    return Stream.of(
            "com.grack.",
            "com.openhtmltopdf.",
            "io.",
            "org.",
            "fi.tukipakki.assemble.",
            "fi.tukipakki.config.",
            "fi.tukipakki.content.",
            "fi.tukipakki.law.",
            "fi.tukipakki.markdown.",
            "fi.tukipakki.model.",
            "fi.tukipakki.opendata.",
            "fi.tukipakki.process.",
            "fi.tukipakki.render.",
            "fi.tukipakki.serve.",
            "fi.tukipakki.yaml.")
        .anyMatch(start -> entry.contains("] " + start));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theLauncherMakesAnArchiveAndSurvivesABadOne() throws Exception {
    Path home = Files.createDirectories(temp.resolve("oma koti"));
    Path launcher = Files.copy(Path.of("tukipakki"), home.resolve("tukipakki"));
    Files.createDirectories(home.resolve("target"));
    Files.copy(JAR, home.resolve("target/tukipakki.jar"));
    Map<String, String> environment = Map.of("TUKIPAKKI_JAVA", System.getProperty("java.home"));
    Run first = run(environment, "sh", launcher.toString(), "--version");
    assertEquals("", first.err());
    assertEquals(0, first.code());
    List<Path> archives;
    try (Stream<Path> files = Files.list(home.resolve("target/archives"))) {
      archives = files.toList();
    }
    assertEquals(1, archives.size(), archives.toString());
    assertTrue(Files.size(archives.get(0)) > 1_000_000);
    for (String bad : List.of("", "not an archive")) {
      Files.delete(archives.get(0));
      Files.writeString(archives.get(0), bad);
      Run run = run(environment, "sh", launcher.toString(), "--version");
      assertEquals("", run.err());
      assertEquals(first.out(), run.out());
      assertEquals(0, run.code());
      assertFalse(Files.size(archives.get(0)) > 100, "an archive that was tried is not made again");
    }
  }
}
