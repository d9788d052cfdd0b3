package fi.tukipakki.site;

import fi.tukipakki.site.BuildMemory.Converted;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Where converted pages wait for the next build. Pages may come from several threads. */
interface PageMemory {

  /**
   * A page as it was kept, when it was made from the same; it stays kept.
   *
   * @param path path of its file
   * @param key digest of all that it was made from
   */
  Optional<Converted> find(String path, String key);

  /**
   * Keeps a page in place of what was kept of the same file.
   *
   * @return the same page, which may have its HTML elsewhere
   */
  Converted keep(String path, Converted page);

  /** Starts a build: what neither the last one kept nor found is forgotten. */
  void start();

  /** Keeps pages in the memory of this process. */
  static PageMemory inProcess() {
    return new PageMemory() {
      private final Map<String, Converted> pages = new ConcurrentHashMap<>();
      private final Set<String> used = ConcurrentHashMap.newKeySet();

      @Override
      public Optional<Converted> find(String path, String key) {
        Optional<Converted> page =
            Optional.ofNullable(pages.get(path)).filter(kept -> kept.key().equals(key));
        page.ifPresent(kept -> used.add(path));
        return page;
      }

      @Override
      public Converted keep(String path, Converted page) {
        pages.put(path, page);
        used.add(path);
        return page;
      }

      @Override
      public void start() {
        pages.keySet().retainAll(used);
        used.clear();
      }
    };
  }
}
