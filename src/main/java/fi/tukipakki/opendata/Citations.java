package fi.tukipakki.opendata;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import fi.tukipakki.content.Body.LegalRef;
import fi.tukipakki.content.LawBook;
import fi.tukipakki.content.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The law citations of pages. */
final class Citations {
  private static final Comparator<Entry> ORDER =
      Comparator.<Entry, fi.tukipakki.diagnostics.Location>comparing(e -> e.ref().from())
          .thenComparing(e -> e.ref().law())
          .thenComparing(e -> e.ref().sections());

  private final OpenDataSource source;
  private final Places places;

  Citations(OpenDataSource source, Places places) {
    this.source = source;
    this.places = places;
  }

  /**
   * A citation that a page makes.
   *
   * @param basis whether the page declares it as its legal basis, rather than mentioning it
   */
  record Entry(Page page, LegalRef ref, boolean basis) {}

  /** All citations of a page by place. */
  List<Entry> entries(Page page) {
    List<Entry> entries = new ArrayList<>();
    source.body(page).laws().forEach(ref -> entries.add(new Entry(page, ref, false)));
    source.declared().apply(page).forEach(ref -> entries.add(new Entry(page, ref, true)));
    entries.sort(ORDER);
    return entries;
  }

  JsonArray of(Page page) {
    JsonArray citations = new JsonArray();
    for (Entry entry : entries(page)) {
      JsonObject json = parts(entry.ref());
      LawBook.Target target = source.laws().target(entry.ref(), page.language());
      json.put("label", target.label());
      put(json, target);
      json.put("basis", entry.basis());
      json.put("line", entry.ref().from().line());
      citations.add(json);
    }
    return citations;
  }

  /** Where a citation leads: our page, or the statute book alone. */
  void put(JsonObject json, LawBook.Target target) {
    if (target.external()) {
      Json.put(json, "url", target.path());
    } else {
      places.put(json, target.path());
    }
  }

  /** What a citation says, in the words of the {@code data-} attributes of its link. */
  static JsonObject parts(LegalRef ref) {
    JsonObject json = Json.of("law", ref.law());
    Json.put(json, "chapter", ref.chapter());
    Json.put(json, "section", ref.sections());
    Json.put(json, "subsection", ref.subsections());
    Json.put(json, "item", ref.items());
    if (!ref.expanded().isEmpty()) {
      json.put("sections", Json.array(ref.expanded()));
    }
    return json;
  }
}
