package fi.tukipakki.site;

import fi.tukipakki.search.KeptIndex;
import fi.tukipakki.search.SearchEntry;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** The last search index, from which the next one is made when few pages have changed. */
final class IndexMemory {
  private Supplier<Optional<Last>> stored;
  private Last last;
  private boolean fresh;

  /**
   * An index.
   *
   * @param key digest of all that it was made from
   * @param earlier gives the bytes of a page's entry that it was made from, if they are still there
   * @param files its files by path, as far as they are in memory
   */
  record Last(
      String key,
      KeptIndex index,
      Function<String, Optional<byte[]>> earlier,
      Map<String, byte[]> files) {}

  /**
   * @param stored reads what an earlier run of the program left, or null when that left nothing
   */
  IndexMemory(Supplier<Optional<Last>> stored) {
    this.stored = stored;
  }

  /** Whether there seems to be an index, which only reading it will tell. */
  synchronized boolean mayBeThere() {
    return last != null || stored != null;
  }

  /** The last index, read when it is asked for first. */
  synchronized Optional<Last> last() {
    if (last == null && stored != null) {
      last = stored.get().orElse(null);
      stored = null;
    }
    return Optional.ofNullable(last);
  }

  /** Keeps an index for the next build of this process, with the entries it was made from. */
  synchronized void keep(
      String key, KeptIndex index, Map<String, SearchEntry> entries, Map<String, byte[]> files) {
    Map<String, SearchEntry> then = new TreeMap<>(entries);
    last =
        new Last(
            key,
            index.withoutFiles(),
            path -> Optional.ofNullable(then.get(path)).map(entry -> entry.content().get()),
            files);
  }

  /** Notes an index that the next run of the program should find. */
  synchronized void store(String key, KeptIndex index) {
    last = new Last(key, index.withoutFiles(), path -> Optional.empty(), Map.of());
    fresh = true;
  }

  /** The index that has been made since this memory began. */
  synchronized Optional<Last> fresh() {
    return fresh ? Optional.of(last) : Optional.empty();
  }
}
