package fi.tukipakki.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.support.SiteText;
import fi.tukipakki.support.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills builds ({@code kill -9} of the real process) at moments spread over their life, and looks
 * what is left: {@code mvn -Pkill verify}, with {@code -Dkill.builds=200} and {@code
 * -Dkill.seed=417}. Each time the output folder is one whole build, the old or the new one; or it
 * is absent and the whole tree stands beside it. The next build gives the same bytes as one in an
 * empty folder.
 */
@Tag("kill")
class KillLoopIT {
  private static final Path JAR = Path.of("target/tukipakki.jar").toAbsolutePath();
  private static final int BUILDS = Integer.getInteger("kill.builds", 200);
  private static final long SEED = Long.getLong("kill.seed", 417);

  @TempDir Path temp;

  /** What a killed build left. */
  private enum Left {
    OLD,
    NEW,
    ASIDE,
    FINISHED
  }

  private static SiteText site(int version) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      text.append("-- content/sivu-").append(i).append(".md --\n---\ntitle: Sivu ").append(i);
      text.append("\ntags: [aihe-").append(i % 7).append("]\n---\n\nTeksti ");
      // Every second page stays as it was, so that links and new files stand side by side.
      text.append(i % 2 == 0 ? version : 0).append(", LSL 25 §.\n\n## Otsikko\n\n[Toinen](sivu-");
      text.append((i + 1) % 60).append(".md)\n");
    }
    text.append("-- content/vain-").append(version).append(".md --\n---\ntitle: Vain tässä\n---\n");
    return SiteText.of(text.toString());
  }

  @Test
  void everyKilledBuildLeavesAWholeSite() throws Exception {
    assertTrue(Files.isRegularFile(JAR), "package first: " + JAR);
    Path folder = Files.createDirectories(temp.resolve("sivusto"));
    List<Map<String, String>> clean = List.of(clean(0), clean(1));
    long life = Math.max(life(folder), life(folder));
    Random random = new Random(SEED);
    Map<Left, Integer> counts = new EnumMap<>(Left.class);
    try (PackagedCli cli = new PackagedCli(JAR)) {
      for (int i = 0; i < BUILDS; i++) {
        int version = (i + 1) % 2;
        source(folder, version);
        Left left = kill(folder, clean, version, random, life, i);
        counts.merge(left, 1, Integer::sum);
        String place = "build " + i + " of seed " + SEED + ", " + left;
        assertEquals(0, cli.run(arguments(folder)), place + ": " + cli.told());
        assertEquals(clean.get(version), Tree.of(folder.resolve("public")), place);
        assertEquals(List.of("public"), beside(folder), place + ": nothing else stays");
      }
    }
    System.out.println("kill: " + BUILDS + " builds killed, all whole; what they left: " + counts);
  }

  private Map<String, String> clean(int version) throws Exception {
    Path folder = Files.createDirectories(temp.resolve("puhdas-" + version));
    source(folder, version);
    life(folder);
    return Tree.of(folder.resolve("public"));
  }

  /** Runs a whole build in its own process and tells how long it lived, in milliseconds. */
  private static long life(Path folder) throws Exception {
    source(folder, Files.exists(folder.resolve("content/vain-1.md")) ? 1 : 0);
    long start = System.nanoTime();
    Process process = start(folder);
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), "a build hangs");
    assertEquals(0, process.exitValue());
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private static void source(Path folder, int version) throws IOException {
    Files.deleteIfExists(folder.resolve("content/vain-" + (1 - version) + ".md"));
    site(version).writeTo(folder);
  }

  private static String[] arguments(Path folder) {
    return new String[] {"build", "--site", folder.toString(), "--date", "2026-11-21"};
  }

  private static Process start(Path folder) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(
                    Stream.of(java, "-XX:TieredStopAtLevel=1", "-jar", JAR.toString()),
                    Stream.of(arguments(folder)))
                .toList());
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Two of three die at any moment of their life; the third as its swap is near. */
  private static Left kill(
      Path folder, List<Map<String, String>> clean, int version, Random random, long life, int i)
      throws Exception {
    Process process = start(folder);
    if (i % 3 < 2) {
      process.waitFor((long) (random.nextDouble() * life), TimeUnit.MILLISECONDS);
    } else {
      Path staged = folder.resolve("public.tukipakki-new/.tukipakki.json");
      while (process.isAlive() && !Files.exists(staged)) {
        Thread.onSpinWait();
      }
      long wait = System.nanoTime() + random.nextInt(4_000_000);
      while (process.isAlive() && System.nanoTime() < wait) {
        Thread.onSpinWait();
      }
    }
    boolean finished = !process.isAlive();
    process.destroyForcibly().waitFor();
    return left(folder, clean, version, finished);
  }

  private static Left left(
      Path folder, List<Map<String, String>> clean, int version, boolean finished)
      throws IOException {
    Path out = folder.resolve("public");
    if (Files.exists(out)) {
      Map<String, String> tree = Tree.of(out);
      if (finished) {
        assertEquals(clean.get(version), tree, "a finished build");
        return Left.FINISHED;
      }
      Left left = tree.equals(clean.get(version)) ? Left.NEW : Left.OLD;
      if (left == Left.OLD) {
        assertEquals(clean.get(1 - version), tree, "neither the old nor the new build");
      }
      return left;
    }
    for (String name : beside(folder)) {
      Path aside = folder.resolve(name);
      if (Files.isDirectory(aside) && clean.contains(Tree.of(aside))) {
        return Left.ASIDE;
      }
    }
    throw new AssertionError("no whole site is left, only " + beside(folder));
  }

  /** Names that begin as the output folder's does. */
  private static List<String> beside(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(p -> p.getFileName().toString())
          .filter(name -> name.startsWith("public"))
          .sorted()
          .toList();
    }
  }
}
