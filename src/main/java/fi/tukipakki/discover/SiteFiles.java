package fi.tukipakki.discover;

import fi.tukipakki.model.SourceFile;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a site folder, sorted by path.
 *
 * @param root the site folder
 * @param siteYml site.yml, when there is one
 * @param pages Markdown files under {@code content/}
 * @param media other files under {@code content/}, by path inside the site folder
 * @param assets files under {@code assets/}, by path inside that folder
 * @param templates files under {@code templates/}, by path inside that folder
 */
public record SiteFiles(
    Path root,
    Optional<SourceFile> siteYml,
    List<SourceFile> pages,
    SortedMap<String, Path> media,
    SortedMap<String, Path> assets,
    SortedMap<String, Path> templates) {
  public SiteFiles {
    pages = List.copyOf(pages);
    media = Collections.unmodifiableSortedMap(new TreeMap<>(media));
    assets = Collections.unmodifiableSortedMap(new TreeMap<>(assets));
    templates = Collections.unmodifiableSortedMap(new TreeMap<>(templates));
  }

  /** Site files without anything but a root; for tests and for {@link Map}-fed builds. */
  public static SiteFiles empty(Path root) {
    return new SiteFiles(
        root, Optional.empty(), List.of(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
  }
}
