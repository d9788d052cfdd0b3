package fi.tukipakki.opendata;

import com.grack.nanojson.JsonObject;
import fi.tukipakki.config.SiteConfig;

/** The schema of the index. */
final class IndexSchema {
  private final SiteConfig config;
  private final Places places;

  IndexSchema(SiteConfig config, Places places) {
    this.config = config;
    this.places = places;
  }

  JsonObject document() {
    return new Schema()
        .always("$schema", "Tämä skeema", Schema.text())
        .always("version", "Rajapinnan versio", Json.of("const", 1))
        .always("title", "Sivuston nimi kielittäin", texts())
        .always("description", "Sivuston kuvaus kielittäin", texts())
        .sometimes("baseUrl", "Sivuston osoite", Schema.formatted("iri"))
        .always("license", "Sisällön lisenssi", Schema.license())
        .always("organisation", "Julkaisija kielittäin", texts())
        .always("generator", "Ohjelma ja sen versio", Schema.text())
        .always("defaultLanguage", "Pääkieli", Schema.text())
        .always("languages", "Kieliversiot", Schema.list(language()))
        .always("types", "Sisältötyypit", Schema.list(type()))
        .always("taxonomies", "Luokitusten arvot kentittäin", Schema.map(Schema.list(term())))
        .always("files", "Muut tiedostot", files())
        .always("pages", "Kaikki sivut", Schema.list(page()))
        .document(Places.INDEX_SCHEMA, "Luettelo", places);
  }

  private static JsonObject texts() {
    return Schema.map(Schema.text());
  }

  private static JsonObject language() {
    return new Schema()
        .always("id", "Tunnus", Schema.text())
        .always("tag", "BCP 47 -tunnus", Schema.text())
        .always("label", "Kielen nimi", Schema.text())
        .object();
  }

  private static JsonObject type() {
    return new Schema()
        .always("name", "Tunnus", Schema.text())
        .always("folder", "Kansio", Schema.text())
        .always("label", "Nimi monikossa", texts())
        .always("singular", "Nimi yksikössä", texts())
        .always("description", "Kuvaus", texts())
        .object();
  }

  private static JsonObject term() {
    return new Schema()
        .always("id", "Tunnus", Schema.text())
        .always("label", "Nimi", texts())
        .sometimes("under", "Laajempi arvo, johon tämä kuuluu", Schema.text())
        .object();
  }

  private static JsonObject files() {
    return new Schema()
        .always("citations", "Lakiviittaukset", Schema.text())
        .always("pageSchema", "Sivun skeema", Schema.text())
        .always("indexSchema", "Luettelon skeema", Schema.text())
        .object();
  }

  private JsonObject page() {
    return new Schema().head(config).always("json", "JSON-tiedosto", Schema.text()).object();
  }
}
