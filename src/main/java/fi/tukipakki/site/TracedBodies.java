package fi.tukipakki.site;

import fi.tukipakki.content.Body;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** Gives converted pages, and notes which ones some work asked for. */
final class TracedBodies implements Function<String, Body> {
  private final Map<String, Body> bodies;
  private final Map<String, String> keys;
  private final ThreadLocal<Map<String, String>> trace = new ThreadLocal<>();

  /**
   * @param bodies converted pages by path
   * @param keys digest of what each was made from, by path
   */
  TracedBodies(Map<String, Body> bodies, Map<String, String> keys) {
    this.bodies = bodies;
    this.keys = keys;
  }

  /**
   * The result of some work and what it read.
   *
   * @param reads keys of the pages that were asked for, by path; an empty key for one that is not
   */
  record Traced<T>(T result, Map<String, String> reads) {}

  /** Does some work of this thread. */
  <T> Traced<T> trace(Supplier<T> work) {
    Map<String, String> reads = new TreeMap<>();
    trace.set(reads);
    try {
      return new Traced<>(work.get(), reads);
    } finally {
      trace.remove();
    }
  }

  @Override
  public Body apply(String path) {
    Map<String, String> reads = trace.get();
    if (reads != null) {
      reads.put(path, keys.getOrDefault(path, ""));
    }
    return bodies.get(path);
  }

  /** Whether all that was read then is the same now. */
  boolean isSame(Map<String, String> reads) {
    for (Map.Entry<String, String> read : reads.entrySet()) {
      if (!keys.getOrDefault(read.getKey(), "").equals(read.getValue())) {
        return false;
      }
    }
    return true;
  }
}
