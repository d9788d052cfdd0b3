package fi.tukipakki.opendata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import fi.tukipakki.schema.FieldDeclarations;
import fi.tukipakki.support.Built;
import fi.tukipakki.support.SiteText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The data of our own site, all of it. */
class OwnDataTest {
  private static Built built;
  private static DataFiles data;

  @BeforeAll
  static void build() throws IOException {
    built = SiteText.of("").jobs(2).build(Path.of("").toAbsolutePath());
    data = new DataFiles(built);
  }

  @Test
  void everyPageHasTheFormOfItsSchema() {
    JsonSchema schema = data.closedSchema("schema/page.schema.json");
    assertEquals(built.result().pages(), data.pages().size());
    for (JsonNode page : data.pages()) {
      assertEquals(List.of(), DataFiles.problems(schema, page), page.path("source").asText());
    }
  }

  @Test
  void indexHasTheFormOfItsSchema() {
    JsonNode index = data.json("index.json");
    assertEquals(
        List.of(), DataFiles.problems(data.closedSchema("schema/index.schema.json"), index));
    assertEquals(built.result().pages(), index.path("pages").size());
    Set<String> named = new TreeSet<>(DataFiles.texts(index.path("pages"), "json"));
    index.path("files").forEach(file -> named.add(file.asText()));
    named.add("api/v1/index.json");
    assertEquals(data.texts().keySet(), named);
  }

  @Test
  void schemasAreSchemas() {
    JsonSchema meta =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    for (String path : List.of("schema/page.schema.json", "schema/index.schema.json")) {
      assertEquals(List.of(), DataFiles.problems(meta, data.json(path)), path);
    }
  }

  @Test
  void documentsLeadToTheirSchemaAndPage() {
    Path root = Path.of("/");
    data.texts()
        .forEach(
            (path, text) -> {
              JsonNode json = DataFiles.parse(text);
              if (path.contains("/pages/")) {
                String schema = json.path("$schema").asText();
                Path found = root.resolve(path).getParent().resolve(schema).normalize();
                assertEquals(root.resolve("api/v1/schema/page.schema.json"), found);
                assertTrue(built.files().containsKey(json.path("path").asText() + "index.html"));
                assertTrue(
                    !json.has("calendar")
                        || built.files().containsKey(json.path("calendar").asText()));
                assertTrue(
                    !json.has("bpmn") || built.files().containsKey(json.path("bpmn").asText()));
              }
            });
  }

  /** The graph and the pages tell the same citations, each from its own side. */
  @Test
  void graphAgreesWithThePages() {
    Map<String, Integer> ofPages = new TreeMap<>();
    for (JsonNode page : data.pages()) {
      for (JsonNode cited : page.path("citations")) {
        String who =
            page.path("id").asText()
                + " "
                + page.path("language").asText()
                + " "
                + page.path("source").asText()
                + ":"
                + cited.path("line")
                + " "
                + cited.path("basis");
        String law = cited.path("law").asText();
        if (cited.has("sections")) {
          for (JsonNode section : cited.path("sections")) {
            ofPages.merge(law + " § " + section.asText() + " " + who, 1, Integer::sum);
          }
        } else if (cited.has("chapter")) {
          ofPages.merge(
              law + " luku " + cited.path("chapter").asText() + " " + who, 1, Integer::sum);
        } else {
          ofPages.merge(law + " " + who, 1, Integer::sum);
        }
      }
    }
    Map<String, Integer> ofGraph = new TreeMap<>();
    for (JsonNode law : data.json("citations.json").path("laws")) {
      String number = law.path("number").asText();
      count(number, law, ofGraph);
      for (JsonNode chapter : law.path("chapters")) {
        count(number + " luku " + chapter.path("chapter").asText(), chapter, ofGraph);
      }
      for (JsonNode section : law.path("sections")) {
        count(number + " § " + section.path("section").asText(), section, ofGraph);
      }
    }
    assertFalse(ofPages.isEmpty());
    assertEquals(ofPages, ofGraph);
  }

  private static void count(String what, JsonNode cited, Map<String, Integer> counts) {
    for (JsonNode by : cited.path("citedBy")) {
      String who =
          by.path("page").asText()
              + " "
              + by.path("language").asText()
              + " "
              + by.path("file").asText()
              + ":"
              + by.path("line")
              + " "
              + by.path("basis");
      counts.merge(what + " " + who, 1, Integer::sum);
    }
  }

  /** Every law of the site is in the graph with its page, and every section leads to its place. */
  @Test
  void graphKnowsTheLawsOfTheSite() {
    Map<String, String> pages = new TreeMap<>();
    for (JsonNode page : data.pages()) {
      if (page.path("type").asText().equals("law")
          && page.path("role").asText().equals("page")
          && page.path("language").asText().equals("fi")) {
        pages.put(page.path("fields").path("number").asText(), page.path("id").asText());
      }
    }
    Map<String, String> laws = new TreeMap<>();
    for (JsonNode law : data.json("citations.json").path("laws")) {
      if (law.has("page")) {
        laws.put(law.path("number").asText(), law.path("page").path("id").asText());
        String html = built.text(law.path("page").path("path").asText() + "index.html");
        for (JsonNode section : law.path("sections")) {
          String path = section.path("path").asText();
          assertTrue(html.contains("id=\"" + path.substring(path.indexOf('#') + 1) + "\""), path);
        }
      }
    }
    assertEquals(pages, laws);
  }

  /** Whoever links or refers to a page is among its backlinks, and nobody else. */
  @Test
  void backlinksAgreeWithLinks() {
    Map<String, Set<String>> linked = new TreeMap<>();
    Map<String, Set<String>> back = new TreeMap<>();
    Set<String> articles = new TreeSet<>();
    for (JsonNode page : data.pages()) {
      if (page.path("role").asText().equals("page")) {
        articles.add(page.path("id").asText());
      }
    }
    for (JsonNode page : data.pages()) {
      String id = page.path("id").asText();
      Set<String> targets = new TreeSet<>(DataFiles.texts(page.path("links"), "id"));
      for (String target : targets) {
        if (!target.isEmpty() && !target.equals(id) && articles.contains(id)) {
          linked.computeIfAbsent(target, k -> new TreeSet<>()).add(id);
        }
      }
      Set<String> from = new TreeSet<>(DataFiles.texts(page.path("backlinks"), "id"));
      if (!from.isEmpty()) {
        back.computeIfAbsent(id, k -> new TreeSet<>()).addAll(from);
      }
    }
    assertFalse(linked.isEmpty());
    assertEquals(linked, back);
  }

  /** The page for developers names every file, key, kind and unit, and its example is right. */
  @Test
  void guideIsExactAndComplete() throws IOException {
    String guide = Files.readString(Path.of("content/avoin-data.md"), StandardCharsets.UTF_8);
    for (String path : data.texts().keySet()) {
      assertTrue(path.contains("/pages/") || guide.contains("`" + path + "`"), path);
    }
    Set<String> words = new TreeSet<>(FieldDeclarations.KINDS);
    List<JsonNode> schemas =
        List.of(data.json("schema/page.schema.json"), data.json("schema/index.schema.json"));
    for (JsonNode schema : schemas) {
      keys(schema.path("properties"), words);
      schema
          .path("$defs")
          .path("lawPart")
          .path("properties")
          .fieldNames()
          .forEachRemaining(words::add);
    }
    keysOf(data.json("citations.json"), words);
    data.json("schema/page.schema.json")
        .at("/$defs/duration/properties/unit/enum")
        .forEach(unit -> words.add(unit.asText()));
    words.removeIf(word -> guide.contains("`" + word + "`"));
    // What the index says of the pages and of their files is told as a whole.
    words.removeAll(Set.of("citations", "pageSchema", "indexSchema"));
    assertEquals(Set.of(), words);
    int start = guide.indexOf("```json\n") + 8;
    JsonNode example = DataFiles.parse(guide.substring(start, guide.indexOf("```", start)));
    assertEquals(
        List.of(), DataFiles.problems(data.closedSchema("schema/page.schema.json"), example));
  }

  /** The keys of declared properties, those of their parts included. */
  private static void keys(JsonNode properties, Set<String> found) {
    properties
        .properties()
        .forEach(
            property -> {
              found.add(property.getKey());
              JsonNode schema = property.getValue();
              keys(schema.path("properties"), found);
              keys(schema.path("items").path("properties"), found);
              keys(schema.at("/additionalProperties/items/properties"), found);
            });
  }

  private static void keysOf(JsonNode json, Set<String> found) {
    json.fieldNames().forEachRemaining(found::add);
    json.forEach(child -> keysOf(child, found));
  }
}
