package fi.tukipakki.site;

import java.io.IOException;
import java.util.Set;

/** Where the files of a build go: a folder on disk, a map in memory, nowhere. */
public interface Sink {

  /**
   * Takes one file. Called from several threads, once for each path.
   *
   * @throws IOException when it cannot be kept
   */
  void write(String path, byte[] content) throws IOException;

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
      public Set<String> written() {
        return paths;
      }
    };
  }
}
