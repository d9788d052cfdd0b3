package fi.tukipakki.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Severity;
import fi.tukipakki.support.MapSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own site: sound, and the same bytes wherever and however it is built. */
class OwnSiteTest {
  private static final Path PROJECT = Path.of("").toAbsolutePath();

  private static BuildResult build(Path site, int jobs, MapSink sink) throws IOException {
    BuildOptions options =
        new BuildOptions(
            site,
            Optional.empty(),
            Optional.of(LocalDate.of(2026, 11, 21)),
            false,
            false,
            jobs,
            false);
    return new SiteBuild(options, Clock.systemUTC(), "test", Progress.NONE).run(sink);
  }

  @Test
  void hasNeitherErrorsNorWarningsAndTheSameBytesEverywhere(@TempDir Path elsewhere)
      throws IOException {
    MapSink here = new MapSink();
    BuildResult result = build(PROJECT, 1, here);
    List<Diagnostic> grave =
        result.diagnostics().stream().filter(d -> d.severity() != Severity.HINT).toList();
    assertEquals(List.of(), grave);
    assertTrue(result.pages() > 46, "pages: " + result.pages());

    for (String name : new String[] {"site.yml", "content", "templates", "assets"}) {
      copy(PROJECT.resolve(name), elsewhere.resolve(name));
    }
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    MapSink there = new MapSink();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      build(elsewhere, 4, there);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    Map<String, byte[]> expected = here.files();
    Map<String, byte[]> actual = there.files();
    assertEquals(expected.keySet(), actual.keySet());
    expected.forEach((path, content) -> assertArrayEquals(content, actual.get(path), path));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
  }
}
