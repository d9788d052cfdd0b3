package fi.tukipakki.browser;

import fi.tukipakki.site.Sink;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Keeps the files of a build in memory. */
final class MapSink implements Sink {
  private final SortedMap<String, byte[]> files = new ConcurrentSkipListMap<>();

  @Override
  public void write(String path, byte[] content) {
    if (files.putIfAbsent(path, content) != null) {
      throw new IllegalStateException(path + " was written twice");
    }
  }

  @Override
  public Set<String> written() {
    return Collections.unmodifiableSet(files.keySet());
  }

  Map<String, byte[]> files() {
    return Collections.unmodifiableSortedMap(files);
  }
}
