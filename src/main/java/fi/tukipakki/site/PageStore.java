package fi.tukipakki.site;

import fi.tukipakki.model.CompactText;
import fi.tukipakki.model.RecordReader;
import fi.tukipakki.model.RecordWriter;
import fi.tukipakki.site.BuildMemory.Converted;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;

/**
 * Converted pages in a file, one after the other, each followed by its HTML and what the search
 * keeps of it, and in the end where each of them is. While a build runs, its pages go into a new
 * file beside it, and these two are read from there, so that it need not stay in memory; a page
 * that did not change is copied as it is. A page that cannot be read or does not have its checksum
 * is made anew.
 */
public final class PageStore implements PageMemory, Closeable {
  /** Position and checksum of the table of contents, at the end of the file. */
  private static final int TRAILER = 2 * Long.BYTES;

  private final Path file;
  private final Path fresh;
  private final String program;
  private final FileChannel before;
  private final Map<String, Place> places;
  private final Map<String, Place> written = new ConcurrentHashMap<>();
  private final FileChannel after;
  private boolean writable;
  private long end;

  /**
   * Where a page is.
   *
   * @param key digest of what it was made from
   * @param start its first byte
   * @param html how many bytes from there its HTML starts
   * @param words how many bytes from there what the search keeps starts
   * @param length how many bytes in all
   * @param checksum CRC-32C of them
   */
  private record Place(String key, long start, int html, int words, int length, long checksum) {}

  /** All pages by path of their file. */
  private record Contents(String program, Map<String, Place> places) {}

  /**
   * Opens what an earlier build left.
   *
   * @param program tells this program from any other version of it
   */
  PageStore(Path file, String program) {
    this.file = file;
    this.fresh = file.resolveSibling(file.getFileName() + ".new");
    this.program = program;
    this.before = open(file, StandardOpenOption.READ);
    this.places = places();
    this.after =
        open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
    this.writable = after != null && isOurs();
  }

  private boolean isOurs() {
    try {
      if (after.tryLock() == null) {
        return false;
      }
      after.truncate(0);
      return true;
    } catch (IOException | OverlappingFileLockException e) {
      // Another build of this site keeps its pages.
      return false;
    }
  }

  private static FileChannel open(Path file, StandardOpenOption... options) {
    try {
      if (options.length > 1) {
        Files.createDirectories(file.getParent());
      }
      return FileChannel.open(file, options);
    } catch (IOException e) {
      // There is none, or this folder is not ours to write: slower, and nothing else.
      return null;
    }
  }

  private Map<String, Place> places() {
    try {
      if (before != null && before.size() > TRAILER) {
        ByteBuffer trailer = ByteBuffer.wrap(read(before, before.size() - TRAILER, TRAILER));
        long start = trailer.getLong();
        long length = before.size() - TRAILER - start;
        if (start >= 0 && length > 0 && length <= Integer.MAX_VALUE) {
          byte[] bytes = read(before, start, (int) length);
          if (checksum(bytes) == trailer.getLong()) {
            Contents contents = RecordReader.read(bytes, Contents.class);
            return contents.program().equals(program) ? contents.places() : Map.of();
          }
        }
      }
    } catch (IOException e) {
      // Damaged: every page is made anew.
      return Map.of();
    }
    return Map.of();
  }

  private static byte[] read(FileChannel channel, long start, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, start + bytes.position()) < 0) {
        throw new EOFException();
      }
    }
    return bytes.array();
  }

  static long checksum(byte[] bytes, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, length);
    return checksum.getValue();
  }

  private static long checksum(byte[] bytes) {
    return checksum(bytes, bytes.length);
  }

  @Override
  public Optional<Converted> find(String path, String key) {
    Place place = places.get(path);
    if (place == null || !place.key().equals(key)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = read(before, place.start(), place.length());
      if (checksum(bytes) != place.checksum()) {
        return Optional.empty();
      }
      Converted page = RecordReader.read(bytes, Converted.class);
      Place kept = write(path, place, bytes);
      return Optional.of(kept == null ? from(before, place, page) : from(after, kept, page));
    } catch (IOException e) {
      // Damaged: this page is made anew.
      return Optional.empty();
    }
  }

  @Override
  public Converted keep(String path, Converted page) {
    byte[] record = RecordWriter.bytes(page.with(null, null));
    byte[] html = page.body().content().get().utf8();
    byte[] search = page.search() == null ? new byte[0] : page.search().content().get();
    int words = record.length + html.length;
    byte[] bytes = Arrays.copyOf(record, words + search.length);
    System.arraycopy(html, 0, bytes, record.length, html.length);
    System.arraycopy(search, 0, bytes, words, search.length);
    Place place = new Place(page.key(), 0, record.length, words, bytes.length, checksum(bytes));
    Place kept = write(path, place, bytes);
    return kept == null ? page : from(after, kept, page);
  }

  /** What the search kept of a page when it was kept last, whatever it was made from. */
  Optional<byte[]> earlierWords(String path) {
    Place place = places.get(path);
    try {
      return place == null ? Optional.empty() : Optional.of(words(before, place));
    } catch (IOException e) {
      // Damaged: the index is made anew.
      return Optional.empty();
    }
  }

  private static byte[] words(FileChannel channel, Place place) throws IOException {
    return read(channel, place.start() + place.words(), place.length() - place.words());
  }

  /** The same page, the larger part of which is read when it is wanted. */
  private static Converted from(FileChannel channel, Place place, Converted page) {
    return page.with(
        () -> {
          try {
            long start = place.start() + place.html();
            byte[] html = read(channel, start, place.words() - place.html());
            return CompactText.of(html, 0, html.length);
          } catch (IOException e) {
            throw new UncheckedIOException("cannot read the cache", e);
          }
        },
        () -> {
          try {
            return words(channel, place);
          } catch (IOException e) {
            throw new UncheckedIOException("cannot read the cache", e);
          }
        });
  }

  @Override
  public void start() {
    // A store is for one build.
  }

  /** Where a page has been written to, or null when it could not be. */
  private synchronized Place write(String path, Place place, byte[] bytes) {
    if (!writable) {
      return null;
    }
    try {
      append(after, ByteBuffer.wrap(bytes));
    } catch (IOException e) {
      // No room: the next build makes everything anew.
      writable = false;
      return null;
    }
    Place kept =
        new Place(place.key(), end, place.html(), place.words(), bytes.length, place.checksum());
    end += bytes.length;
    written.put(path, kept);
    return kept;
  }

  static void append(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Puts this build's pages in place of those of the last one, if the disk takes them. */
  synchronized void publish() {
    if (!writable) {
      return;
    }
    byte[] contents = RecordWriter.bytes(new Contents(program, written));
    try {
      append(after, ByteBuffer.wrap(contents));
      append(after, ByteBuffer.allocate(TRAILER).putLong(end).putLong(checksum(contents)).flip());
      close(after);
      close(before);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
      writable = false;
    } catch (IOException e) {
      // The next build makes every page anew.
      return;
    }
  }

  private static void close(FileChannel channel) throws IOException {
    if (channel != null) {
      channel.close();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    close(before);
    close(after);
    if (writable) {
      Files.deleteIfExists(fresh);
    }
  }
}
