package fi.tukipakki.site;

import fi.tukipakki.assemble.TypedDocument;
import fi.tukipakki.check.HtmlCheck.PageFacts;
import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.content.Body;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.model.Digest;
import fi.tukipakki.model.SourceFile;
import fi.tukipakki.model.Value;
import fi.tukipakki.search.SearchPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What builds of a site found out, kept for the next one of them. Everything is kept together with
 * a digest of all that it was made from, so that nothing is ever taken for what it is not. What was
 * found out about files of the output counts once they are published: call {@link #published()}.
 */
public final class BuildMemory {
  private final boolean keeps;
  private final Set<String> used = ConcurrentHashMap.newKeySet();
  private final Map<String, Parsed> parsed = new ConcurrentHashMap<>();
  private final Map<String, Converted> converted = new ConcurrentHashMap<>();
  private final Map<Path, Seen> seenFiles = new ConcurrentHashMap<>();
  private volatile Choices choices;
  private Map<Value.Obj, String> values = new IdentityHashMap<>();
  private Map<Value.Obj, String> earlierValues = Map.of();
  private volatile Map<String, Made> files = Map.of();
  private volatile Map<String, Made> making = new ConcurrentHashMap<>();

  private BuildMemory(boolean keeps) {
    this.keeps = keeps;
  }

  /** A memory for builds that follow each other in this process. */
  public static BuildMemory lasting() {
    return new BuildMemory(true);
  }

  /** A memory for one build alone, which keeps nothing. */
  public static BuildMemory none() {
    return new BuildMemory(false);
  }

  /** Whether there is a build to keep things for. */
  boolean keeps() {
    return keeps;
  }

  /** A file as it was when it was read. */
  private record Seen(long size, FileTime time, String digest) {}

  /** The site's choices as they were read. */
  private record Choices(SourceFile source, Optional<SiteConfig> config, List<Diagnostic> told) {}

  /** A file read into typed values. */
  private record Parsed(
      String configKey,
      SourceFile source,
      Optional<TypedDocument> document,
      List<Diagnostic> told) {}

  /**
   * A converted page.
   *
   * @param key digest of all that it depends on
   * @param search what the search gets to see of it, or null for an introduction of a list
   */
  record Converted(String key, Body body, SearchPage search, List<Diagnostic> told) {}

  /**
   * A file of the output.
   *
   * @param planKey digest of what every file may depend on
   * @param reads the bodies that it was made from: keys by path of the page
   * @param viewKey digest of all that its template saw
   * @param facts what the finished page says of itself, or null when it is no page
   * @param size in bytes
   */
  record Made(
      String planKey, Map<String, String> reads, String viewKey, PageFacts facts, long size) {}

  /** Starts a build: forgets what an unpublished one made, and files that are gone. */
  void start() {
    parsed.keySet().retainAll(used);
    converted.keySet().retainAll(used);
    used.clear();
    earlierValues = values;
    values = new IdentityHashMap<>();
    making = new ConcurrentHashMap<>();
  }

  /** The site's choices, read again only when site.yml changed. */
  Optional<SiteConfig> config(
      SourceFile source,
      Diagnostics diagnostics,
      Function<Diagnostics, Optional<SiteConfig>> read) {
    if (!keeps) {
      return read.apply(diagnostics);
    }
    if (choices == null || !choices.source().equals(source)) {
      Diagnostics told = new Diagnostics();
      choices = new Choices(source, read.apply(told), told.sorted());
    }
    diagnostics.addAll(choices.told());
    return choices.config();
  }

  /** A file as typed values, read again only when it or the site's declarations changed. */
  Optional<TypedDocument> document(
      String configKey,
      SourceFile source,
      Diagnostics diagnostics,
      Function<Diagnostics, Optional<TypedDocument>> read) {
    if (!keeps) {
      return read.apply(diagnostics);
    }
    used.add(source.path());
    Parsed before = parsed.get(source.path());
    if (before == null
        || !before.configKey().equals(configKey)
        || !before.source().equals(source)) {
      Diagnostics told = new Diagnostics();
      Optional<TypedDocument> document = read.apply(told);
      before = new Parsed(configKey, source, document, told.sorted());
      parsed.put(source.path(), before);
    }
    diagnostics.addAll(before.told());
    return before.document();
  }

  /**
   * A converted page, made anew when its key changed.
   *
   * @param path path of its file
   */
  Converted converted(
      String path,
      String key,
      Diagnostics diagnostics,
      BiFunction<String, Diagnostics, Converted> convert) {
    Converted before = converted.get(path);
    if (before == null || !before.key().equals(key)) {
      before = convert.apply(key, new Diagnostics());
      converted.put(path, before);
    }
    diagnostics.addAll(before.told());
    return before;
  }

  /** The digest of a page's values without their places. */
  synchronized String values(Value.Obj object) {
    return values.computeIfAbsent(
        object,
        o -> {
          String before = earlierValues.get(o);
          return before == null ? SiteKeys.digest(o) : before;
        });
  }

  /** The digest of a file's content, taken again only when its time or size changed. */
  String file(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      Seen seen = seenFiles.get(file);
      if (seen == null
          || seen.size() != now.size()
          || !seen.time().equals(now.lastModifiedTime())) {
        String digest = new Digest().add(Files.readAllBytes(file)).end();
        seen = new Seen(now.size(), now.lastModifiedTime(), digest);
        seenFiles.put(file, seen);
      }
      return seen.digest();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Forgets a file's content: somebody says that it has changed. */
  public void changed(Path file) {
    seenFiles.remove(file);
  }

  /** How a file was made when it was last published. */
  Optional<Made> published(String file) {
    return Optional.ofNullable(files.get(file));
  }

  /** Notes how a file of the running build was made. */
  void made(String file, Made made) {
    making.put(file, made);
  }

  /** The output of the last build is the published one now. */
  public void published() {
    files = making;
    making = new ConcurrentHashMap<>();
  }
}
