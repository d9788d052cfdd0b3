package fi.tukipakki.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One run of a command. Processor time and memory are those that GNU {@code time} tells, children
 * included; where it is missing they are 0.
 *
 * @param wall seconds
 * @param processor seconds of user and system together
 * @param memory greatest resident set of one process, in MB
 */
record Command(double wall, double processor, double memory) {
  private static final Path TIME = Path.of("/usr/bin/time");

  /**
   * Runs and waits.
   *
   * @throws IllegalStateException when the command fails
   */
  static Command run(Path folder, Map<String, String> environment, List<String> line)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile("tukipakki-bench", ".txt");
    Path usage = Files.createTempFile("tukipakki-bench", ".txt");
    try {
      List<String> all = new ArrayList<>();
      boolean timed = Files.isExecutable(TIME);
      if (timed) {
        all.addAll(List.of(TIME.toString(), "-f", "%U %S %M", "-o", usage.toString()));
      }
      all.addAll(line);
      ProcessBuilder builder =
          new ProcessBuilder(all)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      long start = System.nanoTime();
      int code = builder.start().waitFor();
      double wall = (System.nanoTime() - start) / 1e9;
      if (code != 0) {
        throw new IllegalStateException(String.join(" ", line) + ":\n" + Files.readString(log));
      }
      if (!timed) {
        return new Command(wall, 0, 0);
      }
      String[] used = Files.readString(usage).strip().split(" ");
      return new Command(
          wall,
          Double.parseDouble(used[0]) + Double.parseDouble(used[1]),
          Double.parseDouble(used[2]) / 1024);
    } finally {
      Files.delete(log);
      Files.delete(usage);
    }
  }

  /** Whether a command can be found. */
  static boolean exists(String name) {
    String path = System.getenv().getOrDefault("PATH", "");
    for (String folder : path.split(java.io.File.pathSeparator)) {
      for (String ending : List.of("", ".exe", ".cmd")) {
        if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, name + ending))) {
          return true;
        }
      }
    }
    return false;
  }

  static boolean isWindows() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
  }
}
