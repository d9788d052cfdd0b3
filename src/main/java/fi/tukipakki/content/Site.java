package fi.tukipakki.content;

import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.model.Language;
import fi.tukipakki.model.Value;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * All pages of a build, each with its address, and the ways to find them.
 *
 * @param config the site's choices
 * @param today the day that the build is for
 * @param pages all pages that are shown, sorted by address
 * @param byId language versions by page id, the default language first
 * @param bySource pages by the path of their file
 * @param byPath pages by address
 * @param bySlug ids of pages by the last part of the id, sorted
 * @param hidden files of pages that are not shown now: drafts, not yet published, expired
 * @param hiddenIds ids of which no language version is shown
 * @param redirects addresses that lead to a path or an absolute URL
 */
public record Site(
    SiteConfig config,
    LocalDate today,
    List<Page> pages,
    Map<String, Map<String, Page>> byId,
    Map<String, Page> bySource,
    Map<String, Page> byPath,
    Map<String, List<String>> bySlug,
    Set<String> hidden,
    Set<String> hiddenIds,
    Map<String, String> redirects) {
  public Site {
    pages = List.copyOf(pages);
    byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    bySource = Map.copyOf(bySource);
    byPath = Map.copyOf(byPath);
    bySlug = Map.copyOf(bySlug);
    hidden = Set.copyOf(hidden);
    hiddenIds = Set.copyOf(hiddenIds);
    redirects = Collections.unmodifiableMap(new TreeMap<>(redirects));
  }

  /** The version of a page in a language, else in the default language, else any. */
  public Page version(String id, Language language) {
    Map<String, Page> versions = byId.get(id);
    Page own = versions.get(language.id());
    return own != null ? own : versions.values().iterator().next();
  }

  /** All language versions of a page, the default language first. */
  public List<Page> versions(Page page) {
    return List.copyOf(byId.get(page.id()).values());
  }

  /** The ids that a reference may mean: none, one, or several when it is ambiguous. */
  public List<String> candidates(String reference, String type) {
    if (byId.containsKey(reference) || hiddenIds.contains(reference)) {
      return List.of(reference);
    }
    int slash = reference.lastIndexOf('/');
    List<String> ids = bySlug.getOrDefault(reference.substring(slash + 1), List.of());
    return ids.stream()
        .filter(id -> slash < 0 || isInFolder(id, reference.substring(0, slash)))
        .filter(id -> type.equals("any") || isOfType(id, type))
        .toList();
  }

  private boolean isInFolder(String id, String folder) {
    return id.startsWith(folder + "/")
        || config.type(folder).filter(t -> id.startsWith(t.folder() + "/")).isPresent();
  }

  private boolean isOfType(String id, String type) {
    Map<String, Page> versions = byId.get(id);
    return versions == null || versions.values().iterator().next().type().name().equals(type);
  }

  /** The page that a checked reference means, in a language; nothing when it is hidden. */
  public Optional<Page> resolve(Value.Ref reference, Language language) {
    List<String> ids = candidates(reference.slug(), reference.type());
    return ids.size() == 1 && byId.containsKey(ids.get(0))
        ? Optional.of(version(ids.get(0), language))
        : Optional.empty();
  }

  /** The languages that have pages, the default one always. */
  public List<Language> languages() {
    Set<String> used = new HashSet<>();
    used.add(config.defaultLanguage().id());
    pages.forEach(page -> used.add(page.language().id()));
    return config.languages().values().stream().filter(l -> used.contains(l.id())).toList();
  }
}
