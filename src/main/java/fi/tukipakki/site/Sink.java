package fi.tukipakki.site;

import java.io.IOException;
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
   * Whether files that cost much are made only when somebody asks for them: then pages do not tell
   * their sizes.
   */
  default boolean lazy() {
    return false;
  }

  /**
   * Takes a file that costs much to make. A lazy sink asks for the content later, or never.
   *
   * @throws IOException when it cannot be kept
   */
  default void later(String path, Supplier<byte[]> content) throws IOException {
    write(path, content.get());
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
      public boolean lazy() {
        return true;
      }

      @Override
      public void later(String path, Supplier<byte[]> content) {
        paths.add(path);
      }

      @Override
      public Set<String> written() {
        return paths;
      }
    };
  }
}
