package fi.tukipakki.site;

import fi.tukipakki.model.Digest;
import fi.tukipakki.search.KeptIndex;
import fi.tukipakki.search.SearchEntry;
import fi.tukipakki.search.SearchFile;
import fi.tukipakki.search.SearchIndex;
import fi.tukipakki.search.SearchIndexBuilder;
import fi.tukipakki.search.SearchOptions;
import fi.tukipakki.site.BuildMemory.Made;
import fi.tukipakki.site.IndexMemory.Last;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The search of a site: takes its pages, tells whether anything changed for it, and makes its
 * files, from those of the last build where it can.
 */
final class SiteSearch {
  private final SearchOptions options;
  private final BuildMemory memory;
  private final int jobs;
  private final boolean lazy;

  /** Takes the words of pages while others are converted; null when that would be of no use. */
  private final SearchIndexBuilder builder;

  private final Map<String, SearchEntry> entries = new ConcurrentHashMap<>();
  private String key = "";
  private Supplier<KeptIndex> index;

  /**
   * @param lazy whether the index waits until somebody asks for it
   */
  SiteSearch(SearchOptions options, BuildMemory memory, int jobs, boolean lazy) {
    this.options = options;
    this.memory = memory;
    this.jobs = jobs;
    this.lazy = lazy;
    this.builder = lazy || memory.index().mayBeThere() ? null : new SearchIndexBuilder(options);
  }

  /** Takes a page that has just been read; from any thread. */
  void feed(String path, SearchEntry entry) {
    if (builder != null) {
      builder.add(path, entry);
    }
  }

  /**
   * Notes a page; from any thread.
   *
   * @param fed whether it has been fed
   */
  void add(String path, SearchEntry entry, boolean fed) {
    if (!fed) {
      feed(path, entry);
    }
    entries.put(path, entry);
  }

  /** All pages have been noted. */
  void end() {
    if (lazy) {
      // Somebody waits for a page, and nobody for the index.
      return;
    }
    key = key();
    if (builder != null) {
      index = Background.start("index", () -> builder.files(jobs));
    } else if (memory.searchFiles(key).isEmpty()) {
      index = Background.start("index", this::make);
    }
  }

  /** The digest of all that the index is made from. */
  private String key() {
    Digest digest = new Digest().add(options);
    new TreeMap<>(entries)
        .forEach((path, entry) -> digest.add(path).add(entry.digest()).add(entry.shape()));
    return digest.end();
  }

  private KeptIndex make() {
    return make(memory.index().last());
  }

  private KeptIndex make(Optional<Last> last) {
    return last.flatMap(before -> before.index().edited(options, entries, before.earlier()))
        .orElseGet(
            () -> {
              try (SearchIndexBuilder all = all()) {
                return all.files(jobs);
              }
            });
  }

  private SearchIndexBuilder all() {
    SearchIndexBuilder all = new SearchIndexBuilder(options);
    entries.forEach(all::add);
    return all;
  }

  /** The index in memory. */
  SearchIndex index() {
    try (SearchIndexBuilder all = all()) {
      return all.finish(jobs);
    }
  }

  /** All files by path, for a process that goes on. */
  synchronized Map<String, byte[]> files() {
    Optional<Last> last = memory.index().last();
    Map<String, byte[]> before = last.map(Last::files).orElse(Map.of());
    KeptIndex made = make(last);
    Map<String, byte[]> files = new TreeMap<>();
    for (SearchFile file : made.files()) {
      String path = BuildMemory.SEARCH + file.path();
      byte[] content = file.same() ? before.get(path) : null;
      files.put(path, content == null ? file.bytes() : content);
    }
    if (memory.keeps()) {
      memory.index().keep(key(), made, entries, files);
    }
    return files;
  }

  /**
   * Writes all files into the output folder; those of the last build stay when they are the same.
   *
   * @return size of all together
   */
  long write(Sink sink) throws IOException {
    Set<String> kept = new TreeSet<>();
    long bytes = 0;
    Map<String, Made> unchanged = memory.searchFiles(key);
    for (Map.Entry<String, Made> file : unchanged.entrySet()) {
      if (sink.keep(file.getKey(), file.getValue().size())) {
        bytes += note(file.getKey(), file.getValue().size());
        kept.add(file.getKey());
      }
    }
    if (!unchanged.isEmpty() && kept.size() == unchanged.size()) {
      if (index != null && memory.keeps()) {
        // All files are there, and what the next build would make them from was not.
        memory.index().store(key, index.get());
      }
      return bytes;
    }
    String before = memory.index().last().map(Last::key).orElse("");
    KeptIndex made = index == null ? make() : index.get();
    for (SearchFile file : made.files()) {
      String path = BuildMemory.SEARCH + file.path();
      if (!kept.contains(path)) {
        Made old = file.same() ? memory.published(path).orElse(null) : null;
        bytes += write(path, file, old != null && old.planKey().equals(before) ? old : null, sink);
      }
    }
    if (memory.keeps()) {
      memory.index().store(key, made);
    }
    return bytes;
  }

  private long write(String path, SearchFile file, Made old, Sink sink) throws IOException {
    if (old != null && sink.keep(path, old.size())) {
      return note(path, old.size());
    }
    byte[] content = file.bytes();
    sink.write(path, content);
    return note(path, content.length);
  }

  private long note(String path, long size) {
    memory.made(path, new Made(key, Map.of(), null, size));
    return size;
  }
}
