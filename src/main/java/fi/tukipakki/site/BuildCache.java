package fi.tukipakki.site;

import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.discover.Discovery;
import fi.tukipakki.model.RecordReader;
import fi.tukipakki.model.RecordWriter;
import fi.tukipakki.model.SourceFile;
import fi.tukipakki.search.KeptIndex;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
  private static final int CHECKSUM = Long.BYTES;

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

  /** What the last search index was made from; the index itself follows. */
  private record Index(String program, String key) {}

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
        .filter(last -> last.program().equals(program))
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
        pages,
        new IndexMemory(indexed ? () -> index(pages) : null),
        read(FILES, Kept.class)
            .filter(kept -> kept.program().equals(program) && kept.output().equals(output))
            .map(Kept::files)
            .orElse(Map.of()),
        inputs);
  }

  private Optional<IndexMemory.Last> index(PageStore pages) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(bytes(INDEX));
      byte[] head = new byte[Math.max(0, Math.min(bytes.getInt(), bytes.remaining()))];
      bytes.get(head);
      Index index = RecordReader.read(head, Index.class);
      if (!index.program().equals(program)) {
        return Optional.empty();
      }
      byte[] rest = new byte[bytes.remaining()];
      bytes.get(rest);
      return Optional.of(
          new IndexMemory.Last(index.key(), KeptIndex.read(rest), pages::earlierWords, Map.of()));
    } catch (IOException | BufferUnderflowException e) {
      // Missing or damaged: it is made anew.
      return Optional.empty();
    }
  }

  private void write(IndexMemory.Last index) {
    byte[] head = RecordWriter.bytes(new Index(program, index.key()));
    byte[] rest = index.index().bytes();
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + head.length + rest.length);
    write(INDEX, bytes.putInt(head.length).put(head).put(rest).array());
  }

  /** Opens the pages that earlier builds kept; close them in the end. */
  public PageStore pages() {
    return new PageStore(folder.resolve(PAGES), program);
  }

  /**
   * Keeps a published build for the next one.
   *
   * @param output digest of what stands in the output folder now
   */
  public void save(
      BuildResult result, BuildMemory memory, PageStore pages, String inputs, String output) {
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
    memory.index().fresh().ifPresent(this::write);
    pages.publish();
  }

  private <T extends Record> Optional<T> read(String name, Class<T> type) {
    try {
      return Optional.of(RecordReader.read(bytes(name), type));
    } catch (IOException e) {
      // Missing or damaged: everything is made anew.
      return Optional.empty();
    }
  }

  /** The content of a file, if its checksum is right. */
  private byte[] bytes(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(name));
    int end = bytes.length - CHECKSUM;
    if (end < 0 || ByteBuffer.wrap(bytes).getLong(end) != PageStore.checksum(bytes, end)) {
      throw new IOException("damaged: " + name);
    }
    return Arrays.copyOf(bytes, end);
  }

  private void write(String name, Record value) {
    write(name, RecordWriter.bytes(value));
  }

  private void write(String name, byte[] bytes) {
    ByteBuffer checksum = ByteBuffer.allocate(CHECKSUM);
    checksum.putLong(PageStore.checksum(bytes, bytes.length)).flip();
    try {
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, name, ".new");
      try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        PageStore.append(out, ByteBuffer.wrap(bytes));
        PageStore.append(out, checksum);
      }
      Files.move(fresh, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // A site on a read-only disk builds without a cache.
      return;
    }
  }
}
