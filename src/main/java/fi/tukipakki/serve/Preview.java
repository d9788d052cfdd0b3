package fi.tukipakki.serve;

import fi.tukipakki.site.Sink;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/** The files of a build, kept in memory; what few ask for is made when they do. */
final class Preview implements Sink {
  /** So many files take a few hundredths of a second. */
  private static final int STROKE = 16;

  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<String, Supplier<byte[]>> waiting = new ConcurrentHashMap<>();
  private final Map<String, Folder> folders = new ConcurrentHashMap<>();
  private final Map<String, Supplier<byte[]>> soon = new ConcurrentSkipListMap<>();

  /** What was shown before of files that are still to be made. */
  private final Map<String, byte[]> lastGood = new ConcurrentHashMap<>();

  private final int atOnce;
  private volatile Preview before;

  /**
   * @param before the published files, or null when there are none
   * @param atOnce more changed pages than these are made after it is shown
   */
  Preview(Preview before, int atOnce) {
    this.before = before;
    this.atOnce = atOnce;
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
  public int atOnce() {
    return atOnce;
  }

  @Override
  public void soon(String path, Supplier<byte[]> content) {
    byte[] shown = before == null ? null : before.shown(path);
    if (shown != null) {
      lastGood.put(path, shown);
    }
    soon.put(path, content);
  }

  private byte[] shown(String path) {
    byte[] content = files.get(path);
    return content == null ? lastGood.get(path) : content;
  }

  /**
   * Makes some of the files that wait.
   *
   * @return whether more of them wait
   */
  boolean makeSome() {
    for (int i = 0; i < STROKE && !soon.isEmpty(); i++) {
      String path = soon.keySet().iterator().next();
      file(path);
      soon.remove(path);
      if (files.containsKey(path)) {
        lastGood.remove(path);
      }
    }
    return !soon.isEmpty();
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
    paths.addAll(soon.keySet());
    return paths;
  }

  /** Makes the folders that wait. */
  void makeReady() {
    folders.values().forEach(Folder::files);
  }

  /** A file's content, or nothing when the site has none of that name. */
  Optional<byte[]> file(String path) {
    byte[] content = files.get(path);
    Supplier<byte[]> maker = content != null ? null : soon.getOrDefault(path, waiting.get(path));
    if (maker != null) {
      content = files.computeIfAbsent(path, p -> maker.get());
      content = content == null ? lastGood.get(path) : content;
    }
    for (Map.Entry<String, Folder> folder : folders.entrySet()) {
      if (content == null && path.startsWith(folder.getKey())) {
        content = folder.getValue().files().get(path);
      }
    }
    return Optional.ofNullable(content);
  }
}
