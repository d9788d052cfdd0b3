package fi.tukipakki.opendata;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import fi.tukipakki.content.Body;
import fi.tukipakki.content.Page;
import fi.tukipakki.model.CompactText;
import fi.tukipakki.model.Value;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How a page hangs together with other pages and with the rest of the web. */
final class LinksJson {
  private final OpenDataSource source;
  private final Places places;

  LinksJson(OpenDataSource source, Places places) {
    this.source = source;
    this.places = places;
  }

  /** The other language versions of a page. */
  JsonArray translations(Page page) {
    JsonArray translations = new JsonArray();
    for (Page version : source.site().versions(page)) {
      if (!version.equals(page)) {
        JsonObject json = new JsonObject();
        json.put("language", version.language().id());
        json.put("languageTag", version.language().tag());
        json.put("title", version.title());
        places.put(json, version.path());
        json.put("json", places.json(version));
        translations.add(json);
      }
    }
    return translations;
  }

  /** Pages that link or refer to a page, each in the language of the page. */
  JsonArray backlinks(Page page) {
    JsonArray backlinks = new JsonArray();
    for (Page from : source.relations().backlinks(page)) {
      JsonObject json = new JsonObject();
      json.put("id", from.id());
      json.put("title", from.title());
      places.put(json, from.path());
      backlinks.add(json);
    }
    return backlinks;
  }

  /**
   * Where a page leads: links of its texts to other pages, references of its front matter, and
   * addresses elsewhere, each of these once. Citations of laws are not among them.
   */
  JsonArray links(Page page, Body body, PlainText text) {
    JsonArray links = new JsonArray();
    for (Body.OutLink link : body.links()) {
      if (!link.path().equals(page.path())) {
        links.add(inside(link));
      }
    }
    references(page.values(), page, links);
    Set<String> elsewhere = new LinkedHashSet<>(text.addresses());
    for (String html : new TreeMap<>(body.fieldHtml()).values()) {
      if (html.contains("<a ")) {
        elsewhere.addAll(PlainText.of(CompactText.of(html)).addresses());
      }
    }
    for (String address : elsewhere) {
      JsonObject json = Json.of("kind", "external");
      json.put("url", address);
      links.add(json);
    }
    return links;
  }

  private JsonObject inside(Body.OutLink link) {
    JsonObject json = Json.of("kind", "text");
    Page target = source.site().byPath().get(link.path());
    if (target != null) {
      json.put("id", target.id());
    }
    places.put(json, link.path());
    Json.put(json, "fragment", link.fragment());
    json.put("line", link.from().line());
    return json;
  }

  private void references(Value value, Page page, JsonArray links) {
    if (value instanceof Value.Ref ref) {
      source
          .site()
          .resolve(ref, page.language())
          .ifPresent(t -> links.add(reference(ref, page, t)));
    } else if (value instanceof Value.Items list) {
      list.items().forEach(item -> references(item, page, links));
    } else if (value instanceof Value.Obj object) {
      for (Map.Entry<String, Value> entry : object.values().entrySet()) {
        references(entry.getValue(), page, links);
      }
    }
  }

  /** A reference; one that a translation takes from its original has no line of its own. */
  private JsonObject reference(Value.Ref ref, Page page, Page target) {
    JsonObject json = Json.of("kind", "field");
    json.put("id", target.id());
    places.put(json, target.path());
    if (ref.location().file().equals(page.source().path())) {
      json.put("line", ref.location().line());
    }
    return json;
  }
}
