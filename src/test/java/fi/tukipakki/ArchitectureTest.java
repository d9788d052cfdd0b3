package fi.tukipakki;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the shape of the code: dependencies point one way, classes stay small. */
class ArchitectureTest {
  private static final Path SOURCES = Path.of("src/main/java/fi/tukipakki");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?fi\\.tukipakki\\.([a-z]+)");
  private static final Pattern MUTABLE_STATIC =
      Pattern.compile(
          "(?m)^\\s+(?:private |public |protected )?static (?!final|class|record|enum|interface)[\\w<>,\\[\\] ]+ \\w+(?: =|;)");

  /** What the packages at the bottom may use: those before them. */
  private static final List<String> BASE =
      List.of("diagnostics", "model", "html", "yaml", "schema", "config", "content");

  /** Each uses the base, never another phase. */
  private static final Set<String> PHASES =
      Set.of(
          "discover",
          "parse",
          "assemble",
          "markdown",
          "relate",
          "render",
          "assets",
          "check",
          "write",
          "opendata");

  /** Each uses the diagnostics and the model alone. */
  private static final Set<String> DOMAINS =
      Set.of("calendar", "law", "process", "search", "leaflet", "epub");

  /** What pages say of each other is a result that pages and data show. */
  private static final Map<String, Set<String>> EXCEPTIONS =
      Map.of("render", Set.of("relate"), "opendata", Set.of("relate"));

  private static Map<Path, String> sources() throws IOException {
    Map<Path, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        sources.put(SOURCES.relativize(file), Files.readString(file));
      }
    }
    return sources;
  }

  private static Set<String> allowed(String name) {
    Set<String> allowed = new TreeSet<>(Set.of(name));
    if (BASE.contains(name)) {
      allowed.addAll(BASE.subList(0, BASE.indexOf(name)));
    } else if (DOMAINS.contains(name)) {
      allowed.addAll(List.of("diagnostics", "model"));
    } else {
      allowed.addAll(BASE);
      allowed.addAll(EXCEPTIONS.getOrDefault(name, Set.of()));
      if (!PHASES.contains(name)) {
        allowed.addAll(PHASES);
        allowed.addAll(DOMAINS);
        allowed.add("site");
      }
      if (name.equals("cli")) {
        allowed.add("serve");
      }
    }
    return allowed;
  }

  @Test
  void dependenciesPointOneWay() throws IOException {
    List<String> wrong = new ArrayList<>();
    sources()
        .forEach(
            (file, text) -> {
              if (file.getNameCount() < 2) {
                return;
              }
              String name = file.getName(0).toString();
              Matcher imports = IMPORT.matcher(text);
              while (imports.find()) {
                if (!allowed(name).contains(imports.group(1))) {
                  wrong.add(file + " uses " + imports.group(1));
                }
              }
            });
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyPackageHasAPlaceInTheOrder() throws IOException {
    Set<String> known = new TreeSet<>(BASE);
    known.addAll(PHASES);
    known.addAll(DOMAINS);
    known.addAll(Set.of("site", "serve", "cli"));
    Set<String> found = new TreeSet<>();
    for (Path file : sources().keySet()) {
      if (file.getNameCount() > 1) {
        found.add(file.getName(0).toString());
      }
    }
    assertEquals(known, found);
  }

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    List<String> silent = new ArrayList<>();
    try (Stream<Path> folders = Files.walk(SOURCES)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        try (Stream<Path> files = Files.list(folder)) {
          boolean code = files.anyMatch(f -> f.toString().endsWith(".java"));
          if (code && !Files.exists(folder.resolve("package-info.java"))) {
            silent.add(folder.toString());
          }
        }
      }
    }
    assertEquals(List.of(), silent);
  }

  @Test
  void noFileIsLong() throws IOException {
    List<String> longOnes = new ArrayList<>();
    sources()
        .forEach(
            (file, text) -> {
              long lines = text.lines().count();
              if (lines > 300) {
                longOnes.add(file + ": " + lines);
              }
            });
    assertEquals(List.of(), longOnes);
  }

  @Test
  void onlyMainEndsTheProgram() throws IOException {
    List<String> enders =
        sources().entrySet().stream()
            .filter(e -> e.getValue().contains("System.exit"))
            .map(e -> e.getKey().toString())
            .toList();
    assertEquals(List.of("Main.java"), enders);
  }

  @Test
  void nothingStaticChanges() throws IOException {
    List<String> mutable = new ArrayList<>();
    sources()
        .forEach(
            (file, text) -> {
              Matcher found = MUTABLE_STATIC.matcher(text);
              while (found.find()) {
                mutable.add(file + ": " + found.group().strip());
              }
            });
    assertEquals(List.of(), mutable);
  }
}
