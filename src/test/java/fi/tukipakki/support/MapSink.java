package fi.tukipakki.support;

import fi.tukipakki.site.Sink;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Keeps a build in memory. As strict as a disk: a path is written once, and no file stands where
 * another file's folder is.
 */
public final class MapSink implements Sink {
  private final Map<String, byte[]> files = new ConcurrentSkipListMap<>();

  @Override
  public void write(String path, byte[] content) {
    if (path.isEmpty() || path.startsWith("/") || path.endsWith("/") || path.contains("..")) {
      throw new IllegalArgumentException("no path of a file: " + path);
    }
    if (files.putIfAbsent(path, content) != null) {
      throw new IllegalArgumentException("written twice: " + path);
    }
  }

  @Override
  public Set<String> written() {
    return new TreeSet<>(files.keySet());
  }

  /** All files by path; fails when one of them is another one's folder. */
  public Map<String, byte[]> files() {
    Set<String> folders = new TreeSet<>();
    for (String path : files.keySet()) {
      for (int i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) {
        folders.add(path.substring(0, i));
      }
    }
    folders.retainAll(files.keySet());
    if (!folders.isEmpty()) {
      throw new IllegalStateException("files that are folders too: " + folders);
    }
    return Collections.unmodifiableMap(files);
  }
}
