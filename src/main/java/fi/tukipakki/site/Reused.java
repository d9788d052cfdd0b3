package fi.tukipakki.site;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the last build of this process made of the whole site, one of each kind: it serves the next
 * build too as long as it would be made from the same.
 */
final class Reused {
  private final Map<Class<?>, Kept> kept = new HashMap<>();

  private record Kept(String key, Object thing) {}

  /**
   * The thing of a kind.
   *
   * @param key digest of all that it is made from; empty when that is not known
   */
  synchronized <T> T get(String key, Class<T> kind, Supplier<T> make) {
    Kept before = kept.get(kind);
    if (before == null || key.isEmpty() || !before.key().equals(key)) {
      before = new Kept(key, make.get());
      kept.put(kind, before);
    }
    return kind.cast(before.thing());
  }
}
