package fi.tukipakki.site;

import fi.tukipakki.check.HtmlCheck.PageFacts;
import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.content.Body;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.model.CompactText;
import fi.tukipakki.model.SourceFile;
import fi.tukipakki.model.Value;
import fi.tukipakki.search.SearchEntry;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What builds of a site found out, kept for the next one of them. Everything is kept together with
 * a digest of all that it was made from, so that nothing is ever taken for what it is not. What was
 * found out about files of the output counts once they are published: call {@link #published()}.
 */
public final class BuildMemory {
  /** Folder of the search index in the output. */
  static final String SEARCH = "search/";

  private final boolean keeps;
  private final PageMemory pages;
  private final SeenFiles seen;
  private Map<String, PageFacts> rightPages = Map.of();
  private Set<String> rightFiles = Set.of();
  private final Reused reused = new Reused();
  private volatile LocalDate today;
  private volatile ZoneId zone;
  private volatile Choices choices;
  private Map<Value.Obj, String> values = new IdentityHashMap<>();
  private Map<Value.Obj, String> earlierValues = Map.of();
  private volatile Supplier<Map<String, Made>> files;
  private volatile Map<String, Made> making = new ConcurrentHashMap<>();

  private final IndexMemory index;
  private final ParsedMemory parsed;

  private BuildMemory(
      boolean keeps,
      ParsedStore stored,
      PageMemory pages,
      IndexMemory index,
      Supplier<Map<String, Made>> files,
      InputDigest inputs) {
    this.keeps = keeps;
    this.index = index;
    this.seen = new SeenFiles(inputs.files());
    this.parsed = new ParsedMemory(stored, seen);
    this.pages = pages;
    this.files = files;
  }

  /** A memory for builds that follow each other in this process. */
  public static BuildMemory lasting() {
    return new BuildMemory(
        true, null, PageMemory.inProcess(), new IndexMemory(null), Map::of, InputDigest.NONE);
  }

  /** A memory for one build alone, which keeps nothing. */
  public static BuildMemory none() {
    return new BuildMemory(
        false, null, PageMemory.inProcess(), new IndexMemory(null), Map::of, InputDigest.NONE);
  }

  /**
   * A memory for one build, of what an earlier run of the program left on the disk.
   *
   * @param parsed front matter that was read
   * @param index the last search index
   * @param files gives how the files of the published output were made, by path
   * @param inputs what has been read already
   */
  static BuildMemory stored(
      ParsedStore parsed,
      PageStore pages,
      IndexMemory index,
      Supplier<Map<String, Made>> files,
      InputDigest inputs) {
    return new BuildMemory(true, parsed, pages, index, files, inputs);
  }

  /** The files that were read into typed values. */
  ParsedMemory parsed() {
    return parsed;
  }

  /** The last search index. */
  IndexMemory index() {
    return index;
  }

  /** Whether there is a build to keep things for. */
  boolean keeps() {
    return keeps;
  }

  /** The site's choices as they were read. */
  private record Choices(SourceFile source, Optional<SiteConfig> config, List<Diagnostic> told) {}

  /**
   * A converted page.
   *
   * @param key digest of all that it depends on
   * @param search what the search gets to see of it, or null for an introduction of a list
   */
  record Converted(String key, Body body, SearchEntry search, List<Diagnostic> told) {
    /** This page with its HTML and its words from somewhere else, or nowhere. */
    Converted with(Supplier<CompactText> html, Supplier<byte[]> words) {
      SearchEntry found = search == null ? null : search.withContent(words);
      return new Converted(key, body.withHtml(html), found, told);
    }
  }

  /**
   * A file of the output.
   *
   * @param planKey digest of what every file may depend on
   * @param reads the bodies that it was made from: keys by path of the page
   * @param facts what the finished page says of itself, or null when it is no page
   * @param size in bytes
   */
  record Made(String planKey, Map<String, String> reads, PageFacts facts, long size) {}

  /** Starts a build: forgets what an unpublished one made, and files that are gone. */
  void start() {
    parsed.start();
    pages.start();
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
    Converted page =
        pages
            .find(path, key)
            .orElseGet(() -> pages.keep(path, convert.apply(key, new Diagnostics())));
    diagnostics.addAll(page.told());
    return page;
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

  /** The files of the site folder as they were read. */
  SeenFiles seen() {
    return seen;
  }

  /** Forgets a file's content: somebody says that it has changed. */
  public void changed(Path file) {
    seen.forget(file);
  }

  /** Whether the links between pages were all right when just the same pages stood in a site. */
  boolean linksWereRight(Map<String, PageFacts> pages, Set<String> files) {
    // In this order: to look into a set that cannot change is quick, into a sorted one it is not.
    return keeps && pages.equals(rightPages) && rightFiles.equals(files);
  }

  /** Notes that all links between pages are right. */
  void linksAreRight(Map<String, PageFacts> pages, Set<String> files) {
    if (keeps) {
      rightPages = Map.copyOf(pages);
      rightFiles = Set.copyOf(files);
    }
  }

  /** What was made of the whole site. */
  Reused reused() {
    return reused;
  }

  /** Notes the day that the build is for, and where. */
  void day(LocalDate today, ZoneId zone) {
    this.today = today;
    this.zone = zone;
  }

  LocalDate today() {
    return today;
  }

  ZoneId zone() {
    return zone;
  }

  /** How the published files were made, by path. */
  Map<String, Made> files() {
    return files.get();
  }

  /** How a file was made when it was last published. */
  Optional<Made> published(String file) {
    return Optional.ofNullable(files().get(file));
  }

  /** The published search files by path, if they were made from the same; else none. */
  Map<String, Made> searchFiles(String indexKey) {
    Map<String, Made> found = new TreeMap<>();
    files()
        .forEach(
            (file, made) -> {
              if (file.startsWith(SEARCH) && made.planKey().equals(indexKey)) {
                found.put(file, made);
              }
            });
    return found;
  }

  /** The notes of the running build, for what is made after it. */
  Map<String, Made> making() {
    return making;
  }

  /** Notes how a file of the running build was made. */
  void made(String file, Made made) {
    making.put(file, made);
  }

  /** The output of the last build is the published one now. */
  public void published() {
    Map<String, Made> made = making;
    files = () -> made;
    making = new ConcurrentHashMap<>();
  }
}
