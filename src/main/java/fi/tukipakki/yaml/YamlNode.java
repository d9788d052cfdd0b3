package fi.tukipakki.yaml;

import fi.tukipakki.diagnostics.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of YAML with its place. */
public sealed interface YamlNode {

  Location location();

  /**
   * A scalar.
   *
   * @param text as written, quotes and escapes resolved
   * @param plain whether it stands without quotes, so that an empty one means "nothing"
   */
  record Scalar(String text, boolean plain, Location location) implements YamlNode {
    /** Whether the author wrote nothing, or YAML's {@code ~} or {@code null}. */
    public boolean isNothing() {
      return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }
  }

  /** A sequence. */
  record Sequence(List<YamlNode> items, Location location) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** A mapping in the author's order. */
  record Mapping(Map<String, Entry> entries, Location location) implements YamlNode {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** A mapping without entries. */
    public static Mapping empty(Location location) {
      return new Mapping(Map.of(), location);
    }
  }

  /** A key with its place, and its value. */
  record Entry(String key, Location keyLocation, YamlNode value) {}
}
