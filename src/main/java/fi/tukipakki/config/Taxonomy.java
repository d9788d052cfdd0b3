package fi.tukipakki.config;

import fi.tukipakki.model.LocalText;
import fi.tukipakki.model.Slug;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A way to group pages across types.
 *
 * @param key the front-matter key: {@code audience}, {@code region} or {@code tags}
 * @param terms the values that site.yml lists, in its order; when it lists none, all values are
 *     allowed
 */
public record Taxonomy(String key, Map<String, Term> terms) {

  /**
   * One value of a taxonomy.
   *
   * @param id what front matter says
   * @param label what readers see
   * @param description what it means, for entrances
   * @param under the wider value that it belongs to, or empty
   */
  public record Term(String id, LocalText label, LocalText description, String under) {
    /** The part of an address that stands for this value. */
    public String slug() {
      String slug = Slug.of(label.byLanguage().getOrDefault("fi", id));
      return slug.isEmpty() ? "x" + Integer.toHexString(id.hashCode()) : slug;
    }
  }

  public Taxonomy {
    terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
  }

  public boolean isOpen() {
    return terms.isEmpty();
  }

  /** The listed value, or a free one whose label is its id. */
  public Term term(String id) {
    Term listed = terms.get(id);
    return listed == null ? new Term(id, LocalText.of(id), LocalText.EMPTY, "") : listed;
  }

  /** Ids of a value and of the wider ones above it, the value itself first. */
  public List<String> withWider(String id) {
    Term term = terms.get(id);
    boolean wider = term != null && !term.under().isEmpty() && terms.containsKey(term.under());
    return wider ? List.of(id, term.under()) : List.of(id);
  }
}
