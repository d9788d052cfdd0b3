package fi.tukipakki.serve;

import fi.tukipakki.site.Sink;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The files of a build, kept in memory; what few ask for is made when they do. */
final class Preview implements Sink {
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<String, Supplier<byte[]>> waiting = new ConcurrentHashMap<>();
  private final Map<String, Folder> folders = new ConcurrentHashMap<>();
  private volatile Preview before;

  /**
   * @param before the published files, or null when there are none
   */
  Preview(Preview before) {
    this.before = before;
  }

  /** A folder whose files are made all at once, by the first who asks. */
  private static final class Folder {
    private Supplier<Map<String, byte[]>> maker;
    private Map<String, byte[]> files;

    Folder(Supplier<Map<String, byte[]>> maker) {
      this.maker = maker;
    }

    synchronized Map<String, byte[]> files() {
      if (files == null) {
        files = maker.get();
        maker = null;
      }
      return files;
    }
  }

  @Override
  public void write(String path, byte[] content) {
    files.put(path, content);
  }

  @Override
  public boolean isLazy() {
    return true;
  }

  @Override
  public void later(String path, Supplier<byte[]> content) {
    waiting.put(path, content);
  }

  @Override
  public void laterAll(String folder, Supplier<Map<String, byte[]>> all) {
    folders.put(folder, new Folder(all));
  }

  @Override
  public boolean keep(String path, long size) {
    byte[] content = before == null ? null : before.files.get(path);
    if (content == null || content.length != size) {
      return false;
    }
    files.put(path, content);
    return true;
  }

  /** This preview, which lets go of the one before it. */
  Preview alone() {
    before = null;
    return this;
  }

  @Override
  public Set<String> written() {
    Set<String> paths = new TreeSet<>(files.keySet());
    paths.addAll(waiting.keySet());
    return paths;
  }

  /** Makes the folders that wait. */
  void makeReady() {
    folders.values().forEach(Folder::files);
  }

  /** A file's content, or nothing when the site has none of that name. */
  Optional<byte[]> file(String path) {
    byte[] content = files.get(path);
    if (content == null && waiting.containsKey(path)) {
      content = files.computeIfAbsent(path, p -> waiting.get(p).get());
    }
    for (Map.Entry<String, Folder> folder : folders.entrySet()) {
      if (content == null && path.startsWith(folder.getKey())) {
        content = folder.getValue().files().get(path);
      }
    }
    return Optional.ofNullable(content);
  }
}
