package fi.tukipakki.opendata;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import fi.tukipakki.config.ContentType;
import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.schema.Field;
import java.util.List;
import java.util.Set;

/** The schema of the document of a page, from the declared types of the site. */
final class PageSchema {
  /** The keys that a translation must have of its own, when its type requires them. */
  private static final Set<String> EVERY_LANGUAGE = Set.of("title", "description");

  private final SiteConfig config;
  private final Places places;
  private final FieldSchema fields;

  PageSchema(SiteConfig config, Places places) {
    this.config = config;
    this.places = places;
    this.fields = new FieldSchema(config);
  }

  JsonObject document() {
    JsonObject page =
        new Schema()
            .always("$schema", "Tämä skeema", Schema.text())
            .head(config)
            .always("license", "Lisenssi", Schema.license())
            .always("source", "Lähdetiedosto", Schema.text())
            .sometimes("bpmn", "Prosessi BPMN 2.0 -tiedostona", Schema.text())
            .sometimes("calendar", "Tapahtuma iCalendar-tiedostona", Schema.text())
            .always("translations", "Muut kieliversiot", Schema.list(translation()))
            .always("fields", "Sivun tiedot kuten ne on kirjoitettu", Json.of("type", "object"))
            .always("body", "Sisältö", body())
            .always("headings", "Sisällön otsikot", Schema.list(heading()))
            .always("links", "Linkit muualle", Schema.list(link()))
            .always("backlinks", "Sivut, jotka viittaavat tähän", Schema.list(backlink()))
            .always("citations", "Lakiviittaukset", Schema.list(citation()))
            .document(Places.PAGE_SCHEMA, "Sivu", places);
    JsonArray rules = new JsonArray();
    JsonObject definitions = fields.definitions();
    for (ContentType type : config.types().values()) {
      definitions.put("type-" + type.name(), ofType(type));
      rules.add(rule(is("type", type.name()), Schema.ref("type-" + type.name())));
      JsonArray required = requiredOfOriginals(type);
      if (!required.isEmpty()) {
        JsonObject original = is("type", type.name());
        original.putAll(is("language", config.defaultLanguage().id()));
        rules.add(rule(original, Json.of("required", required)));
      }
    }
    page.put("allOf", rules);
    page.put("$defs", definitions);
    return page;
  }

  private JsonObject ofType(ContentType type) {
    JsonObject schema = Json.of("title", config.text(type.singular(), config.defaultLanguage()));
    schema.putAll(
        fields.object(type.shape(), f -> f.required() && EVERY_LANGUAGE.contains(f.name())));
    return schema;
  }

  private static JsonArray requiredOfOriginals(ContentType type) {
    JsonArray required = new JsonArray();
    for (Field field : type.shape().fields().values()) {
      if (field.required() && !EVERY_LANGUAGE.contains(field.name())) {
        required.add(field.name());
      }
    }
    return required;
  }

  private static JsonObject is(String key, String value) {
    return Json.of(key, Json.of("const", value));
  }

  /** What the fields must be like when some keys of the page have some values. */
  private static JsonObject rule(JsonObject when, JsonObject then) {
    JsonObject rule = Json.of("if", Json.of("properties", when));
    rule.put("then", Json.of("properties", Json.of("fields", then)));
    return rule;
  }

  private static JsonObject translation() {
    return new Schema()
        .always("language", "Kieliversio", Schema.text())
        .always("languageTag", "Kielen BCP 47 -tunnus", Schema.text())
        .always("title", "Otsikko", Schema.text())
        .place()
        .always("json", "JSON-tiedosto", Schema.text())
        .object();
  }

  private static JsonObject body() {
    return new Schema()
        .always("html", "HTML; linkit ovat suhteessa sivun osoitteeseen", Schema.text())
        .always("text", "Pelkkä teksti", Schema.text())
        .always("words", "Sanoja", Schema.integer(0))
        .object();
  }

  private static JsonObject heading() {
    return new Schema()
        .always("level", "Taso", Schema.integer(1))
        .always("id", "Tunnus, johon osoitteen risuaita vie", Schema.text())
        .always("text", "Otsikko", Schema.text())
        .object();
  }

  private static JsonObject link() {
    return new Schema()
        .always("kind", "Laji", Schema.oneOf(List.of("text", "field", "external")))
        .sometimes("id", "Sivun tunniste", Schema.text())
        .sometimes("path", "Polku sivuston juuresta", Schema.text())
        .sometimes("url", "Koko osoite", Schema.formatted("iri"))
        .sometimes("fragment", "Kohta sivulla", Schema.text())
        .sometimes("line", "Lähdetiedoston rivi", Schema.integer(1))
        .object();
  }

  private static JsonObject backlink() {
    return new Schema()
        .always("id", "Sivun tunniste", Schema.text())
        .always("title", "Otsikko", Schema.text())
        .place()
        .object();
  }

  private static JsonObject citation() {
    return FieldSchema.lawPart()
        .always("label", "Viittaus luettavana", Schema.text())
        .sometimes("path", "Pykälä tällä sivustolla", Schema.text())
        .sometimes("url", "Koko osoite", Schema.formatted("iri"))
        .always("basis", "Onko sivun ilmoittama lakiperuste", Schema.bool())
        .always("line", "Lähdetiedoston rivi", Schema.integer(1))
        .object();
  }
}
