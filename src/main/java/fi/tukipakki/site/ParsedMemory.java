package fi.tukipakki.site;

import fi.tukipakki.assemble.TypedDocument;
import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.model.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Files that were read into typed values, in this process or, without problems, before it. */
final class ParsedMemory {
  private final ParsedStore stored;
  private final SeenFiles seen;
  private final Set<String> used = ConcurrentHashMap.newKeySet();
  private final Map<String, Parsed> parsed = new ConcurrentHashMap<>();

  /**
   * @param stored what outlasts this run of the program, or null when nothing does
   */
  ParsedMemory(ParsedStore stored, SeenFiles seen) {
    this.stored = stored;
    this.seen = seen;
  }

  /** A file read into typed values. */
  private record Parsed(
      String configKey,
      SourceFile source,
      Optional<TypedDocument> document,
      List<Diagnostic> told) {}

  /** Starts a build: forgets files that are gone. */
  void start() {
    parsed.keySet().retainAll(used);
    used.clear();
  }

  /** What outlasts this run of the program. */
  ParsedStore stored() {
    return stored;
  }

  /**
   * A file as typed values, read again only when it or the site's declarations changed.
   *
   * @param configKey digest of the declarations
   */
  Optional<TypedDocument> document(
      SiteConfig config,
      String configKey,
      SourceFile source,
      Diagnostics diagnostics,
      Function<Diagnostics, Optional<TypedDocument>> read) {
    used.add(source.path());
    Parsed before = parsed.get(source.path());
    if (before == null
        || !before.configKey().equals(configKey)
        || !before.source().equals(source)) {
      before = parsed(config, configKey, source, read);
      parsed.put(source.path(), before);
    }
    diagnostics.addAll(before.told());
    return before.document();
  }

  private Parsed parsed(
      SiteConfig config,
      String configKey,
      SourceFile source,
      Function<Diagnostics, Optional<TypedDocument>> read) {
    String key = stored == null ? "" : configKey + seen.digest(source);
    Optional<TypedDocument> known =
        stored == null ? Optional.empty() : stored.find(source, key, config);
    if (known.isPresent()) {
      return new Parsed(configKey, source, known, List.of());
    }
    Diagnostics told = new Diagnostics();
    Optional<TypedDocument> document = read.apply(told);
    List<Diagnostic> found = told.sorted();
    if (stored != null && found.isEmpty()) {
      document.ifPresent(typed -> stored.keep(key, typed));
    }
    return new Parsed(configKey, source, document, found);
  }
}
