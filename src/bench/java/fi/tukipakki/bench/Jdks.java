package fi.tukipakki.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The JDKs of this machine, by their release files. */
final class Jdks {
  private Jdks() {}

  /** One JDK of each version from 17 on, the oldest first. */
  static Map<String, Path> found() throws IOException {
    List<Path> places = new ArrayList<>();
    String home = System.getenv("JAVA_HOME");
    if (home != null && !home.isEmpty()) {
      places.add(Path.of(home));
    }
    Path user = Path.of(System.getProperty("user.home"));
    for (Path folder :
        List.of(
            Path.of("/usr/lib/jvm"),
            Path.of("/opt/java"),
            user.resolve(".jdks"),
            user.resolve(".sdkman/candidates/java"))) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> inside = Files.list(folder)) {
          inside.sorted().forEach(places::add);
        }
      }
    }
    places.add(Path.of(System.getProperty("java.home")));
    Map<Integer, Path> byVersion = new TreeMap<>();
    for (Path place : places) {
      int version = version(place);
      if (version >= 17) {
        byVersion.putIfAbsent(version, place.toRealPath());
      }
    }
    Map<String, Path> named = new java.util.LinkedHashMap<>();
    byVersion.forEach((version, place) -> named.put("JDK " + version, place));
    return named;
  }

  private static int version(Path place) throws IOException {
    Path release = place.resolve("release");
    boolean java =
        Files.isExecutable(place.resolve("bin/java"))
            || Files.isExecutable(place.resolve("bin/java.exe"));
    if (java && Files.isRegularFile(release)) {
      for (String line : Files.readAllLines(release)) {
        if (line.startsWith("JAVA_VERSION=\"")) {
          return Integer.parseInt(line.substring(14).split("[^0-9]", 2)[0]);
        }
      }
    }
    return 0;
  }
}
