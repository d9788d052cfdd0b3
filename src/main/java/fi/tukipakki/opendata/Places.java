package fi.tukipakki.opendata;

import com.grack.nanojson.JsonObject;
import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.content.Page;
import fi.tukipakki.model.RelativePath;

/** Where the documents are, and how they name places of the site. */
final class Places {
  private static final String ROOT = "api/v1/";
  static final String INDEX = ROOT + "index.json";
  static final String CITATIONS = ROOT + "citations.json";
  static final String PAGE_SCHEMA = ROOT + "schema/page.schema.json";
  static final String INDEX_SCHEMA = ROOT + "schema/index.schema.json";

  private final String baseUrl;

  Places(SiteConfig config) {
    this.baseUrl = config.baseUrl();
  }

  /** The document of a page, by what never changes about it: its id and language. */
  String json(Page page) {
    return ROOT + "pages/" + page.language().id() + "/" + page.id() + ".json";
  }

  /** The schema's address as the document of a page says it. */
  String schemaFrom(String document, String schema) {
    return RelativePath.betweenFiles(document, schema);
  }

  /** The path of something, and its absolute address when the base URL is known. */
  void put(JsonObject object, String path) {
    object.put("path", path);
    if (!baseUrl.isEmpty()) {
      object.put("url", baseUrl + path);
    }
  }

  /** The absolute address of a file, or empty. */
  String absolute(String path) {
    return baseUrl.isEmpty() ? "" : baseUrl + path;
  }
}
