package fi.tukipakki.write;

import fi.tukipakki.model.Digest;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/**
 * The output folder, always one whole build. A build goes into {@code OUT.new}; files that did not
 * change are hard links to those of the last build. Then {@code OUT} is renamed to {@code OUT.old}
 * and {@code OUT.new} to {@code OUT}. A run that was cut short between the two renames is finished
 * by the next one. While a build runs it holds a lock on {@code OUT.lock}.
 */
public final class OutputFolder implements Closeable {
  /** The list of the files that we wrote; written last, so that a tree that has it is whole. */
  public static final String MANIFEST = ".tukipakki.json";

  private static final String LOCK = ".tukipakki-lock";

  private final Path out;
  private final Path fresh;
  private final Path old;
  private final Path lockFile;
  private final FileChannel lockChannel;
  private final Map<String, FileStamp> before;
  private final Map<String, Long> written = new ConcurrentHashMap<>();
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();
  private boolean published;
  private FutureTask<Void> clearing;

  /** A file of the published output, by what tells that it may have changed. */
  record FileStamp(long size, FileTime time) {}

  private OutputFolder(Path out, FileChannel lockChannel) throws IOException {
    this.out = out;
    this.fresh = beside(out, ".tukipakki-new");
    this.old = beside(out, ".tukipakki-old");
    this.lockFile = beside(out, LOCK);
    this.lockChannel = lockChannel;
    recover();
    this.before = Files.exists(out) ? FileTrees.files(out) : Map.of();
  }

  /**
   * Locks an output folder and puts right what an earlier run may have left.
   *
   * @param out the folder; it need not exist
   * @param site the site folder, for refusing dangerous places
   * @throws OutputRefused when the folder must not be written
   * @throws IOException when the file system fails
   */
  public static OutputFolder open(Path out, Path site) throws IOException, OutputRefused {
    Path real = OutputPlace.of(out, site);
    Files.createDirectories(real.getParent());
    FileChannel channel =
        FileChannel.open(beside(real, LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean opened = false;
    FileLock lock = null;
    try {
      try {
        lock = channel.tryLock();
      } catch (OverlappingFileLockException e) {
        // Held by this very process: locked all the same.
      }
      if (lock == null) {
        throw new OutputRefused(OutputRefused.Reason.LOCKED, real);
      }
      OutputFolder folder = new OutputFolder(real, channel);
      folder.refuseForeign();
      opened = true;
      return folder;
    } finally {
      if (!opened) {
        if (lock != null) {
          Files.deleteIfExists(beside(real, LOCK));
        }
        channel.close();
      }
    }
  }

  private static Path beside(Path out, String ending) {
    return out.resolveSibling(out.getFileName() + ending);
  }

  /** Finishes, or takes back, a publication that was cut short. */
  private void recover() throws IOException {
    if (!Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
      if (isWhole(fresh)) {
        Files.move(fresh, out);
      } else if (Files.exists(old)) {
        Files.move(old, out);
      }
    }
    FileTrees.delete(fresh);
    FileTrees.delete(old);
  }

  private static boolean isWhole(Path tree) {
    return Files.isRegularFile(tree.resolve(MANIFEST));
  }

  private void refuseForeign() throws IOException, OutputRefused {
    if (before.isEmpty()) {
      return;
    }
    Set<String> known =
        isWhole(out)
            ? Manifest.read(Files.readString(out.resolve(MANIFEST), StandardCharsets.UTF_8))
            : Set.of();
    for (String file : before.keySet()) {
      if (!known.contains(file) && !file.equals(MANIFEST)) {
        throw new OutputRefused(OutputRefused.Reason.FOREIGN, out.resolve(file));
      }
    }
  }

  /**
   * Tells the published output from any other one: what {@link #publish} gave when it was
   * published. Empty when there is none, or when a file was changed after that.
   */
  public String identity() {
    FileStamp manifest = before.get(MANIFEST);
    if (manifest == null) {
      return "";
    }
    Map<String, Long> sizes = new TreeMap<>();
    for (Map.Entry<String, FileStamp> file : before.entrySet()) {
      if (file.getValue().time().compareTo(manifest.time()) > 0) {
        return "";
      }
      sizes.put(file.getKey(), file.getValue().size());
    }
    sizes.remove(MANIFEST);
    return identity(sizes, manifest);
  }

  private static String identity(Map<String, Long> sizes, FileStamp manifest) {
    return new Digest()
        .add(sizes)
        .add(manifest.size())
        .add(manifest.time().to(TimeUnit.NANOSECONDS))
        .end();
  }

  /** Writes a file of the new build; one that is the same as before becomes a link to it. */
  public void write(String path, byte[] content) throws IOException {
    Path target = target(path, content.length);
    if (isSame(path, content) && link(path, target)) {
      return;
    }
    Files.write(target, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /**
   * Keeps a file of the published output as it is. It must have the size that it was written with,
   * and must not be younger than the list of files, which was written last.
   *
   * @return whether it could be kept; when not, it must be written
   */
  public boolean keep(String path, long size) throws IOException {
    if (!isUntouched(path, size)) {
      return false;
    }
    if (link(path, target(path, size))) {
      return true;
    }
    written.remove(path);
    return false;
  }

  private boolean isUntouched(String path, long size) {
    FileStamp stamp = before.get(path);
    FileStamp manifest = before.get(MANIFEST);
    return stamp != null
        && manifest != null
        && stamp.size() == size
        && stamp.time().compareTo(manifest.time()) <= 0;
  }

  private boolean link(String path, Path target) throws IOException {
    try {
      Files.createLink(target, out.resolve(path));
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      // A file system without hard links: the file is written anew.
      Files.deleteIfExists(target);
      return false;
    }
  }

  private boolean isSame(String path, byte[] content) throws IOException {
    FileStamp stamp = before.get(path);
    return stamp != null
        && stamp.size() == content.length
        && Arrays.equals(Files.readAllBytes(out.resolve(path)), content);
  }

  private Path target(String path, long size) throws IOException {
    Path resolved = fresh.resolve(path);
    Path target = path.contains("..") ? resolved.normalize() : resolved;
    if (!target.startsWith(fresh) || path.equals(MANIFEST)) {
      throw new IllegalArgumentException("a path out of the output: " + path);
    }
    if (written.putIfAbsent(path, size) != null) {
      throw new IllegalArgumentException("written twice: " + path);
    }
    if (!folders.contains(target.getParent())) {
      // Noted after it is made: another thread must not write into a folder that is on its way.
      Files.createDirectories(target.getParent());
      folders.add(target.getParent());
    }
    return target;
  }

  /** Paths written so far. */
  public Set<String> written() {
    return new TreeSet<>(written.keySet());
  }

  /**
   * Makes the new build the published one.
   *
   * @return what tells this output from any other one
   */
  public String publish() throws IOException {
    Files.createDirectories(fresh);
    Map<String, Long> files = new TreeMap<>(written);
    byte[] manifest = Manifest.write(files.keySet()).getBytes(StandardCharsets.UTF_8);
    Files.write(fresh.resolve(MANIFEST), manifest);
    FileTime time = Files.getLastModifiedTime(fresh.resolve(MANIFEST));
    FileTrees.replace(out, fresh, old);
    published = true;
    clearing = new FutureTask<>(this::clear, null);
    Thread thread = new Thread(clearing, "clear");
    thread.setDaemon(true);
    thread.start();
    return identity(files, new FileStamp(manifest.length, time));
  }

  /** Deletes the old site, while the build does what it has left to do. */
  private void clear() {
    try {
      FileTrees.delete(old, before.keySet());
    } catch (IOException e) {
      // The new site stands; what is left of the old one is cleared by the next run.
      return;
    }
  }

  /** Lets the folder go; a build that was not published leaves nothing behind. */
  @Override
  public void close() throws IOException {
    try {
      if (clearing != null) {
        clearing.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot clear " + old, e.getCause());
    } finally {
      release();
    }
  }

  private void release() throws IOException {
    try {
      if (!published) {
        FileTrees.delete(fresh);
      }
      Files.deleteIfExists(lockFile);
    } finally {
      lockChannel.close();
    }
  }
}
