package fi.tukipakki.browser;

import fi.tukipakki.site.Sink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Writes a build straight to disk: ten thousand pages are too many to hold. */
record FolderSink(Path folder, Set<String> written) implements Sink {
  FolderSink(Path folder) {
    this(folder, new ConcurrentSkipListSet<>());
  }

  @Override
  public void write(String path, byte[] content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    written.add(path);
  }
}
