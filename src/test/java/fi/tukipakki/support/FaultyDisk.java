package fi.tukipakki.support;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

/**
 * The real disk, with one thing in a row that goes wrong. What may fail is counted from 0; reads
 * count only when asked for.
 */
public final class FaultyDisk extends FileSystemProvider {
  /** Which operations fail. */
  public enum Mode {
    /** None; they are only counted. */
    NONE,
    /** One alone: a file is locked for a moment. */
    ONE,
    /** From one on all that need room: the disk is full. */
    FULL,
    /** From one on everything: the program is killed, or the disk is pulled out. */
    ALL
  }

  /** What an operation needs of the disk. */
  private enum Need {
    READ,
    ROOM,
    CHANGE
  }

  private final FileSystem real = FileSystems.getDefault();
  private final FileSystem faulty = new Faulty();
  private final AtomicInteger operations = new AtomicInteger();
  private final boolean reads;
  private Mode mode = Mode.NONE;
  private int at;

  /**
   * @param reads whether reading can fail too
   */
  public FaultyDisk(boolean reads) {
    this.reads = reads;
  }

  /** From now on operations are counted anew, and some fail. */
  public void arm(Mode mode, int at) {
    this.mode = mode;
    this.at = at;
    operations.set(0);
  }

  /** How many operations could have failed so far. */
  public int operations() {
    return operations.get();
  }

  /** A path on this disk. */
  public Path path(Path path) {
    return wrap(path);
  }

  private void may(Need need, Path path) throws IOException {
    if (need == Need.READ && !reads) {
      return;
    }
    int number = operations.getAndIncrement();
    boolean fails =
        switch (mode) {
          case NONE -> false;
          case ONE -> number == at;
          case FULL -> number >= at && need == Need.ROOM;
          case ALL -> number >= at;
        };
    if (fails) {
      String reason = mode == Mode.FULL ? "No space left on device" : "Input/output error";
      throw new FileSystemException(path.toString(), null, reason);
    }
  }

  private Path wrap(Path path) {
    return path == null
        ? null
        : (Path)
            Proxy.newProxyInstance(
                FaultyDisk.class.getClassLoader(), new Class<?>[] {Path.class}, new On(path));
  }

  private static Path real(Path path) {
    return Proxy.isProxyClass(path.getClass())
        ? ((On) Proxy.getInvocationHandler(path)).path
        : path;
  }

  /** A path whose file system is the faulty one. */
  private final class On implements InvocationHandler {
    private final Path path;

    On(Path path) {
      this.path = path;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
      switch (method.getName()) {
        case "getFileSystem":
          return faulty;
        case "equals":
          return args[0] instanceof Path other && path.equals(real(other));
        case "iterator":
          Iterator<Path> parts = path.iterator();
          Iterable<Path> all = () -> parts;
          return StreamSupport.stream(all.spliterator(), false)
              .map(FaultyDisk.this::wrap)
              .iterator();
        case "toRealPath":
          may(Need.READ, path);
          return wrap(path.toRealPath((LinkOption[]) args[0]));
        default:
          Object[] bare = args == null ? null : args.clone();
          for (int i = 0; bare != null && i < bare.length; i++) {
            bare[i] = bare[i] instanceof Path other ? real(other) : bare[i];
          }
          try {
            Object result = method.invoke(path, bare);
            return result instanceof Path other ? wrap(other) : result;
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
      }
    }
  }

  private FileSystemProvider disk() {
    return real.provider();
  }

  @Override
  public String getScheme() {
    return "faulty";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return faulty;
  }

  @Override
  public Path getPath(URI uri) {
    throw new UnsupportedOperationException();
  }

  private static Need need(Set<? extends OpenOption> options) {
    return options.contains(StandardOpenOption.WRITE) ? Need.ROOM : Need.READ;
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    may(need(options), path);
    return disk().newFileChannel(real(path), options, attributes);
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    may(need(options), path);
    return disk().newByteChannel(real(path), options, attributes);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path dir, DirectoryStream.Filter<? super Path> filter) throws IOException {
    may(Need.READ, dir);
    DirectoryStream<Path> stream =
        disk().newDirectoryStream(real(dir), entry -> filter.accept(wrap(entry)));
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        Iterator<Path> entries = stream.iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return entries.hasNext();
          }

          @Override
          public Path next() {
            return wrap(entries.next());
          }
        };
      }

      @Override
      public void close() throws IOException {
        stream.close();
      }
    };
  }

  @Override
  public void createDirectory(Path dir, FileAttribute<?>... attributes) throws IOException {
    may(Need.ROOM, dir);
    disk().createDirectory(real(dir), attributes);
  }

  @Override
  public void createLink(Path link, Path existing) throws IOException {
    may(Need.ROOM, link);
    disk().createLink(real(link), real(existing));
  }

  @Override
  public void delete(Path path) throws IOException {
    may(Need.CHANGE, path);
    disk().delete(real(path));
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    may(Need.ROOM, target);
    disk().copy(real(source), real(target), options);
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    may(Need.CHANGE, target);
    disk().move(real(source), real(target), options);
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    return disk().isSameFile(real(one), real(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return disk().isHidden(real(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return disk().getFileStore(real(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    disk().checkAccess(real(path), modes);
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return disk().getFileAttributeView(real(path), type, options);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return disk().readAttributes(real(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
      throws IOException {
    return disk().readAttributes(real(path), names, options);
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options)
      throws IOException {
    may(Need.CHANGE, path);
    disk().setAttribute(real(path), name, value, options);
  }

  /** The file system that paths of this disk belong to. */
  private final class Faulty extends FileSystem {
    @Override
    public FileSystemProvider provider() {
      return FaultyDisk.this;
    }

    @Override
    public void close() {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public boolean isReadOnly() {
      return false;
    }

    @Override
    public String getSeparator() {
      return real.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
      return StreamSupport.stream(real.getRootDirectories().spliterator(), false)
          .map(FaultyDisk.this::wrap)
          .toList();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
      return real.getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
      return real.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
      return wrap(real.getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
      return real.getPathMatcher(pattern);
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
      return real.getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() throws IOException {
      return real.newWatchService();
    }
  }
}
