package fi.tukipakki.opendata;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import fi.tukipakki.content.Body.LegalRef;
import fi.tukipakki.content.LawBook;
import fi.tukipakki.content.Page;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.model.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The citation graph: each law, each of its sections, and who cites them. */
final class CitationsJson {
  /** "417/2007" by year, then number. */
  private static final Comparator<String> LAWS =
      Comparator.<String>comparingInt(n -> Integer.parseInt(n.substring(n.indexOf('/') + 1)))
          .thenComparingInt(n -> Integer.parseInt(n.substring(0, n.indexOf('/'))));

  /** "25", "25 a", "26". */
  private static final Comparator<String> SECTIONS =
      Comparator.<String>comparingInt(CitationsJson::leadingNumber)
          .thenComparing(Comparator.naturalOrder());

  private final OpenDataSource source;
  private final Places places;
  private final Citations citations;
  private final Map<String, Law> laws = new TreeMap<>(LAWS);

  CitationsJson(OpenDataSource source, Places places) {
    this.source = source;
    this.places = places;
    this.citations = new Citations(source, places);
  }

  /** What is known of a law while the pages are read. */
  private static final class Law {
    final List<Citations.Entry> whole = new ArrayList<>();
    final Map<String, List<Citations.Entry>> chapters = new TreeMap<>(SECTIONS);
    final Map<String, List<Citations.Entry>> sections = new TreeMap<>(SECTIONS);
    Page page;
  }

  private static int leadingNumber(String id) {
    int end = 0;
    while (end < id.length() && Character.isDigit(id.charAt(end))) {
      end++;
    }
    return end == 0 ? 0 : Integer.parseInt(id, 0, end, 10);
  }

  JsonObject document() {
    for (Map<String, Page> versions : source.site().byId().values()) {
      for (Page page : versions.values()) {
        ownLaw(page);
        citations.entries(page).forEach(this::add);
      }
    }
    JsonObject json = new JsonObject();
    json.put("license", Json.license(source.config()));
    JsonArray all = new JsonArray();
    laws.forEach((number, law) -> all.add(law(number, law)));
    json.put("laws", all);
    return json;
  }

  /** The page about a law brings the law and its known sections, cited or not. */
  private void ownLaw(Page page) {
    String number = page.values().text("number");
    if (source.laws().page(number).filter(page::equals).isPresent()) {
      Law law = laws.computeIfAbsent(number, n -> new Law());
      law.page = page;
      for (LawBook.Section section : source.laws().sections(page)) {
        law.sections.computeIfAbsent(section.id(), s -> new ArrayList<>());
      }
    }
  }

  private void add(Citations.Entry entry) {
    LegalRef ref = entry.ref();
    Law law = laws.computeIfAbsent(ref.law(), n -> new Law());
    if (!ref.expanded().isEmpty()) {
      for (String section : ref.expanded()) {
        law.sections.computeIfAbsent(section, s -> new ArrayList<>()).add(entry);
      }
    } else if (!ref.chapter().isEmpty()) {
      law.chapters.computeIfAbsent(ref.chapter(), c -> new ArrayList<>()).add(entry);
    } else {
      law.whole.add(entry);
    }
  }

  private JsonObject law(String number, Law law) {
    JsonObject json = Json.of("number", number);
    LawBook.Target target =
        source
            .laws()
            .target(
                new LegalRef(number, "", "", "", "", "", List.of(), Location.of("site.yml")),
                source.config().defaultLanguage());
    json.put("title", target.label());
    json.put("shortName", source.laws().shortName(number));
    if (law.page == null) {
      Json.put(json, "finlex", target.path());
    } else {
      Json.put(json, "finlex", law.page.values().text("finlex"));
      JsonObject page = Json.of("id", law.page.id());
      places.put(page, law.page.path());
      page.put("json", places.json(law.page));
      json.put("page", page);
    }
    json.put("citedBy", cited(law.whole));
    json.put("chapters", parts("chapter", law.chapters, Map.of(), law));
    json.put("sections", parts("section", law.sections, titles(law), law));
    return json;
  }

  private static Map<String, String> titles(Law law) {
    Map<String, String> titles = new HashMap<>();
    if (law.page != null) {
      for (Value.Obj section : law.page.values().objects("sections")) {
        titles.putIfAbsent(section.text("id"), section.text("title"));
      }
    }
    return titles;
  }

  private JsonArray parts(
      String key, Map<String, List<Citations.Entry>> cited, Map<String, String> titles, Law law) {
    Map<String, String> anchors = new LinkedHashMap<>();
    if (law.page != null && key.equals("section")) {
      source.laws().sections(law.page).forEach(s -> anchors.put(s.id(), s.anchor()));
    }
    JsonArray parts = new JsonArray();
    cited.forEach(
        (id, entries) -> {
          JsonObject json = Json.of(key, id);
          Json.put(json, "title", titles.getOrDefault(id, ""));
          if (anchors.containsKey(id)) {
            places.put(json, law.page.path() + "#" + anchors.get(id));
          }
          json.put("citedBy", cited(entries));
          parts.add(json);
        });
    return parts;
  }

  private static JsonArray cited(List<Citations.Entry> entries) {
    JsonArray cited = new JsonArray();
    for (Citations.Entry entry : entries) {
      JsonObject json = Json.of("page", entry.page().id());
      json.put("language", entry.page().language().id());
      json.put("file", entry.ref().from().file());
      json.put("line", entry.ref().from().line());
      Json.put(json, "subsection", entry.ref().subsections());
      Json.put(json, "item", entry.ref().items());
      json.put("basis", entry.basis());
      cited.add(json);
    }
    return cited;
  }
}
