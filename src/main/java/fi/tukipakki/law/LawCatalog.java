package fi.tukipakki.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The acts that a site knows. Immutable; building it compiles all names once, so keep one for a
 * build. Of two acts with one name the newer is meant unless a number says otherwise.
 */
public final class LawCatalog {

  /** A catalog without acts. */
  public static final LawCatalog EMPTY = new LawCatalog(List.of());

  private final Map<LawNumber, Law> laws;
  private final NameTable names;

  /**
   * Builds the catalog.
   *
   * @throws IllegalArgumentException if two acts have the same number
   */
  public LawCatalog(Collection<Law> laws) {
    NavigableMap<LawNumber, Law> byNumber = new TreeMap<>();
    for (Law law : laws) {
      if (byNumber.put(law.number(), law) != null) {
        throw new IllegalArgumentException("two acts with the number " + law.number());
      }
    }
    this.laws = Collections.unmodifiableMap(byNumber);
    this.names = new NameTable(byNumber.descendingMap().values());
  }

  /** The acts, the oldest first. */
  public Collection<Law> laws() {
    return laws.values();
  }

  public Optional<Law> law(LawNumber number) {
    return Optional.ofNullable(laws.get(number));
  }

  public boolean contains(LawNumber number) {
    return laws.containsKey(number);
  }

  /** A name or abbreviation from the catalog that looks like the word given, if any is close. */
  public Optional<String> nearestName(String word) {
    return names.nearest(word.strip());
  }

  NameTable names() {
    return names;
  }

  /**
   * The sections that a citation means, and what is wrong with it. A range takes in what the act's
   * own list has between its ends: 36–37 holds the lettered sections of 36, but not 37 a, and no
   * repealed section. For an act that lists no sections the numbers written are all that is known.
   *
   * @param date the day for which the question is asked: a section repealed later is in force
   */
  public Expansion expand(Citation citation, LocalDate date) {
    return law(citation.law())
        .map(law -> new Expander(law, citation, date).expand())
        .orElseGet(() -> new Expansion(citation.sections().enumerate(), List.of()));
  }
}
