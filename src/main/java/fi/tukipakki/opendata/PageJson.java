package fi.tukipakki.opendata;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import fi.tukipakki.content.Body;
import fi.tukipakki.content.CalendarFiles;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.ProcessArt;
import fi.tukipakki.model.CompactText;
import java.util.Locale;

/** The document of a page: all that the page says, as data. */
final class PageJson {
  private final OpenDataSource source;
  private final Places places;
  private final FieldJson fields;
  private final LinksJson links;
  private final Citations citations;

  PageJson(OpenDataSource source, Places places) {
    this.source = source;
    this.places = places;
    this.fields = new FieldJson(source);
    this.links = new LinksJson(source, places);
    this.citations = new Citations(source, places);
  }

  JsonObject document(Page page) {
    Body body = source.body(page);
    CompactText html = body.content().get();
    PlainText text = PlainText.of(html);
    JsonObject json = new JsonObject();
    json.put("$schema", places.schemaFrom(places.json(page), Places.PAGE_SCHEMA));
    head(page, json);
    json.put("license", Json.license(source.config()));
    json.put("source", page.source().path());
    if (source.drawn().contains(page.path())) {
      json.put("bpmn", ProcessArt.bpmnPath(page));
    }
    String calendar = CalendarFiles.page(page);
    if (!calendar.isEmpty()) {
      json.put("calendar", calendar);
    }
    json.put("translations", links.translations(page));
    json.put("fields", fields.object(page.type().shape(), page.values(), body));
    JsonObject content = new JsonObject();
    content.put("html", html);
    content.put("text", text.text());
    content.put("words", body.words());
    json.put("body", content);
    json.put("headings", headings(body));
    json.put("links", links.links(page, body, text));
    json.put("backlinks", links.backlinks(page));
    json.put("citations", citations.of(page));
    return json;
  }

  /** What the index says of a page too. */
  void head(Page page, JsonObject json) {
    json.put("id", page.id());
    json.put("language", page.language().id());
    json.put("languageTag", page.language().tag());
    json.put("type", page.type().name());
    json.put("role", page.role().name().toLowerCase(Locale.ROOT));
    json.put("title", page.title());
    Json.put(json, "description", page.description());
    places.put(json, page.path());
    Json.put(json, "created", page.created());
    Json.put(json, "updated", page.updated());
    Json.put(json, "reviewed", page.reviewed());
  }

  private static JsonArray headings(Body body) {
    JsonArray headings = new JsonArray();
    for (Body.Heading heading : body.headings()) {
      JsonObject json = new JsonObject();
      json.put("level", heading.level());
      json.put("id", heading.id());
      json.put("text", heading.text());
      headings.add(json);
    }
    return headings;
  }
}
