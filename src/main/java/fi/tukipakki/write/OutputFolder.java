package fi.tukipakki.write;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

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
  private final Set<String> written = new ConcurrentSkipListSet<>();
  private final Set<Path> folders = java.util.concurrent.ConcurrentHashMap.newKeySet();
  private boolean published;

  private OutputFolder(Path out, FileChannel lockChannel) {
    this.out = out;
    this.fresh = beside(out, ".tukipakki-new");
    this.old = beside(out, ".tukipakki-old");
    this.lockFile = beside(out, LOCK);
    this.lockChannel = lockChannel;
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
    Path real = real(out);
    refuseDangerous(real, real(site));
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
      folder.recover();
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

  /** Where a path leads, symbolic links followed as far as it exists. */
  private static Path real(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    if (Files.exists(absolute)) {
      return absolute.toRealPath();
    }
    Path parent = absolute.getParent();
    return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
  }

  private static Path beside(Path out, String ending) {
    return out.resolveSibling(out.getFileName() + ending);
  }

  private static void refuseDangerous(Path out, Path site) throws OutputRefused {
    Path home = Path.of(System.getProperty("user.home", "/")).toAbsolutePath().normalize();
    if (out.getParent() == null || site.startsWith(out) || home.startsWith(out)) {
      throw new OutputRefused(OutputRefused.Reason.DANGEROUS, out);
    }
    for (String folder : new String[] {"content", "templates", "assets", "src", ".git"}) {
      if (out.startsWith(site.resolve(folder))) {
        throw new OutputRefused(OutputRefused.Reason.SOURCE, out);
      }
    }
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
    deleteOurs(fresh);
    deleteOurs(old);
  }

  private static boolean isWhole(Path tree) {
    return Files.isRegularFile(tree.resolve(MANIFEST));
  }

  private void refuseForeign() throws IOException, OutputRefused {
    if (!Files.exists(out)) {
      return;
    }
    Set<String> known =
        isWhole(out)
            ? Manifest.read(Files.readString(out.resolve(MANIFEST), StandardCharsets.UTF_8))
            : Set.of();
    for (String file : files(out)) {
      if (!known.contains(file) && !file.equals(MANIFEST)) {
        throw new OutputRefused(OutputRefused.Reason.FOREIGN, out.resolve(file));
      }
    }
  }

  /** Writes a file of the new build; one that is the same as before becomes a link to it. */
  public void write(String path, byte[] content) throws IOException {
    Path target = target(path);
    Path before = out.resolve(path);
    if (isSame(before, content)) {
      try {
        Files.createLink(target, before);
        return;
      } catch (IOException | UnsupportedOperationException e) {
        // A file system without hard links: a copy does as well.
        Files.deleteIfExists(target);
      }
    }
    Files.write(target, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  private static boolean isSame(Path before, byte[] content) throws IOException {
    return Files.isRegularFile(before, LinkOption.NOFOLLOW_LINKS)
        && Files.size(before) == content.length
        && Arrays.equals(Files.readAllBytes(before), content);
  }

  private Path target(String path) throws IOException {
    Path target = fresh.resolve(path).normalize();
    if (!target.startsWith(fresh) || path.equals(MANIFEST)) {
      throw new IllegalArgumentException("a path out of the output: " + path);
    }
    if (!written.add(path)) {
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
    return new TreeSet<>(written);
  }

  /** Makes the new build the published one. */
  public void publish() throws IOException {
    Files.createDirectories(fresh);
    byte[] manifest = Manifest.write(written).getBytes(StandardCharsets.UTF_8);
    Files.write(fresh.resolve(MANIFEST), manifest);
    if (Files.exists(out)) {
      Files.move(out, old);
    }
    Files.move(fresh, out);
    published = true;
    try {
      deleteOurs(old);
    } catch (IOException e) {
      // The new site stands; what is left of the old one is cleared by the next run.
      return;
    }
  }

  /** Deletes a tree that a build of ours made. */
  private static void deleteOurs(Path tree) throws IOException {
    if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, IOException e) throws IOException {
            if (e != null) {
              throw e;
            }
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static Set<String> files(Path tree) throws IOException {
    Set<String> found = new TreeSet<>();
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found.add(tree.relativize(file).toString().replace('\\', '/'));
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  /** Lets the folder go; a build that was not published leaves nothing behind. */
  @Override
  public void close() throws IOException {
    try {
      if (!published) {
        deleteOurs(fresh);
      }
      Files.deleteIfExists(lockFile);
    } finally {
      lockChannel.close();
    }
  }
}
