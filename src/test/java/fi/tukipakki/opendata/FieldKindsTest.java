package fi.tukipakki.opendata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import fi.tukipakki.support.SiteText;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every declared kind of field as data, and its schema. */
class FieldKindsTest {
  private static final SiteText SITE =
      SiteText.of(
              """
              -- content/kokeet/koe.md --
              ---
              title: Koe
              plain: "Sana"
              words: {fi: Sana, sv: Ord}
              md: |
                Katso [toinen](toinen.md) ja [muualla](https://muualla.fi/).
              day: 2026-11-21
              truth: false
              whole: 3
              part: 2.5
              web: https://esimerkki.fi/
              mail: toimisto@esimerkki.fi
              phone: "08 123 4567"
              choice: b
              list: yksi
              map: {x: 1, y: 2}
              thing: Lyhyt
              ref: toinen
              cite: LSL 25–26 §
              time: 7 arkipäivää
              free: {a: [1, {b: "<c>"}]}
              ---
              -- content/kokeet/toinen.md --
              ---
              title: Toinen
              plain: Sana
              ---
              -- content/kokeet/toinen.sv.md --
              ---
              title: Annan
              ---
              -- content/lait/lastensuojelulaki.md --
              ---
              title: Lastensuojelulaki
              number: "417/2007"
              abbreviations: [LSL]
              sections:
                - {id: "25", title: Ilmoitus}
                - {id: "25 a", title: Yhteydenotto}
                - {id: "26", title: Vireilletulo}
              ---
              """)
          .withSite(
              """
              shapes:
                thing:
                  short: name
                  fields:
                    name: {type: text, required: true, label: Nimi}
              types:
                trial:
                  folder: kokeet
                  label: Kokeet
                  required: [plain]
                  fields:
                    plain: {type: text, max: 5, pattern: "[A-Z][a-z]+", label: Pelkkä, help: Ohje}
                    words: {type: local, label: Sanat}
                    md: {type: markdown, label: Markdown}
                    day: {type: date, label: Päivä}
                    truth: {type: boolean, label: Totta}
                    whole: {type: number, min: 1, max: 9, label: Luku}
                    part: {type: number, label: Osa}
                    web: {type: url, label: Verkko}
                    mail: {type: email, label: Posti}
                    phone: {type: phone, label: Puhelin}
                    choice: {type: enum, values: [a, b], labels: {a: Aa, b: Bee}, label: Valinta}
                    list: {type: list, of: {type: text}, label: Lista}
                    map: {type: map, of: {type: number}, label: Taulu}
                    thing: {type: object, shape: thing, label: Esine}
                    ref: {type: reference, to: trial, label: Viittaus}
                    cite: {type: citation, label: Laki}
                    time: {type: duration, label: Aika}
                    free: {type: free, label: Vapaa}
              """);

  private static DataFiles data;

  @BeforeAll
  static void build() {
    data = new DataFiles(SITE.build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plain | \"Sana\"",
        "words | {\"fi\":\"Sana\",\"sv\":\"Ord\"}",
        "day | \"2026-11-21\"",
        "truth | false",
        "whole | 3",
        "part | 2.5",
        "web | \"https://esimerkki.fi/\"",
        "mail | \"toimisto@esimerkki.fi\"",
        "phone | \"08 123 4567\"",
        "choice | \"b\"",
        "list | [\"yksi\"]",
        "map | {\"x\":1,\"y\":2}",
        "thing | {\"name\":\"Lyhyt\"}",
        "ref | {\"slug\":\"toinen\",\"id\":\"kokeet/toinen\"}",
        "time | {\"text\":\"7 arkipäivää\",\"amount\":7,\"unit\":\"working-day\"}",
        "free | {\"a\":[\"1\",{\"b\":\"<c>\"}]}",
      })
  void writesKind(String field, String json) {
    assertEquals(DataFiles.parse(json), data.page("kokeet/koe").path("fields").path(field));
  }

  @Test
  void writesMarkdownAsWrittenAndAsShown() {
    JsonNode md = data.page("kokeet/koe").path("fields").path("md");
    assertEquals(
        "Katso [toinen](toinen.md) ja [muualla](https://muualla.fi/).\n",
        md.path("markdown").asText());
    assertEquals("Katso toinen ja muualla.", md.path("text").asText());
    assertEquals(true, md.path("html").asText().contains("<a href=\"../toinen/\">toinen</a>"));
  }

  @Test
  void writesCitationAsWrittenAndAsUnderstood() {
    JsonNode cite = data.page("kokeet/koe").path("fields").path("cite");
    assertEquals("LSL 25–26 §", cite.path("text").asText());
    assertEquals(
        DataFiles.parse(
            "[{\"law\":\"417/2007\",\"section\":\"25-26\",\"sections\":[\"25\",\"25 a\",\"26\"]}]"),
        cite.path("cites"));
  }

  @Test
  void everyPageHasTheFormOfItsSchema() {
    JsonSchema schema = data.closedSchema("schema/page.schema.json");
    for (JsonNode page : data.pages()) {
      assertEquals(List.of(), DataFiles.problems(schema, page), page.path("id").asText());
    }
  }

  @Test
  void schemaSaysWhatIsDeclared() {
    JsonNode plain = data.json("schema/page.schema.json").at("/$defs/type-trial/properties/plain");
    assertEquals(
        DataFiles.parse(
            "{\"title\":\"Pelkkä\",\"description\":\"Ohje\",\"x-kind\":\"text\",\"type\":\"string\","
                + "\"maxLength\":5,\"pattern\":\"^(?:[A-Z][a-z]+)$\"}"),
        plain);
    JsonNode choice =
        data.json("schema/page.schema.json").at("/$defs/type-trial/properties/choice");
    assertEquals(DataFiles.parse("[\"a\",\"b\"]"), choice.path("enum"));
    assertEquals("Bee", choice.path("x-labels").path("b").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plain | \"pieni\"",
        "plain | \"Liianpitkä\"",
        "plain | 1",
        "words | [\"Sana\"]",
        "md | \"pelkkä teksti\"",
        "truth | \"false\"",
        "whole | 10",
        "whole | \"3\"",
        "choice | \"c\"",
        "list | \"yksi\"",
        "map | {\"x\":\"1\"}",
        "thing | {}",
        "thing | {\"name\":\"a\",\"nmae\":\"b\"}",
        "ref | \"toinen\"",
        "cite | {\"text\":\"LSL 25 §\"}",
        "time | {\"text\":\"7\",\"amount\":0,\"unit\":\"day\"}",
        "time | {\"text\":\"7\",\"amount\":7,\"unit\":\"fortnight\"}",
        "unknown | 1",
      })
  void schemaRefusesOtherForms(String field, String json) {
    ObjectNode page = (ObjectNode) data.page("kokeet/koe");
    ((ObjectNode) page.path("fields")).set(field, DataFiles.parse(json));
    assertNotEquals(
        List.of(), DataFiles.problems(data.closedSchema("schema/page.schema.json"), page));
  }

  @Test
  void originalsNeedWhatTheirTypeRequiresAndTranslationsDoNot() {
    JsonSchema schema = data.closedSchema("schema/page.schema.json");
    ObjectNode original = (ObjectNode) data.page("kokeet/koe");
    ((ObjectNode) original.path("fields")).remove("plain");
    assertNotEquals(List.of(), DataFiles.problems(schema, original));
    JsonNode translation = data.json("pages/sv/kokeet/toinen.json");
    assertFalse(translation.path("fields").has("plain"));
    assertEquals(List.of(), DataFiles.problems(schema, translation));
  }
}
