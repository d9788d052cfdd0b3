package fi.tukipakki.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import fi.tukipakki.support.Built;
import fi.tukipakki.support.SiteText;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLdTest {

  private static List<JsonObject> documents(Built built, String path) throws JsonParserException {
    List<JsonObject> documents = new ArrayList<>();
    for (Element script : built.html(path).select("script[type=application/ld+json]")) {
      documents.add(JsonParser.object().from(script.data()));
    }
    return documents;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "]]>",
        "\u2028\u2029",
        "\\u003c/script>",
        "\"quoted\" \\ & '",
      })
  void noTitleEndsTheScript(String title) throws JsonParserException {
    JsonObject object = new JsonObject();
    object.put("name", title);
    String json = JsonLd.write(object);
    assertFalse(json.contains("<"), json);
    assertFalse(json.contains("\u2028") || json.contains("\u2029"), json);
    assertEquals(title, JsonParser.object().from(json).getString("name"));
  }

  @Test
  void aHostileTitleStaysData() throws JsonParserException {
    Built built =
        SiteText.of(
                """
                -- content/sivu.md --
                ---
                title: "</script><script>alert('1')</script>"
                description: "<!--<script>"
                ---
                Teksti.
                """)
            .build();
    assertEquals(List.of(), built.told());
    JsonObject article = documents(built, "sivu/").get(0);
    assertEquals("</script><script>alert('1')</script>", article.getString("headline"));
    for (Element script : built.html("sivu/").select("script:not([src])")) {
      assertFalse(script.data().contains("alert(") && !script.attr("type").contains("json"));
    }
  }

  @Test
  void aProcessIsAHowToWithItsSteps() throws JsonParserException {
    Built built =
        SiteText.of(
                """
                -- content/prosessit/polku.md --
                ---
                title: Polku
                date: 2026-01-02
                updated: 2026-03-04
                steps:
                  - {id: alku, title: Alku}
                  - {id: loppu, title: Loppu}
                ---
                """)
            .build();
    JsonObject howTo = documents(built, "prosessit/polku/").get(0);
    assertEquals("HowTo", howTo.getString("@type"));
    assertEquals("Polku", howTo.getString("name"));
    assertEquals("https://esimerkki.fi/tuki/prosessit/polku/", howTo.getString("url"));
    assertEquals("2026-01-02", howTo.getString("datePublished"));
    assertEquals("2026-03-04", howTo.getString("dateModified"));
    assertEquals(
        "https://esimerkki.fi/tuki/prosessit/polku/#vaihe-loppu",
        howTo.getArray("step").getObject(1).getString("url"));
    String anchor = "#vaihe-loppu";
    assertEquals(1, built.html("prosessit/polku/").select(anchor).size());
  }

  @Test
  void breadcrumbsLeadFromTheHomePageToThePage() throws JsonParserException {
    Built built = SiteText.of("-- content/lait/laki.md --\n---\ntitle: Laki\n---\n").build();
    JsonObject crumbs = documents(built, "lait/laki/").get(1);
    assertEquals("BreadcrumbList", crumbs.getString("@type"));
    List<String> items = new ArrayList<>();
    crumbs.getArray("itemListElement").forEach(i -> items.add(((JsonObject) i).getString("item")));
    assertEquals(
        List.of(
            "https://esimerkki.fi/tuki/",
            "https://esimerkki.fi/tuki/lait/",
            "https://esimerkki.fi/tuki/lait/laki/"),
        items);
  }

  @Test
  void anEventHasItsTimes() throws JsonParserException {
    Built built =
        SiteText.of(
                """
                -- content/koulutukset/kurssi.md --
                ---
                title: Kurssi
                organiser: OT-keskus
                place: Oulu
                sessions:
                  - {start: 2026-12-01 09:00, end: 2026-12-01 12:00}
                  - {start: 2026-12-08 09:00, end: 2026-12-08 12:00}
                ---
                """)
            .build();
    assertEquals(List.of(), built.told());
    JsonObject event = documents(built, "koulutukset/kurssi/").get(0);
    assertEquals("Event", event.getString("@type"));
    assertEquals("2026-12-01T09:00+02:00", event.getString("startDate"));
    assertEquals("2026-12-08T12:00+02:00", event.getString("endDate"));
    assertEquals("Oulu", event.getObject("location").getString("name"));
    assertEquals("OT-keskus", event.getObject("organizer").getString("name"));
  }

  @Test
  void withoutABaseUrlThereIsNone() throws JsonParserException {
    Built built = SiteText.page("x").with("site.yml", "title: X\n").build();
    assertEquals(List.of(), documents(built, "sivu/"));
  }
}
