package fi.tukipakki.config;

import fi.tukipakki.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lays a site's own YAML over the built-in one. */
final class YamlMerge {
  private YamlMerge() {}

  /**
   * Mappings are merged key by key; any other value replaces the one below, and a key with nothing
   * in it ({@code form: ~}) removes it.
   */
  static YamlNode.Mapping merge(YamlNode.Mapping below, YamlNode.Mapping above) {
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>(below.entries());
    above
        .entries()
        .forEach(
            (key, entry) -> {
              YamlNode.Entry old = entries.get(key);
              if (entry.value() instanceof YamlNode.Scalar s && s.isNothing()) {
                entries.remove(key);
              } else if (old != null
                  && old.value() instanceof YamlNode.Mapping lower
                  && entry.value() instanceof YamlNode.Mapping upper) {
                entries.put(key, new YamlNode.Entry(key, entry.keyLocation(), merge(lower, upper)));
              } else {
                entries.put(key, entry);
              }
            });
    return new YamlNode.Mapping(entries, above.location());
  }
}
