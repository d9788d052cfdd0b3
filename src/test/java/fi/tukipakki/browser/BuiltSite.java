package fi.tukipakki.browser;

import fi.tukipakki.site.BuildOptions;
import fi.tukipakki.site.BuildResult;
import fi.tukipakki.site.Progress;
import fi.tukipakki.site.SiteBuild;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The files of one build of our own site.
 *
 * @param files their bytes by path
 */
record BuiltSite(SortedMap<String, byte[]> files) {
  /** Address that the build is told; its path is the one that tests serve it at. */
  static final String BASE_URL = "https://tukipakki.example/some/base/";

  /** A day after every date in our content, so that tests do not age. */
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  BuiltSite {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** Builds site.yml and content/ of the project itself. */
  static BuiltSite own(boolean portable) throws IOException {
    BuildOptions options =
        new BuildOptions(
            Path.of("").toAbsolutePath(),
            Optional.of(BASE_URL),
            Optional.of(DAY),
            false,
            false,
            2,
            portable);
    MapSink sink = new MapSink();
    BuildResult result = new SiteBuild(options, Clock.systemUTC(), "test", Progress.NONE).run(sink);
    if (result.failed()) {
      throw new AssertionError("our own site has errors: " + result.diagnostics());
    }
    return new BuiltSite(new TreeMap<>(sink.files()));
  }

  String text(String path) {
    byte[] content = files.get(path);
    if (content == null) {
      throw new AssertionError("the build has no file " + path);
    }
    return new String(content, StandardCharsets.UTF_8);
  }

  Document html(String path) {
    return Jsoup.parse(text(path));
  }

  /** Every HTML file that is a page to read: not the redirects of old addresses. */
  List<String> pages() {
    return files.keySet().stream()
        .filter(path -> path.endsWith(".html"))
        .filter(path -> !text(path).contains("<meta http-equiv=\"refresh\""))
        .toList();
  }

  /** The address inside the site of an HTML file: {@code lait/} of {@code lait/index.html}. */
  static String address(String file) {
    return file.endsWith("index.html") ? file.substring(0, file.length() - 10) : file;
  }

  /** This site with a text changed in every HTML file. */
  BuiltSite replaced(String from, String to) {
    SortedMap<String, byte[]> changed = new TreeMap<>(files);
    for (Map.Entry<String, byte[]> file : changed.entrySet()) {
      if (file.getKey().endsWith(".html")) {
        file.setValue(text(file.getKey()).replace(from, to).getBytes(StandardCharsets.UTF_8));
      }
    }
    return new BuiltSite(changed);
  }

  void writeTo(Path folder) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }
}
