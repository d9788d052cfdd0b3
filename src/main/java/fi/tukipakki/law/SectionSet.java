package fi.tukipakki.law;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sections, chapters, subsections or items as written: ids and ranges in the order of the text.
 *
 * @param ranges may be empty
 */
public record SectionSet(List<SectionRange> ranges) {

  /** Nothing written. */
  public static final SectionSet EMPTY = new SectionSet(List.of());

  public SectionSet {
    ranges = List.copyOf(ranges);
  }

  public boolean isEmpty() {
    return ranges.isEmpty();
  }

  public boolean contains(SectionId id) {
    for (SectionRange range : ranges) {
      if (range.contains(id)) {
        return true;
      }
    }
    return false;
  }

  /** The first id written; the set must not be empty. */
  public SectionId first() {
    return ranges.get(0).from();
  }

  /** The ids that the text surely names, each once, see {@link SectionRange#enumerate}. */
  List<SectionId> enumerate() {
    Set<SectionId> ids = new LinkedHashSet<>();
    for (SectionRange range : ranges) {
      ids.addAll(range.enumerate());
    }
    return List.copyOf(ids);
  }

  /** The set in the form of our HTML attributes: "25,25 a,26", "36-37", "52,53,62-64". */
  @Override
  public String toString() {
    return ranges.stream().map(SectionRange::toString).collect(Collectors.joining(","));
  }
}
