package fi.tukipakki.render;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.model.Moment;
import fi.tukipakki.model.Value;
import fi.tukipakki.render.view.LinkView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Structured data of pages in the words of schema.org. */
final class JsonLd {
  private final SiteConfig config;
  private final Heads heads;

  JsonLd(Site site, Heads heads) {
    this.config = site.config();
    this.heads = heads;
  }

  /** The documents of a page; none when the base URL is unknown, since they need absolute ones. */
  List<String> page(Page page, List<LinkView> breadcrumbs) {
    if (config.baseUrl().isEmpty()) {
      return List.of();
    }
    List<String> documents = new ArrayList<>();
    documents.add(write(thing(page)));
    documents.add(write(breadcrumbs(page, breadcrumbs)));
    return documents;
  }

  private JsonObject thing(Page page) {
    JsonObject thing = new JsonObject();
    thing.put("@context", "https://schema.org");
    thing.put("@type", page.type().schema());
    thing.put("@id", heads.absolute(page.path()));
    thing.put("url", heads.absolute(page.path()));
    boolean article = page.type().schema().endsWith("Article");
    thing.put(article ? "headline" : "name", page.title());
    put(thing, "description", page.description());
    thing.put("inLanguage", page.language().tag());
    put(thing, "license", config.licenseUrl());
    page.created().ifPresent(d -> thing.put("datePublished", d.toString()));
    page.updated().ifPresent(d -> thing.put("dateModified", d.toString()));
    String organisation = config.text(config.organisation(), page.language());
    if (!organisation.isEmpty()) {
      thing.put("publisher", named("Organization", organisation));
    }
    if (page.type().schema().equals("HowTo")) {
      steps(page, thing);
    } else if (page.type().schema().equals("Event")) {
      event(page, thing);
    }
    return thing;
  }

  private void steps(Page page, JsonObject thing) {
    JsonArray steps = new JsonArray();
    for (Value.Obj step : page.values().objects("steps")) {
      JsonObject one = named("HowToStep", step.text("title"));
      one.put("url", heads.absolute(page.path()) + "#vaihe-" + step.text("id"));
      steps.add(one);
    }
    if (!steps.isEmpty()) {
      thing.put("step", steps);
    }
  }

  /** An event from its first session to the end of its last one; several are its parts. */
  private void event(Page page, JsonObject thing) {
    List<Value.Obj> sessions = page.values().objects("sessions");
    String place = page.values().text("place");
    String organiser = page.values().text("organiser");
    List<Moment> starts = new ArrayList<>();
    List<Moment> ends = new ArrayList<>();
    for (Value.Obj session : sessions) {
      Moment.parse(session.text("start")).ifPresent(starts::add);
      Moment.parse(session.text("end")).ifPresent(ends::add);
    }
    times(starts.stream().min(Moment::compareTo), ends.stream().max(Moment::compareTo), thing);
    thing.put("location", named("Place", place.isEmpty() ? page.title() : place));
    if (!organiser.isEmpty()) {
      thing.put("organizer", named("Organization", organiser));
    }
    thing.put("eventStatus", "https://schema.org/EventScheduled");
    if (starts.size() > 1) {
      JsonArray parts = new JsonArray();
      sessions.forEach(session -> parts.add(session(session, page, place)));
      thing.put("subEvent", parts);
    }
  }

  private JsonObject session(Value.Obj session, Page page, String place) {
    String title = session.text("title");
    String own = session.text("place");
    JsonObject part = named("Event", title.isEmpty() ? page.title() : title);
    times(Moment.parse(session.text("start")), Moment.parse(session.text("end")), part);
    String where = own.isEmpty() ? place : own;
    part.put("location", named("Place", where.isEmpty() ? page.title() : where));
    return part;
  }

  private void times(Optional<Moment> start, Optional<Moment> end, JsonObject thing) {
    start.ifPresent(moment -> thing.put("startDate", iso(moment)));
    end.ifPresent(moment -> thing.put("endDate", iso(moment)));
  }

  /** ISO 8601 with the offset that the site's zone has then, {@code 2027-02-02T08:30+02:00}. */
  private String iso(Moment moment) {
    return moment
        .time()
        .map(t -> moment + config.timeZone().getRules().getOffset(moment.day().atTime(t)).getId())
        .orElse(moment.toString());
  }

  private JsonObject breadcrumbs(Page page, List<LinkView> breadcrumbs) {
    JsonArray items = new JsonArray();
    List<LinkView> all = new ArrayList<>(breadcrumbs);
    all.add(new LinkView(page.title(), page.path(), false, true, 0));
    for (int i = 0; i < all.size(); i++) {
      JsonObject item = named("ListItem", all.get(i).label());
      item.put("position", i + 1);
      item.put("item", heads.absolute(all.get(i).path()));
      items.add(item);
    }
    JsonObject list = new JsonObject();
    list.put("@context", "https://schema.org");
    list.put("@type", "BreadcrumbList");
    list.put("itemListElement", items);
    return list;
  }

  private static JsonObject named(String type, String name) {
    JsonObject thing = new JsonObject();
    thing.put("@type", type);
    thing.put("name", name);
    return thing;
  }

  private static void put(JsonObject thing, String key, String value) {
    if (!value.isEmpty()) {
      thing.put(key, value);
    }
  }

  /** JSON that cannot end the script element it stands in. */
  static String write(JsonObject object) {
    return JsonWriter.string(object)
        .replace("<", "\\u003c")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
