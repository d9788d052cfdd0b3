package fi.tukipakki.opendata;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.tukipakki.support.Built;
import fi.tukipakki.support.SiteText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OpenDataTest {
  private static final SiteText SITE =
      SiteText.of(
          """
          -- content/index.md --
          ---
          title: Etusivu
          ---
          -- content/a.md --
          ---
          title: A
          description: Ensimmäinen.
          date: 2026-01-02
          reviewed: 2026-03-04
          related: [b]
          ---
          Katso [b](b.md#kohta) ja [omaa](#oma). LSL 26 § ja kuntalain (410/2015) 15 §.

          ## Oma

          <https://muualla.fi/>
          -- content/b.md --
          ---
          title: B
          law: [LSL 25 § 2 mom.]
          updated: 2026-05-06
          ---
          ## Kohta
          -- content/b.sv.md --
          ---
          title: Bee
          ---
          Se [a](a.md).
          -- content/luonnos.md --
          ---
          title: Luonnos
          draft: true
          ---
          -- content/lait/lastensuojelulaki.md --
          ---
          title: Lastensuojelulaki
          number: "417/2007"
          abbreviations: [LSL]
          finlex: https://www.finlex.fi/fi/lainsaadanto/2007/417
          sections:
            - {id: "25", title: Ilmoitus}
            - {id: "26", title: Vireilletulo}
            - {id: "27", title: Asiakkuus}
          ---
          """);

  @Test
  void indexListsEveryPageThatIsShown() {
    DataFiles data = new DataFiles(SITE.build());
    JsonNode index = data.json("index.json");
    assertEquals(
        List.of("a", "b", "b", "index", "lait/lastensuojelulaki"),
        DataFiles.texts(index.path("pages"), "id"));
    assertEquals(
        List.of("fi", "fi", "sv", "fi", "fi"), DataFiles.texts(index.path("pages"), "language"));
    assertEquals("home", index.path("pages").path(3).path("role").asText());
    for (JsonNode entry : index.path("pages")) {
      JsonNode page = data.at(entry.path("json").asText());
      for (String key : List.of("id", "language", "type", "title", "path", "url", "reviewed")) {
        assertEquals(page.path(key), entry.path(key), key);
      }
    }
    assertEquals("2026-05-06", index.path("pages").path(1).path("updated").asText());
    assertEquals("2026-01-02", index.path("pages").path(0).path("updated").asText());
    index.path("files").forEach(file -> data.at(file.asText()));
    JsonNode schemas = data.json("schema/index.schema.json");
    assertEquals(
        List.of(), DataFiles.problems(data.closedSchema("schema/index.schema.json"), index));
    assertFalse(schemas.isEmpty());
  }

  @Test
  void addressesAreAbsoluteWhenTheBaseIsKnownAndLeftOutOtherwise() {
    JsonNode known = new DataFiles(SITE.build()).page("a");
    assertEquals("a/", known.path("path").asText());
    assertEquals("https://esimerkki.fi/tuki/a/", known.path("url").asText());
    DataFiles data = new DataFiles(SITE.with("site.yml", "title: Koe\n").build());
    assertEquals("a/", data.page("a").path("path").asText());
    assertFalse(data.page("a").has("url"));
    assertFalse(data.json("index.json").has("baseUrl"));
    assertFalse(data.json("schema/page.schema.json").has("$id"));
    for (JsonNode page : data.pages()) {
      assertEquals(
          List.of(), DataFiles.problems(data.closedSchema("schema/page.schema.json"), page));
    }
  }

  @Test
  void tellsWhereAPageLeads() {
    JsonNode links = new DataFiles(SITE.build()).page("a").path("links");
    assertEquals(List.of("text", "field", "external"), DataFiles.texts(links, "kind"));
    assertEquals(List.of("b", "b", ""), DataFiles.texts(links, "id"));
    assertEquals("kohta", links.path(0).path("fragment").asText());
    assertEquals(8, links.path(0).path("line").asInt());
    assertEquals(6, links.path(1).path("line").asInt());
    assertEquals("https://muualla.fi/", links.path(2).path("url").asText());
  }

  @Test
  void backlinksAndTranslationsGoBothWays() {
    DataFiles data = new DataFiles(SITE.build());
    assertEquals(List.of("b"), DataFiles.texts(data.page("a").path("backlinks"), "id"));
    assertEquals(List.of("a"), DataFiles.texts(data.page("b").path("backlinks"), "id"));
    assertEquals(
        List.of("api/v1/pages/sv/b.json"),
        DataFiles.texts(data.page("b").path("translations"), "json"));
    assertEquals(
        List.of("api/v1/pages/fi/b.json"),
        DataFiles.texts(data.json("pages/sv/b.json").path("translations"), "json"));
  }

  @Test
  void citationsSayWhoCitesWhat() {
    DataFiles data = new DataFiles(SITE.build());
    JsonNode laws = data.json("citations.json").path("laws");
    assertEquals(List.of("417/2007", "410/2015"), DataFiles.texts(laws, "number"));
    JsonNode known = laws.path(0);
    assertEquals("lait/lastensuojelulaki", known.path("page").path("id").asText());
    assertEquals("LSL", known.path("shortName").asText());
    assertEquals(List.of("25", "26", "27"), DataFiles.texts(known.path("sections"), "section"));
    assertEquals(
        DataFiles.parse(
            "[{\"page\":\"b\",\"language\":\"fi\",\"file\":\"content/b.md\",\"line\":3,"
                + "\"subsection\":\"2\",\"basis\":true}]"),
        known.path("sections").path(0).path("citedBy"));
    assertEquals(
        DataFiles.parse(
            "[{\"page\":\"a\",\"language\":\"fi\",\"file\":\"content/a.md\",\"line\":8,"
                + "\"basis\":false}]"),
        known.path("sections").path(1).path("citedBy"));
    assertTrue(known.path("sections").path(2).path("citedBy").isEmpty());
    JsonNode other = laws.path(1);
    assertFalse(other.has("page"));
    assertEquals("https://www.finlex.fi/fi/lainsaadanto/2015/410", other.path("finlex").asText());
    assertEquals(List.of("15"), DataFiles.texts(other.path("sections"), "section"));
    JsonNode onPage = data.page("a").path("citations");
    assertEquals("lait/lastensuojelulaki/#p-26", onPage.path(0).path("path").asText());
    assertEquals(other.path("finlex"), onPage.path(1).path("url"));
    assertFalse(onPage.path(1).has("path"));
  }

  @Test
  void hostileTextStaysText() {
    String title = "</script><!-- \"\\ \u2028 😀 '&amp; ]]>";
    SiteText site =
        SiteText.of("-- content/a.md --\n---\ntitle: T\n---\n")
            .with(
                "content/b.md",
                "---\ntitle: \""
                    + title.replace("\\", "\\\\").replace("\"", "\\\"").replace("\u2028", "\\L")
                    + "\"\nextra: {\"__proto__\": \"<x>\", \"</script>\": 1}\n---\n"
                    + "`</script>` &lt;script&gt; [a](a.md)\n");
    DataFiles data = new DataFiles(site.build());
    data.texts().forEach((path, text) -> assertFalse(text.contains("<"), path));
    JsonNode page = data.page("b");
    assertEquals(title, page.path("title").asText());
    assertEquals("<x>", page.path("fields").path("extra").path("__proto__").asText());
    assertTrue(page.path("fields").path("extra").has("</script>"));
    assertEquals("</script> <script> a", page.path("body").path("text").asText());
    assertEquals(title, data.page("a").path("backlinks").path(0).path("title").asText());
    assertEquals(List.of(), DataFiles.problems(data.closedSchema("schema/page.schema.json"), page));
  }

  @Test
  void sameBytesWhateverTheThreads() {
    Built one = SITE.jobs(1).build();
    Built four = SITE.jobs(4).build();
    assertEquals(one.files().keySet(), four.files().keySet());
    for (String path : new DataFiles(one).texts().keySet()) {
      assertArrayEquals(one.files().get(path), four.files().get(path), path);
    }
  }

  @Test
  void sameBytesWhateverTheDay() {
    Built today = SITE.build();
    Built later = SITE.on("2027-01-01").build();
    new DataFiles(today)
        .texts()
        .forEach((path, text) -> assertEquals(text, later.text(path), path));
  }

  @Test
  void isNoPartOfTheSiteMap() {
    assertFalse(SITE.build().text("sitemap.xml").contains("api/"));
  }

  @Test
  void saysNothingOfNothing() {
    Set<String> empty = new TreeSet<>();
    for (String text : new DataFiles(SITE.build()).texts().values()) {
      List<JsonNode> todo = new ArrayList<>(List.of(DataFiles.parse(text)));
      while (!todo.isEmpty()) {
        JsonNode node = todo.remove(todo.size() - 1);
        node.forEach(todo::add);
        if (node.isNull()) {
          empty.add(text);
        }
      }
    }
    assertEquals(Set.of(), empty);
  }
}
