package fi.tukipakki.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.support.Built;
import fi.tukipakki.support.SiteText;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Projects and models, their state on the day of the build, and the lists by region. */
class ModelsTest {
  private static final String SITE =
      """
      -- site.yml --
      title: Koe
      baseUrl: https://esimerkki.fi/tuki/
      regions:
        lappi: {label: {fi: Lappi, sv: Lappland}}
        oulu: {label: {fi: Oulu, sv: Uleåborg}, description: Oulusta.}
      -- content/mallit/yleinen.md --
      ---
      title: Yleinen malli
      kind: model
      ---
      -- content/mallit/lappi.md --
      ---
      title: Lapin toteutus
      generic: yleinen
      region: [lappi]
      start: "2020"
      end: "2022-06"
      formerOrganisation: Kuntayhtymä
      presentOwner: Lapin hyvinvointialue
      funder: Ministeriö
      ---
      -- content/lappi.md --
      ---
      title: Muu sivu
      region: [lappi]
      ---
      -- content/ohje.sv.md --
      ---
      title: Guide
      ---
      -- content/ohje.md --
      ---
      title: Ohje
      ---
      """;

  private static String state(String start, String end, String day) {
    String times =
        (start.isEmpty() ? "" : "start: \"" + start + "\"\n")
            + (end.isEmpty() ? "" : "end: \"" + end + "\"\n");
    Built built =
        SiteText.of("-- content/mallit/m.md --\n---\ntitle: M\n" + times + "---\n").on(day).build();
    return built.html("mallit/m/").select(".stamp").text();
  }

  @ParameterizedTest
  @CsvSource({
    "2020, 2022, 2022-12-31, 2020–2022 käynnissä",
    "2020, 2022, 2023-01-01, 2020–2022 päättynyt",
    "2021-11, 2022-02, 2022-02-28, 11/2021–2/2022 käynnissä",
    "2021-11, 2022-02, 2022-03-01, 11/2021–2/2022 päättynyt",
    "2021-03-01, 2022-12-31, 2021-02-28, 1.3.2021–31.12.2022 tulossa",
    "2020, 2020, 2021-01-01, 2020 päättynyt",
    "2020-11, '', 2030-01-01, 11/2020–",
    "'', 2022, 2023-01-01, –2022 päättynyt",
    "'', '', 2023-01-01, ''",
  })
  void stateFollowsFromTheDayOfTheBuild(String start, String end, String day, String expected) {
    assertEquals(expected, state(start, end, day));
  }

  @Test
  void genericModelShowsWhoCarriesItOutWhere() {
    Built built = SiteText.of(SITE).build();
    assertEquals(List.of(), built.told());
    Document page = built.html("mallit/yleinen/");
    Element card = page.selectFirst("section:has(#_implementations) .card");
    assertEquals("Lapin toteutus", card.select(".card-link").text());
    assertTrue(card.text().contains("Lappi"), card.text());
    assertTrue(card.text().contains("2020–6/2022 päättynyt"), card.text());
    assertTrue(card.text().contains("Vastaa nyt: Lapin hyvinvointialue"), card.text());
    assertNull(page.selectFirst("#_background"), "the other page's funder is not this one's");
    assertEquals("Yleinen malli", built.html("mallit/lappi/").select(".panel a").first().text());
  }

  @Test
  void everyRegionHasItsPageEvenWithoutPagesOfItsOwn() {
    Built built = SiteText.of(SITE).build();
    assertEquals(
        List.of("alue/lappi/ 2", "alue/oulu/ 0"),
        built.html("alue/").select(".regions li a").stream()
            .map(
                a ->
                    "alue/"
                        + a.attr("href")
                        + " "
                        + (a.select(".count").isEmpty()
                            ? "0"
                            : a.select(".count").first().ownText()))
            .toList());
    Document empty = built.html("alue/oulu/");
    assertTrue(empty.text().contains("Tällä alueella ei ole vielä omia sivuja."));
    assertTrue(empty.text().contains("Oulusta."));
    assertEquals("noindex", empty.select("meta[name=robots]").attr("content"));
    Document own = built.html("alue/lappi/");
    assertEquals(
        List.of("Pilotit ja mallinnukset", "Muut sivut"), own.select(".group h2").eachText());
    assertEquals("", own.select("meta[name=robots]").attr("content"));
    assertEquals(List.of("Etusivu", "Hyvinvointialueet"), own.select(".crumbs a").eachText());
  }

  @Test
  void otherLanguagesShowWhatIsInTheMainOne() {
    Document swedish = SiteText.of(SITE).build().html("sv/omrade/lappi/");
    assertEquals("Lappland", swedish.select("h1").text());
    assertEquals(List.of("Bara på finska"), swedish.select(".group h2").eachText());
    assertEquals(2, swedish.select(".card").size());
  }

  @Test
  void aSiteThatListsNoRegionsHasNoChoice() {
    Built built =
        SiteText.of("-- content/mallit/m.md --\n---\ntitle: M\nregion: [Oulu]\n---\n").build();
    assertFalse(built.files().containsKey("alue/index.html"));
    assertNull(built.html("mallit/").selectFirst(".regions"));
    assertTrue(built.files().containsKey("alue/oulu/index.html"));
  }

  @Test
  void portalFieldsAreShown() {
    Built built =
        SiteText.of(
                """
                -- content/mallit/m.md --
                ---
                title: M
                stage: rooted
                place: Oulu
                author: Yksikkö
                aim: Tärkein päämäärä.
                idea: Idea **vahvasti**.
                setting: Missä.
                milestones: [{when: Kevät 2022, text: Kokeilu}, Levitys]
                attachments: [{title: Opas, url: "https://esimerkki.fi/opas"}]
                ---
                """)
            .build();
    assertEquals(List.of(), built.told());
    Document page = built.html("mallit/m/");
    String text = page.select("article").text();
    for (String part :
        List.of(
            "Oulu", "Yksikkö", "Tärkein päämäärä.", "Missä.", "Kevät 2022", "Kokeilu", "Levitys")) {
      assertTrue(text.contains(part), part);
    }
    assertEquals("vahvasti", page.select("section:has(#_idea) strong").text());
    assertEquals(
        "https://esimerkki.fi/opas", page.select("section:has(#_attachments) a").attr("href"));
  }
}
