package fi.tukipakki.serve;

import fi.tukipakki.site.Sink;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The files of a build, kept in memory. */
final class Preview implements Sink {
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();

  @Override
  public void write(String path, byte[] content) {
    files.put(path, content);
  }

  @Override
  public Set<String> written() {
    return new TreeSet<>(files.keySet());
  }

  Optional<byte[]> file(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** Whether nothing but style sheets, and pages that name them, differs from an earlier build. */
  boolean differsInStyleOnly(Preview before) {
    boolean style = false;
    for (String path : written()) {
      byte[] old = before.files.get(path);
      if (path.endsWith(".css")) {
        style |= old == null;
      } else if (!path.endsWith(".html") && (old == null || !Arrays.equals(old, files.get(path)))) {
        return false;
      }
    }
    return style;
  }
}
