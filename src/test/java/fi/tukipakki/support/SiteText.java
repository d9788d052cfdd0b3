package fi.tukipakki.support;

import fi.tukipakki.site.BuildOptions;
import fi.tukipakki.site.BuildResult;
import fi.tukipakki.site.Progress;
import fi.tukipakki.site.SiteBuild;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A whole site in one text block. Files are separated by lines {@code -- path --}; a site without a
 * site.yml gets a small one. Every {@code with…} gives a new site.
 */
public record SiteText(Map<String, byte[]> files, BuildOptions options) {
  /** The day that builds are for unless a test says otherwise. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private static final String SMALL_SITE = "title: Koe\nbaseUrl: https://esimerkki.fi/tuki/\n";

  /** The files of a text block. */
  public static SiteText of(String text) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("site.yml", bytes(SMALL_SITE));
    String path = "";
    StringBuilder content = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      if (line.startsWith("-- ") && line.endsWith(" --")) {
        put(files, path, content);
        path = line.substring(3, line.length() - 3).strip();
      } else {
        content.append(line).append('\n');
      }
    }
    if (content.length() > 0) {
      // What split() made of the end of the last line.
      content.setLength(content.length() - 1);
    }
    put(files, path, content);
    return new SiteText(files, BuildOptions.of(Path.of("unused"), TODAY));
  }

  /** A site of one page, {@code content/sivu.md}, with a title and some Markdown. */
  public static SiteText page(String markdown) {
    return of("-- content/sivu.md --\n---\ntitle: Sivu\n---\n" + markdown);
  }

  private static void put(Map<String, byte[]> files, String path, StringBuilder content) {
    if (!path.isEmpty()) {
      files.put(path, bytes(content.toString()));
    } else if (!content.toString().isBlank()) {
      throw new IllegalArgumentException("text before the first file: " + content);
    }
    content.setLength(0);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public SiteText with(String path, String text) {
    return with(path, bytes(text));
  }

  public SiteText with(String path, byte[] content) {
    Map<String, byte[]> more = new LinkedHashMap<>(files);
    more.put(path, content);
    return new SiteText(more, options);
  }

  public SiteText without(String path) {
    Map<String, byte[]> fewer = new LinkedHashMap<>(files);
    fewer.remove(path);
    return new SiteText(fewer, options);
  }

  /** This site with lines behind those of its site.yml. */
  public SiteText withSite(String lines) {
    return with("site.yml", new String(files.get("site.yml"), StandardCharsets.UTF_8) + lines);
  }

  private SiteText asked(UnaryOperator<BuildOptions> change) {
    return new SiteText(files, change.apply(options));
  }

  public SiteText on(String date) {
    return asked(
        o ->
            new BuildOptions(
                o.site(),
                o.baseUrl(),
                Optional.of(LocalDate.parse(date)),
                o.drafts(),
                o.strict(),
                o.jobs(),
                o.portable()));
  }

  public SiteText withDrafts() {
    return asked(
        o ->
            new BuildOptions(
                o.site(), o.baseUrl(), o.date(), true, o.strict(), o.jobs(), o.portable()));
  }

  public SiteText strict() {
    return asked(
        o ->
            new BuildOptions(
                o.site(), o.baseUrl(), o.date(), o.drafts(), true, o.jobs(), o.portable()));
  }

  public SiteText jobs(int jobs) {
    return asked(
        o ->
            new BuildOptions(
                o.site(), o.baseUrl(), o.date(), o.drafts(), o.strict(), jobs, o.portable()));
  }

  public SiteText portable() {
    return asked(
        o ->
            new BuildOptions(
                o.site(), o.baseUrl(), o.date(), o.drafts(), o.strict(), o.jobs(), true));
  }

  /** Writes the files into a folder. */
  public void writeTo(Path folder) {
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path place = folder.resolve(file.getKey());
        Files.createDirectories(place.getParent());
        Files.write(place, file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Builds into memory. */
  public Built build() {
    try {
      Path folder = Files.createTempDirectory("tukipakki-test");
      try {
        writeTo(folder);
        return build(folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Builds a folder into memory, with the options of this site. */
  public Built build(Path folder) throws IOException {
    BuildOptions here =
        new BuildOptions(
            folder,
            options.baseUrl(),
            options.date(),
            options.drafts(),
            options.strict(),
            options.jobs(),
            options.portable());
    MapSink sink = new MapSink();
    Clock clock = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
    BuildResult result = new SiteBuild(here, clock, "test", Progress.NONE).run(sink);
    return new Built(result, sink.files());
  }

  /** Deletes a folder and all in it. */
  public static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, IOException e) throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
