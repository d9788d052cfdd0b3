package fi.tukipakki.site;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Where the files of a build go: a folder on disk, a map in memory, nowhere. */
public interface Sink {

  /**
   * Takes one file. Called from several threads, once for each path.
   *
   * @throws IOException when it cannot be kept
   */
  void write(String path, byte[] content) throws IOException;

  /**
   * Takes a file whose content need not be made before somebody asks for it.
   *
   * @throws IOException when it cannot be kept
   */
  default void later(String path, Supplier<byte[]> content) throws IOException {
    write(path, content.get());
  }

  /**
   * Takes a file that may be made after the build, or when somebody asks for it before.
   *
   * @param content gives it, or null when it cannot be made: its diagnostics tell why
   * @throws IOException when it cannot be kept
   */
  default void soon(String path, Supplier<byte[]> content) throws IOException {
    throw new UnsupportedOperationException("not patient");
  }

  /** When more changed pages than these are to be made, it takes them by {@link #soon}. */
  default int atOnce() {
    return Integer.MAX_VALUE;
  }

  /**
   * Takes all files of a folder, which need not be made before somebody asks for one.
   *
   * @param folder path ending in a slash
   * @param files content by whole path
   * @throws IOException when they cannot be kept
   */
  default void laterAll(String folder, Supplier<Map<String, byte[]>> files) throws IOException {
    for (Map.Entry<String, byte[]> file : files.get().entrySet()) {
      write(file.getKey(), file.getValue());
    }
  }

  /** Whether files of {@link #later} wait until somebody asks for them. */
  default boolean isLazy() {
    return false;
  }

  /**
   * Keeps a file of the published output as it is.
   *
   * @param size what its size must be, in bytes
   * @return whether it is there; when not, it must be written
   * @throws IOException when the output cannot be read
   */
  default boolean keep(String path, long size) throws IOException {
    return false;
  }

  /** Paths taken so far. */
  Set<String> written();

  /** A sink that keeps the paths alone, for checking. */
  static Sink nowhere() {
    return new Sink() {
      private final Set<String> paths = new java.util.concurrent.ConcurrentSkipListSet<>();

      @Override
      public void write(String path, byte[] content) {
        paths.add(path);
      }

      @Override
      public void later(String path, Supplier<byte[]> content) {
        paths.add(path);
      }

      @Override
      public boolean isLazy() {
        return true;
      }

      @Override
      public Set<String> written() {
        return paths;
      }
    };
  }
}
