package fi.tukipakki.bench;

import fi.tukipakki.search.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Builds sites of some sizes cold, without a change and after one edit, with each JDK found, in
 * turns with Hugo and Pagefind, and prints medians. Sizes: {@code -Dbench.pages=100,1000,10000};
 * rounds: {@code -Dbench.rounds=3}; where to build, such as a disk in memory: {@code
 * -Dbench.folder=/dev/shm}.
 */
class BuildBenchmark {
  private static final String SIZES = System.getProperty("bench.pages", "100,1000,10000");
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
  private static final String FOLDER =
      System.getProperty("bench.folder", System.getProperty("java.io.tmpdir"));
  private static final int SERVED = 1_000;
  private static final String PEER = "Hugo + Pagefind";

  private final Path home = Path.of("").toAbsolutePath();
  private final Map<String, List<Command>> runs = new LinkedHashMap<>();
  private Path work;

  @AfterEach
  void clean() throws IOException {
    delete(work);
  }

  @Test
  void builds() throws Exception {
    work = Files.createTempDirectory(Path.of(FOLDER), "tukipakki-bench");
    Map<String, Path> jdks = Jdks.found();
    boolean peers = Command.exists("hugo") && Command.exists("pagefind");
    if (!peers) {
      System.out.println("Hugo tai Pagefind puuttuu: vertailu jää pois.");
      System.out.println("(apt install hugo; npm install -g pagefind@1.6.0)\n");
    }
    for (Path jdk : jdks.values()) {
      tukipakki(jdk, "--help");
    }
    System.out.printf(
        Locale.ROOT, "%d suoritinta, %s%n%n", Runtime.getRuntime().availableProcessors(), jdks);
    header();
    for (int round = 0; round < 2 * ROUNDS; round++) {
      for (Map.Entry<String, Path> jdk : jdks.entrySet()) {
        note("--help, " + jdk.getKey(), tukipakki(jdk.getValue(), "--help"));
      }
    }
    jdks.keySet().forEach(jdk -> row("--help, " + jdk, null, null));
    for (String size : SIZES.split(",")) {
      size(Integer.parseInt(size.strip()), jdks, peers);
    }
    for (Map.Entry<String, Path> jdk : jdks.entrySet()) {
      served(jdk.getKey(), jdk.getValue());
    }
  }

  private void size(int size, Map<String, Path> jdks, boolean peers) throws Exception {
    List<Corpus.Page> pages = Corpus.pages(size);
    Path ours = work.resolve("oma" + size);
    Path hugo = work.resolve("hugo" + size);
    Sites.ours(ours, pages);
    if (peers) {
      Sites.hugo(hugo, pages);
    }
    String cold = size + " sivua, tyhjästä";
    String same = size + " sivua, ei muutoksia";
    String edit = size + " sivua, yksi muutos";
    for (int round = 0; round < ROUNDS; round++) {
      if (peers) {
        delete(hugo.resolve("public"));
        note(cold + PEER, peer(hugo));
        note(same + PEER, peer(hugo));
        edit(hugo, pages.get(round));
        note(edit + PEER, peer(hugo));
      }
      for (Map.Entry<String, Path> jdk : jdks.entrySet()) {
        delete(ours.resolve("public"));
        delete(ours.resolve(".tukipakki"));
        note(cold + jdk.getKey(), build(jdk.getValue(), ours));
        note(same + jdk.getKey(), build(jdk.getValue(), ours));
        edit(ours, pages.get(round));
        note(edit + jdk.getKey(), build(jdk.getValue(), ours));
      }
    }
    for (String what : List.of(cold, same, edit)) {
      if (peers) {
        row(what, PEER, hugo.resolve("public"));
      }
      jdks.keySet().forEach(jdk -> row(what, jdk, ours.resolve("public")));
    }
    delete(ours);
    delete(hugo);
  }

  private Command build(Path jdk, Path site) throws Exception {
    return tukipakki(jdk, "build", "--site", site.toString());
  }

  private Command tukipakki(Path jdk, String... arguments) throws Exception {
    return Command.run(work, Map.of("TUKIPAKKI_JAVA", jdk.toString()), line(arguments));
  }

  private List<String> line(String... arguments) {
    List<String> line = new ArrayList<>();
    line.add(home.resolve(Command.isWindows() ? "tukipakki.cmd" : "tukipakki").toString());
    line.addAll(List.of(arguments));
    return line;
  }

  private static Command peer(Path site) throws Exception {
    Command hugo = Command.run(site, Map.of(), List.of("hugo", "--quiet"));
    Command index =
        Command.run(site, Map.of(), List.of("pagefind", "--quiet", "--site", "public"));
    return new Command(
        hugo.wall() + index.wall(),
        hugo.processor() + index.processor(),
        Math.max(hugo.memory(), index.memory()));
  }

  private static void edit(Path site, Corpus.Page page) throws IOException {
    Files.writeString(
        site.resolve("content").resolve(page.id() + ".md"),
        "\nLisätty lause, jossa on uusi sana.\n",
        StandardOpenOption.APPEND);
  }

  /** From saving a page to the event that makes the browser load it again, in milliseconds. */
  private void served(String name, Path jdk) throws Exception {
    List<Corpus.Page> pages = Corpus.pages(SERVED);
    Path site = work.resolve("tarjoiltu");
    Sites.ours(site, pages);
    List<Double> waits = new ArrayList<>();
    try (Served served = new Served(line("serve", "--site", site.toString()), jdk)) {
      for (int i = 0; i < 4 + 4 * ROUNDS; i++) {
        double wait = served.reloadAfter(site, pages.get(i));
        if (i >= 4) {
          waits.add(wait);
        }
      }
    }
    delete(site);
    waits.sort(null);
    System.out.printf(
        Locale.ROOT,
        "| serve, %d sivua, tallennuksesta latauspyyntöön | %s | %.0f ms (pisin %.0f ms) | | | | | |%n",
        SERVED,
        name,
        waits.get(waits.size() / 2),
        waits.get(waits.size() - 1));
  }

  private void note(String what, Command run) {
    runs.computeIfAbsent(what, k -> new ArrayList<>()).add(run);
  }

  private static void header() {
    System.out.println(
        "| | | aika | suhde | suoritinaika | muisti | tiedostoja | koko |\n"
            + "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
  }

  private void row(String what, String who, Path output) {
    List<Command> all = runs.get(who == null ? what : what + who);
    List<Command> peer = runs.get(what + PEER);
    double wall = median(all.stream().map(Command::wall).toList());
    String ratio =
        peer == null
            ? ""
            : String.format(
                Locale.ROOT, "%.2f", wall / median(peer.stream().map(Command::wall).toList()));
    long[] tree = output == null ? new long[2] : tree(output);
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %.2f s | %s | %.2f s | %.0f MB | %s | %s |%n",
        what,
        who == null ? "" : who,
        wall,
        ratio,
        median(all.stream().map(Command::processor).toList()),
        median(all.stream().map(Command::memory).toList()),
        output == null ? "" : tree[0],
        output == null ? "" : String.format(Locale.ROOT, "%.1f MB", tree[1] / 1e6));
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  /** How many files a folder holds, and their bytes. */
  private static long[] tree(Path folder) {
    Map<Path, Long> sizes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sizes.put(file, Files.size(file));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return new long[] {sizes.size(), sizes.values().stream().mapToLong(s -> s).sum()};
  }

  private static void delete(Path folder) throws IOException {
    if (folder != null && Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
