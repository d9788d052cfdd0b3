package fi.tukipakki.site;

import fi.tukipakki.content.Body;
import fi.tukipakki.model.RecordReader;
import fi.tukipakki.model.RecordWriter;
import fi.tukipakki.site.BuildMemory.Converted;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;

/**
 * Converted pages in a file, one after the other, and then where each of them is. While a build
 * runs, its pages go into a new file beside it, so that they need not stay in memory until the end;
 * a page that did not change is copied as it is. A page that cannot be read or does not have its
 * checksum is made anew.
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
  private FileChannel after;
  private long end;

  /** Where a page is: made from what, its first byte, how many, their checksum. */
  private record Place(String key, long start, int length, long checksum) {}

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
    this.after = open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (after != null && after.tryLock() != null) {
        after.truncate(0);
      } else {
        giveUp();
      }
    } catch (IOException | OverlappingFileLockException e) {
      // Another build of this site keeps its pages.
      giveUp();
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
        ByteBuffer trailer = ByteBuffer.wrap(read(before.size() - TRAILER, TRAILER));
        long start = trailer.getLong();
        long length = before.size() - TRAILER - start;
        if (start >= 0 && length > 0 && length <= Integer.MAX_VALUE) {
          byte[] bytes = read(start, (int) length);
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

  private byte[] read(long start, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (before.read(bytes, start + bytes.position()) < 0) {
        throw new IOException("too short: " + file);
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
      byte[] bytes = read(place.start(), place.length());
      if (checksum(bytes) != place.checksum()) {
        return Optional.empty();
      }
      Converted page = RecordReader.read(bytes, Converted.class);
      write(path, key, bytes, place.checksum());
      return Optional.of(page);
    } catch (IOException e) {
      // Damaged: this page is made anew.
      return Optional.empty();
    }
  }

  @Override
  public void keep(String path, Converted page) {
    Body body = page.body().withoutHtml();
    byte[] bytes = RecordWriter.bytes(new Converted(page.key(), body, page.search(), page.told()));
    write(path, page.key(), bytes, checksum(bytes));
  }

  @Override
  public void start() {
    // A store is for one build.
  }

  private synchronized void write(String path, String key, byte[] bytes, long checksum) {
    if (after == null) {
      return;
    }
    try {
      append(after, ByteBuffer.wrap(bytes));
      written.put(path, new Place(key, end, bytes.length, checksum));
      end += bytes.length;
    } catch (IOException e) {
      // No room: the next build makes everything anew.
      giveUp();
    }
  }

  static void append(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Puts this build's pages in place of those of the last one, if the disk takes them. */
  synchronized void publish() {
    if (after == null) {
      return;
    }
    byte[] contents = RecordWriter.bytes(new Contents(program, written));
    try {
      append(after, ByteBuffer.wrap(contents));
      append(after, ByteBuffer.allocate(TRAILER).putLong(end).putLong(checksum(contents)).flip());
      close(after);
      close(before);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
      after = null;
    } catch (IOException e) {
      // The next build makes every page anew.
      return;
    }
  }

  private void giveUp() {
    close(after);
    after = null;
  }

  private static void close(FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    close(before);
    if (after != null) {
      giveUp();
      Files.deleteIfExists(fresh);
    }
  }
}
