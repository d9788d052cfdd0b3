package fi.tukipakki.opendata;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.content.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Builds JSON Schema, draft 2020-12. Objects stay open: a later build may say more than this one
 * knows of.
 */
final class Schema {
  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

  private final JsonObject properties = new JsonObject();
  private final JsonArray required = new JsonArray();

  /** Starts an object without properties. */
  Schema() {}

  /** Adds a key that is always there. */
  Schema always(String key, String title, JsonObject schema) {
    required.add(key);
    return sometimes(key, title, schema);
  }

  /** Adds a key that may be absent. */
  Schema sometimes(String key, String title, JsonObject schema) {
    JsonObject titled = Json.of("title", title);
    titled.putAll(schema);
    properties.put(key, titled);
    return this;
  }

  /** Adds a path and the absolute address that stands beside it. */
  Schema place() {
    return always("path", "Polku sivuston juuresta", text())
        .sometimes("url", "Koko osoite, jos sivuston osoite tiedetään", formatted("iri"));
  }

  JsonObject object() {
    JsonObject schema = Json.of("type", "object");
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("properties", properties);
    return schema;
  }

  /** A whole schema document of this object. */
  JsonObject document(String path, String title, Places places) {
    JsonObject schema = Json.of("$schema", DRAFT);
    Json.put(schema, "$id", places.absolute(path));
    schema.put("title", title);
    schema.putAll(object());
    return schema;
  }

  /** What the document of a page and its line in the index begin with. */
  Schema head(SiteConfig config) {
    List<String> roles = new ArrayList<>();
    for (Page.Role role : Page.Role.values()) {
      roles.add(role.name().toLowerCase(Locale.ROOT));
    }
    return always("id", "Pysyvä tunniste, sama kaikilla kieliversioilla", text())
        .always("language", "Kieliversio", oneOf(config.languages().keySet()))
        .always("languageTag", "Kielen BCP 47 -tunnus", text())
        .always("type", "Sisältötyyppi", oneOf(config.types().keySet()))
        .always("role", "Sivu, listan johdanto vai etusivu", oneOf(roles))
        .always("title", "Otsikko", text())
        .sometimes("description", "Kuvaus", text())
        .place()
        .sometimes("created", "Luotu", formatted("date"))
        .sometimes("updated", "Muokattu viimeksi, muuten luotu", formatted("date"))
        .sometimes("reviewed", "Tarkistettu viimeksi", formatted("date"));
  }

  static JsonObject license() {
    return new Schema()
        .sometimes("name", "Nimi", text())
        .sometimes("url", "Osoite", formatted("iri"))
        .object();
  }

  static JsonObject text() {
    return Json.of("type", "string");
  }

  static JsonObject formatted(String format) {
    JsonObject schema = text();
    schema.put("format", format);
    return schema;
  }

  static JsonObject integer(int least) {
    JsonObject schema = Json.of("type", "integer");
    schema.put("minimum", least);
    return schema;
  }

  static JsonObject bool() {
    return Json.of("type", "boolean");
  }

  static JsonObject oneOf(Collection<String> values) {
    JsonObject schema = text();
    schema.put("enum", Json.array(values));
    return schema;
  }

  static JsonObject list(JsonObject of) {
    JsonObject schema = Json.of("type", "array");
    schema.put("items", of);
    return schema;
  }

  static JsonObject map(JsonObject of) {
    JsonObject schema = Json.of("type", "object");
    schema.put("additionalProperties", of);
    return schema;
  }

  static JsonObject ref(String definition) {
    return Json.of("$ref", "#/$defs/" + definition);
  }
}
