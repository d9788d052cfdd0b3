package fi.tukipakki.relate;

import fi.tukipakki.content.Body;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.model.Language;
import fi.tukipakki.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Relations between pages, both ways. Built once, in time linear in pages and links. */
public final class Relations {
  /** How many neighbours by theme a page shows at most. */
  private static final int RELATED = 3;

  private final Site site;
  private final Map<String, Set<String>> backlinks = new HashMap<>();
  private final Map<String, List<Page>> byTag = new TreeMap<>();
  private final Map<Page, Integer> placeInTag = new HashMap<>();
  private final Map<String, Set<String>> citing = new HashMap<>();

  /**
   * @param bodies the converted pages, by path
   * @param cited the sections that each page cites, as {@code 417/2007 25 a}, by page path
   */
  public Relations(Site site, Map<String, Body> bodies, Map<String, Set<String>> cited) {
    this.site = site;
    for (Page page : site.pages()) {
      for (String section : cited.getOrDefault(page.path(), Set.of())) {
        citing.computeIfAbsent(section, k -> new TreeSet<>()).add(page.id());
      }
    }
    for (Page page : site.pages()) {
      Body body = bodies.get(page.path());
      if (body != null) {
        for (Body.OutLink link : body.links()) {
          addBacklink(link.path(), page);
        }
      }
      addReferences(page.values(), page);
      for (String tag : page.taxonomy("tags")) {
        byTag.computeIfAbsent(page.language().id() + "/" + tag, k -> new ArrayList<>()).add(page);
      }
    }
    byTag.values().forEach(pages -> number(pages));
  }

  private void number(List<Page> pages) {
    for (int i = 0; i < pages.size(); i++) {
      placeInTag.putIfAbsent(pages.get(i), i);
    }
  }

  private void addBacklink(String path, Page from) {
    Page target = site.byPath().get(path);
    if (target != null && !target.id().equals(from.id())) {
      backlinks.computeIfAbsent(target.id(), k -> new TreeSet<>()).add(from.id());
    }
  }

  private void addReferences(Value value, Page from) {
    if (value instanceof Value.Ref ref) {
      site.resolve(ref, from.language()).ifPresent(target -> addBacklink(target.path(), from));
    } else if (value instanceof Value.Items list) {
      list.items().forEach(item -> addReferences(item, from));
    } else if (value instanceof Value.Obj object) {
      object.values().values().forEach(v -> addReferences(v, from));
    }
  }

  /** Pages that link or refer to a page in any language, each in the reader's one, by address. */
  public List<Page> backlinks(Page page) {
    return backlinks.getOrDefault(page.id(), Set.of()).stream()
        .map(id -> site.version(id, page.language()))
        .filter(p -> p.role() == Page.Role.PAGE)
        .sorted()
        .toList();
  }

  /** Pages that cite a section of a law, other than the law's own page. */
  public List<Page> citing(String law, String section, Page reader) {
    return citing.getOrDefault(law + " " + section, Set.of()).stream()
        .filter(id -> !id.equals(reader.id()))
        .map(id -> site.version(id, reader.language()))
        .sorted()
        .toList();
  }

  /** The pages that front matter names as related, then neighbours that share its themes. */
  public List<Page> related(Page page) {
    Set<Page> related = new LinkedHashSet<>();
    for (Value item : page.values().items("related")) {
      if (item instanceof Value.Ref ref) {
        site.resolve(ref, page.language()).ifPresent(related::add);
      }
    }
    Map<Page, Integer> shared = new TreeMap<>();
    for (String tag : page.taxonomy("tags")) {
      for (Page neighbour : neighbours(byTag.get(page.language().id() + "/" + tag), page)) {
        shared.merge(neighbour, 1, Integer::sum);
      }
    }
    shared.entrySet().stream()
        .filter(e -> !related.contains(e.getKey()))
        .sorted(
            Map.Entry.<Page, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(RELATED)
        .forEach(e -> related.add(e.getKey()));
    related.remove(page);
    return List.copyOf(related);
  }

  /** A few pages after this one among those of a theme, round its end: near ones, not all. */
  private Collection<Page> neighbours(List<Page> pages, Page page) {
    List<Page> near = new ArrayList<>();
    int start = placeInTag.getOrDefault(page, 0);
    for (int i = 1; i <= 8 && i < pages.size(); i++) {
      Page neighbour = pages.get((start + i) % pages.size());
      if (!neighbour.equals(page) && neighbour.role() == Page.Role.PAGE) {
        near.add(neighbour);
      }
    }
    return near;
  }

  /** The page before and after one, in an ordered list of references. */
  public List<Page> ordered(List<Value> references, Language language) {
    List<Page> pages = new ArrayList<>();
    for (Value value : references) {
      if (value instanceof Value.Ref ref) {
        site.resolve(ref, language).ifPresent(pages::add);
      }
    }
    return pages;
  }
}
