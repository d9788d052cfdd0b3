package fi.tukipakki.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who cites what, over a whole site. All lists are sorted by page, file, line and place, whatever
 * the order of the entries. Immutable.
 */
public final class CitationGraph {

  /** What cites one act. */
  private static final class Node {
    final List<CitationEntry> all = new ArrayList<>();
    final SortedMap<SectionId, List<CitationEntry>> sections = new TreeMap<>();
    final SortedMap<SectionId, List<CitationEntry>> chapters = new TreeMap<>();
  }

  private final SortedMap<LawNumber, Node> laws = new TreeMap<>();
  private final SortedMap<String, List<CitationEntry>> pages = new TreeMap<>();

  /**
   * Builds the graph.
   *
   * @param date the day for which ranges are filled, see {@link LawCatalog#expand}
   */
  public CitationGraph(LawCatalog catalog, Collection<CitationEntry> entries, LocalDate date) {
    List<CitationEntry> sorted = new ArrayList<>(entries);
    sorted.sort(CitationEntry.ORDER);
    for (CitationEntry entry : sorted) {
      Citation citation = entry.citation();
      Node node = laws.computeIfAbsent(citation.law(), l -> new Node());
      node.all.add(entry);
      for (SectionId section : catalog.expand(citation, date).sections()) {
        add(node.sections, section, entry);
      }
      if (citation.sections().isEmpty()) {
        for (SectionId chapter : citation.chapters().enumerate()) {
          add(node.chapters, chapter, entry);
        }
      }
      add(pages, entry.page(), entry);
    }
  }

  private static <K> void add(Map<K, List<CitationEntry>> map, K key, CitationEntry entry) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
  }

  /** The acts cited, the oldest first. */
  public SortedSet<LawNumber> laws() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(laws.keySet()));
  }

  /** The sections of an act that are cited, in order. */
  public SortedSet<SectionId> sections(LawNumber law) {
    return node(law)
        .map(n -> Collections.unmodifiableSortedSet(new TreeSet<>(n.sections.keySet())))
        .orElse(Collections.emptySortedSet());
  }

  /** Everything that cites an act, its sections and chapters included. */
  public List<CitationEntry> citing(LawNumber law) {
    return node(law).map(n -> Collections.unmodifiableList(n.all)).orElse(List.of());
  }

  /** Everything that cites a section, alone or within a range. */
  public List<CitationEntry> citing(LawNumber law, SectionId section) {
    return node(law).map(n -> of(n.sections, section)).orElse(List.of());
  }

  /** Everything that cites a chapter as such. */
  public List<CitationEntry> citingChapter(LawNumber law, SectionId chapter) {
    return node(law).map(n -> of(n.chapters, chapter)).orElse(List.of());
  }

  /** Everything that a page cites. */
  public List<CitationEntry> citedBy(String page) {
    return of(pages, page);
  }

  /** What a page declares as its legal basis. */
  public List<CitationEntry> basis(String page) {
    return citedBy(page).stream().filter(CitationEntry::basis).toList();
  }

  private Optional<Node> node(LawNumber law) {
    return Optional.ofNullable(laws.get(law));
  }

  private static <K> List<CitationEntry> of(Map<K, List<CitationEntry>> map, K key) {
    return Collections.unmodifiableList(map.getOrDefault(key, List.of()));
  }
}
