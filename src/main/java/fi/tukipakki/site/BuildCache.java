package fi.tukipakki.site;

import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.discover.Discovery;
import fi.tukipakki.model.Packer;
import fi.tukipakki.model.RecordReader;
import fi.tukipakki.model.RecordWriter;
import fi.tukipakki.model.SourceFile;
import fi.tukipakki.model.Unpacker;
import fi.tukipakki.search.KeptIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the last build found out, in {@code .tukipakki/} inside the site folder. It only ever saves
 * work: a cache that is missing, damaged, of another program or read-only makes a build slower and
 * nothing else. A small file tells whether anything changed at all; three large ones hold the
 * {@link BuildMemory}: how the files of the output were made, the {@link PageStore}, and the search
 * index. Each has checksums of itself.
 */
public final class BuildCache {
  private static final String FOLDER = ".tukipakki";
  private static final String LAST = "last-build";
  private static final String FILES = "files";
  private static final String PAGES = "pages";
  private static final String INDEX = "search";
  private static final String PARSED = "front-matter";

  private final Path folder;
  private final String program;

  /**
   * @param site the site folder
   * @param program tells this program from any other version of it
   */
  public BuildCache(Path site, String program) {
    this.folder = site.resolve(FOLDER);
    this.program = program;
  }

  /**
   * The last build.
   *
   * @param inputs digest of all that it was made from
   * @param output digest of what it published
   * @param today the day that it was for
   * @param zone the site's time zone
   * @param told its diagnostics
   */
  private record Last(
      String program,
      String inputs,
      String output,
      String today,
      String zone,
      List<Diagnostic> told,
      String language,
      int pages,
      int languages,
      int searchEntries,
      int files,
      long bytes) {}

  /** How the files of an output were made. */
  private record Kept(String program, String output, Map<String, BuildMemory.Made> files) {}

  /**
   * The result of the last build, when nothing has changed since.
   *
   * @param inputs digest of all that the output is made from
   * @param output digest of what stands in the output folder
   */
  public Optional<BuildResult> unchanged(
      BuildOptions options, Clock clock, String inputs, String output) {
    return read(LAST, Last.class)
        .filter(last -> program.equals(last.program()))
        .filter(last -> last.inputs().equals(inputs) && last.output().equals(output))
        .filter(last -> day(last, options, clock).equals(last.today()))
        .map(last -> result(last, options.site()));
  }

  private static String day(Last last, BuildOptions options, Clock clock) {
    ZoneId zone = ZoneId.of(last.zone());
    return options.date().orElseGet(() -> LocalDate.now(clock.withZone(zone))).toString();
  }

  private static BuildResult result(Last last, Path site) {
    Map<String, SourceFile> sources = new HashMap<>();
    for (Diagnostic told : last.told()) {
      String file = told.location().file();
      if (!sources.containsKey(file) && Files.isRegularFile(site.resolve(file))) {
        Discovery.read(file, site.resolve(file), new Diagnostics())
            .ifPresent(source -> sources.put(file, source));
      }
    }
    return new BuildResult(
        last.told(),
        sources,
        last.language(),
        last.pages(),
        last.languages(),
        last.searchEntries(),
        last.files(),
        last.bytes(),
        false);
  }

  /**
   * What earlier builds found out; what they found out about files of the output only when that
   * output is still the one.
   *
   * @param pages the pages that were kept, which this build goes on with
   * @param inputs what has been read already
   * @param output digest of what stands in the output folder
   */
  public BuildMemory memory(PageStore pages, InputDigest inputs, String output) {
    boolean indexed = Files.isRegularFile(folder.resolve(INDEX));
    return BuildMemory.stored(
        new ParsedStore(stamped(PARSED)),
        pages,
        new IndexMemory(indexed ? () -> index(pages) : null),
        // Asked for only when all pages have been read.
        Background.start("files", () -> files(output)),
        inputs);
  }

  private Map<String, BuildMemory.Made> files(String output) {
    return read(FILES, Kept.class)
        .filter(kept -> program.equals(kept.program()) && kept.output().equals(output))
        .map(Kept::files)
        .orElse(Map.of());
  }

  private Optional<IndexMemory.Last> index(PageStore pages) {
    try {
      Optional<Unpacker> from = stamped(INDEX);
      if (from.isEmpty()) {
        return Optional.empty();
      }
      String key = from.get().text();
      KeptIndex index = KeptIndex.read(from.get());
      return Optional.of(new IndexMemory.Last(key, index, pages::earlierWords, Map.of()));
    } catch (IOException e) {
      // Not as this program writes it: it is made anew.
      return Optional.empty();
    }
  }

  private void write(IndexMemory.Last index) {
    write(INDEX, index.index().write(stamp().text(index.key())).bytes());
  }

  private Packer stamp() {
    return new Packer(1 << 16).text(program);
  }

  /** The content of a file after the program's name, when this program wrote it. */
  private Optional<Unpacker> stamped(String name) {
    try {
      Unpacker from = new Unpacker(bytes(name));
      return from.text().equals(program) ? Optional.of(from) : Optional.empty();
    } catch (IOException e) {
      // Missing or damaged: everything is made anew.
      return Optional.empty();
    }
  }

  /** Opens the pages that earlier builds kept; close them in the end. */
  public PageStore pages() {
    return new PageStore(folder.resolve(PAGES), program);
  }

  /**
   * Keeps what is true of the sources, whether or not this build is published, while something else
   * is done.
   *
   * @return waits until it is kept
   */
  public Supplier<Boolean> saveParts(BuildMemory memory, PageStore pages) {
    return Background.start(
        "keep",
        () -> {
          memory.index().fresh().ifPresent(this::write);
          write(PARSED, memory.parsed().stored().write(stamp()).bytes());
          pages.publish();
          return true;
        });
  }

  /**
   * Keeps a published build for the next one, after its parts.
   *
   * @param output digest of what stands in the output folder now
   */
  public void save(BuildResult result, BuildMemory memory, String inputs, String output) {
    write(
        LAST,
        new Last(
            program,
            inputs,
            output,
            memory.today().toString(),
            memory.zone().getId(),
            result.diagnostics(),
            result.language(),
            result.pages(),
            result.languages(),
            result.searchEntries(),
            result.files(),
            result.bytes()));
    write(FILES, new Kept(program, output, memory.files()));
  }

  private <T extends Record> Optional<T> read(String name, Class<T> type) {
    try {
      return Optional.of(RecordReader.read(bytes(name), type));
    } catch (IOException e) {
      // Missing or damaged: everything is made anew.
      return Optional.empty();
    }
  }

  private byte[] bytes(String name) throws IOException {
    return FileBytes.checked(folder.resolve(name));
  }

  private void write(String name, Record value) {
    write(name, RecordWriter.bytes(value));
  }

  private void write(String name, byte[] bytes) {
    try {
      Files.createDirectories(folder);
      FileBytes.replace(folder.resolve(name), bytes);
    } catch (IOException e) {
      // A site on a read-only disk builds without a cache.
      return;
    }
  }
}
