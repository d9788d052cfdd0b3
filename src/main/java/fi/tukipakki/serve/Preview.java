package fi.tukipakki.serve;

import fi.tukipakki.site.Sink;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The files of a build, kept in memory. */
final class Preview implements Sink {
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<String, Supplier<byte[]>> unmade = new ConcurrentHashMap<>();

  @Override
  public void write(String path, byte[] content) {
    files.put(path, content);
  }

  @Override
  public boolean lazy() {
    return true;
  }

  /** Keeps what is made when somebody asks for it, such as a PDF. */
  @Override
  public void later(String path, Supplier<byte[]> content) {
    unmade.put(path, content);
  }

  @Override
  public Set<String> written() {
    Set<String> paths = new TreeSet<>(files.keySet());
    paths.addAll(unmade.keySet());
    return paths;
  }

  Optional<byte[]> file(String path) {
    Supplier<byte[]> making = unmade.get(path);
    return making == null
        ? Optional.ofNullable(files.get(path))
        : Optional.of(files.computeIfAbsent(path, p -> making.get()));
  }

  /** Whether nothing but style sheets, and pages that name them, differs from an earlier build. */
  boolean differsInStyleOnly(Preview before) {
    boolean style = false;
    Set<String> made = new TreeSet<>(files.keySet());
    made.removeAll(unmade.keySet());
    for (String path : made) {
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
