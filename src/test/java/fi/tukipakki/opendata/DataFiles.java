package fi.tukipakki.opendata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import fi.tukipakki.support.Built;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The open data of a build, read back. */
final class DataFiles {
  static final String ROOT = "api/v1/";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final SortedMap<String, String> texts = new TreeMap<>();

  DataFiles(Built built) {
    built.files().keySet().stream()
        .filter(path -> path.startsWith("api/"))
        .forEach(path -> texts.put(path, built.text(path)));
  }

  SortedMap<String, String> texts() {
    return texts;
  }

  /** A document by its path below {@code api/v1/}. */
  JsonNode json(String path) {
    return at(ROOT + path);
  }

  /** A document by its path below the root of the site. */
  JsonNode at(String path) {
    if (!texts.containsKey(path)) {
      throw new AssertionError("no " + path + " among " + texts.keySet());
    }
    return parse(texts.get(path));
  }

  JsonNode page(String id) {
    return json("pages/fi/" + id + ".json");
  }

  List<JsonNode> pages() {
    List<JsonNode> pages = new ArrayList<>();
    texts.forEach(
        (path, text) -> {
          if (path.startsWith(ROOT + "pages/")) {
            pages.add(parse(text));
          }
        });
    return pages;
  }

  static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e.getMessage() + " in " + text, e);
    }
  }

  /**
   * A schema with every object closed, so that a key that the schema does not know counts as wrong.
   */
  JsonSchema closedSchema(String path) {
    JsonNode schema = json(path);
    close(schema);
    return schema(schema);
  }

  static JsonSchema schema(JsonNode schema) {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
  }

  private static void close(JsonNode node) {
    node.forEach(DataFiles::close);
    if (node instanceof ObjectNode object
        && object.path("type").asText().equals("object")
        && object.has("properties")
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
  }

  /** What a schema has against a document. */
  static List<String> problems(JsonSchema schema, JsonNode document) {
    return schema.validate(document).stream().map(Object::toString).sorted().toList();
  }

  static List<String> texts(JsonNode array, String key) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.path(key).asText()));
    return texts;
  }
}
