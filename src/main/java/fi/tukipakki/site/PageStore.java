package fi.tukipakki.site;

import fi.tukipakki.model.CompactText;
import fi.tukipakki.model.RecordReader;
import fi.tukipakki.model.RecordWriter;
import fi.tukipakki.site.BuildMemory.Converted;
import java.io.Closeable;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Converted pages in a file, one after the other, each followed by its HTML and what the search
 * keeps of it; where each of them is, a small file beside it tells. A build reads these two when
 * they are wanted, so that they need not stay in memory, and adds the pages that have changed at
 * the end; the small file tells of them once the build is done. When more than half of the pages
 * are of no use any more, the others are copied. A page that cannot be read or does not have its
 * checksum is made anew.
 */
public final class PageStore implements PageMemory, Closeable {
  /** A byte that no page reaches, locked by the build that adds pages. */
  private static final long LOCK = Long.MAX_VALUE - 1;

  private final Path file;
  private final Path contentsFile;
  private final String program;
  private final FileChannel channel;
  private final Map<String, Place> places;
  private final Map<String, Place> used = new ConcurrentHashMap<>();
  private final ThreadLocal<byte[]> room = ThreadLocal.withInitial(() -> new byte[1 << 15]);
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

  /**
   * All pages by path of their file.
   *
   * @param end where the next one may begin
   */
  private record Contents(String program, long end, Map<String, Place> places) {}

  /**
   * Opens what an earlier build left.
   *
   * @param program tells this program from any other version of it
   */
  PageStore(Path file, String program) {
    this.file = file;
    this.contentsFile = file.resolveSibling(file.getFileName() + "-at");
    this.program = program;
    FileChannel own = open(file);
    this.writable = own != null && isOurs(own);
    this.channel = own == null ? openToRead(file) : own;
    Contents contents = contents();
    this.places = contents.places();
    this.end = contents.end();
  }

  private static FileChannel open(Path file) {
    try {
      Files.createDirectories(file.getParent());
      return FileChannel.open(
          file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (IOException e) {
      // This folder is not ours to write: slower, and nothing else.
      return null;
    }
  }

  private static FileChannel openToRead(Path file) {
    try {
      return FileChannel.open(file);
    } catch (IOException e) {
      // There is none.
      return null;
    }
  }

  private static boolean isOurs(FileChannel channel) {
    try {
      return channel.tryLock(LOCK, 1, false) != null;
    } catch (IOException | OverlappingFileLockException e) {
      // Another build of this site keeps its pages.
      return false;
    }
  }

  private long size() {
    try {
      return channel == null ? 0 : channel.size();
    } catch (IOException e) {
      // The disk will say so again when something is written.
      return 0;
    }
  }

  private Contents contents() {
    // What stands there may be read by another build: nothing is ever written over it.
    Contents none = new Contents(program, size(), Map.of());
    try {
      if (channel == null) {
        return none;
      }
      Contents found = RecordReader.read(FileBytes.checked(contentsFile), Contents.class);
      return program.equals(found.program()) && found.end() <= channel.size() ? found : none;
    } catch (IOException e) {
      // Missing or damaged: every page is made anew.
      return none;
    }
  }

  @Override
  public Optional<Converted> find(String path, String key) {
    Place place = places.get(path);
    if (place == null || !place.key().equals(key)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = room.get();
      if (bytes.length < place.length()) {
        bytes = new byte[2 * place.length()];
        room.set(bytes);
      }
      FileBytes.read(channel, place.start(), bytes, place.length());
      if (FileBytes.checksum(bytes, place.length()) != place.checksum()) {
        return Optional.empty();
      }
      Converted page = RecordReader.read(bytes, Converted.class);
      used.put(path, place);
      return Optional.of(from(place, page));
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
    long checksum = FileBytes.checksum(bytes, bytes.length);
    Place place = new Place(page.key(), add(bytes), record.length, words, bytes.length, checksum);
    if (place.start() < 0) {
      return page;
    }
    used.put(path, place);
    return from(place, page);
  }

  /** Where some bytes have been written to, or -1 when they could not be. */
  private synchronized long add(byte[] bytes) {
    if (!writable) {
      return -1;
    }
    try {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left, end + left.position());
      }
    } catch (IOException e) {
      // No room: the next build makes everything anew that this one has changed.
      writable = false;
      return -1;
    }
    end += bytes.length;
    return end - bytes.length;
  }

  /** What the search kept of a page when it was kept last, whatever it was made from. */
  Optional<byte[]> earlierWords(String path) {
    Place place = places.get(path);
    try {
      return place == null ? Optional.empty() : Optional.of(words(place));
    } catch (IOException e) {
      // Damaged: the index is made anew.
      return Optional.empty();
    }
  }

  private byte[] words(Place place) throws IOException {
    byte[] words = new byte[place.length() - place.words()];
    FileBytes.read(channel, place.start() + place.words(), words, words.length);
    return words;
  }

  private CompactText html(Place place) throws IOException {
    byte[] html = new byte[place.words() - place.html()];
    FileBytes.read(channel, place.start() + place.html(), html, html.length);
    return CompactText.of(html, 0, html.length);
  }

  /** The same page, the larger part of which is read when it is wanted. */
  private Converted from(Place place, Converted page) {
    return page.with(
        () -> {
          try {
            return html(place);
          } catch (IOException e) {
            throw new UncheckedIOException("cannot read the cache", e);
          }
        },
        () -> {
          try {
            return words(place);
          } catch (IOException e) {
            throw new UncheckedIOException("cannot read the cache", e);
          }
        });
  }

  @Override
  public void start() {
    // A store is for one build.
  }

  /** Lets the next build find the pages of this one, if the disk takes them. */
  synchronized void publish() {
    if (!writable) {
      return;
    }
    writable = false;
    try {
      long live = used.values().stream().mapToLong(Place::length).sum();
      Contents contents =
          end > 2 * live ? copied() : new Contents(program, end, new HashMap<>(used));
      FileBytes.replace(contentsFile, RecordWriter.bytes(contents));
      channel.close();
    } catch (IOException e) {
      // The next build makes every page anew.
      return;
    }
  }

  /** Leaves the pages of this build alone in the file. */
  private Contents copied() throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Map<String, Place> moved = new HashMap<>();
    long at = 0;
    try (FileChannel out =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      for (Map.Entry<String, Place> page : used.entrySet()) {
        Place old = page.getValue();
        byte[] bytes = new byte[old.length()];
        FileBytes.read(channel, old.start(), bytes, bytes.length);
        FileBytes.append(out, ByteBuffer.wrap(bytes));
        moved.put(
            page.getKey(),
            new Place(old.key(), at, old.html(), old.words(), old.length(), old.checksum()));
        at += bytes.length;
      }
    }
    channel.close();
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    return new Contents(program, at, moved);
  }

  @Override
  public synchronized void close() throws IOException {
    writable = false;
    if (channel != null) {
      channel.close();
    }
  }
}
