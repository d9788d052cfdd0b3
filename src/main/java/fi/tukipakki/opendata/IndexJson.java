package fi.tukipakki.opendata;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import fi.tukipakki.config.ContentType;
import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.config.Taxonomy;
import fi.tukipakki.content.Page;
import fi.tukipakki.model.Language;
import java.util.List;
import java.util.Map;

/** The document that leads to all others. */
final class IndexJson {
  private final OpenDataSource source;
  private final SiteConfig config;
  private final Places places;
  private final List<Language> languages;

  IndexJson(OpenDataSource source, Places places) {
    this.source = source;
    this.config = source.config();
    this.places = places;
    this.languages = source.site().languages();
  }

  JsonObject document() {
    JsonObject json = new JsonObject();
    json.put("$schema", places.schemaFrom(Places.INDEX, Places.INDEX_SCHEMA));
    json.put("version", 1);
    json.put("title", Json.texts(config.title(), languages));
    json.put("description", Json.texts(config.description(), languages));
    Json.put(json, "baseUrl", config.baseUrl());
    json.put("license", Json.license(config));
    json.put("organisation", Json.texts(config.organisation(), languages));
    json.put("generator", source.generator());
    json.put("defaultLanguage", config.defaultLanguage().id());
    json.put("languages", languages());
    json.put("types", types());
    JsonObject taxonomies = new JsonObject();
    config.taxonomies().forEach((key, taxonomy) -> taxonomies.put(key, terms(taxonomy)));
    json.put("taxonomies", taxonomies);
    JsonObject files = new JsonObject();
    files.put("citations", Places.CITATIONS);
    files.put("pageSchema", Places.PAGE_SCHEMA);
    files.put("indexSchema", Places.INDEX_SCHEMA);
    json.put("files", files);
    json.put("pages", pages());
    return json;
  }

  private JsonArray languages() {
    JsonArray array = new JsonArray();
    for (Language language : languages) {
      JsonObject json = Json.of("id", language.id());
      json.put("tag", language.tag());
      json.put("label", language.label());
      array.add(json);
    }
    return array;
  }

  private JsonArray types() {
    JsonArray array = new JsonArray();
    for (ContentType type : config.types().values()) {
      JsonObject json = Json.of("name", type.name());
      json.put("folder", type.folder());
      json.put("label", Json.texts(type.label(), languages));
      json.put("singular", Json.texts(type.singular(), languages));
      json.put("description", Json.texts(type.description(), languages));
      array.add(json);
    }
    return array;
  }

  /** The listed values of a taxonomy; none when its values are free. */
  private JsonArray terms(Taxonomy taxonomy) {
    JsonArray array = new JsonArray();
    for (Taxonomy.Term term : taxonomy.terms().values()) {
      JsonObject json = Json.of("id", term.id());
      json.put("label", Json.texts(term.label(), languages));
      Json.put(json, "under", term.under());
      array.add(json);
    }
    return array;
  }

  private JsonArray pages() {
    PageJson pages = new PageJson(source, places);
    JsonArray array = new JsonArray();
    for (Map<String, Page> versions : source.site().byId().values()) {
      for (Page page : versions.values()) {
        JsonObject json = new JsonObject();
        pages.head(page, json);
        json.put("json", places.json(page));
        array.add(json);
      }
    }
    return array;
  }
}
