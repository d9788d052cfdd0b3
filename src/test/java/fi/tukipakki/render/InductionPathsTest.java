package fi.tukipakki.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import fi.tukipakki.support.Built;
import fi.tukipakki.support.SiteText;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Paths of pages to read in order. */
class InductionPathsTest {
  private static final String PAGES =
      """
      -- content/a.md --
      ---
      title: Eka
      ---
      %s
      -- content/b.md --
      ---
      title: Toka
      ---
      Lyhyt.
      -- content/b.sv.md --
      ---
      title: Andra
      ---
      Kort.
      -- content/kasikirjat/polku.md --
      ---
      title: Polku
      path:
        - a
        - {page: b, minutes: 120, why: Tärkeä., discuss: "Miksi?"}
      ---
      """;

  private static Built build(int words, String more) {
    return SiteText.of(PAGES.formatted("sana ".repeat(words)) + more).build();
  }

  @Test
  void aPageTellsItsNeighboursOnEachPath() {
    Built site =
        build(
            10,
            """
            -- content/kasikirjat/toinen.md --
            ---
            title: Toinen polku
            path: [b, a]
            ---
            """);
    assertEquals(List.of(), site.told());
    Document first = site.html("a/");
    assertEquals(
        List.of("Perehdytyspolku 1/2: Polku", "Perehdytyspolku 2/2: Toinen polku"),
        first.select(".path-name").eachText());
    assertEquals(List.of("Seuraava Toka"), first.select(".path-place .pager-on").eachText());
    assertEquals(List.of("Edellinen Toka"), first.select(".path-place .pager-back").eachText());
    assertEquals("../kasikirjat/polku/#_path-1", first.select(".path-name a").first().attr("href"));
  }

  @Test
  void aPageOffThePathTellsNothing() {
    Built site = build(10, "-- content/c.md --\n---\ntitle: Muu\n---\n");
    assertNull(site.html("c/").selectFirst(".path-place"));
    assertNull(site.html("kasikirjat/polku/").selectFirst(".path-place"));
  }

  @Test
  void timeIsThatOfTheWordsUnlessTold() {
    Document path = build(800, "").html("kasikirjat/polku/");
    assertEquals(
        List.of("Sivu · 5 min", "Sivu · 120 min"), path.select(".spine .muted").eachText());
    assertEquals("2 sivua Lukuaika yhteensä 2 h 5 min", path.select(".path .stamp").text());
  }

  @Test
  void timeIsRoundedAndNeverNothing() {
    assertEquals(1, ReadingTime.minutes(0));
    assertEquals(1, ReadingTime.minutes(239));
    assertEquals(2, ReadingTime.minutes(240));
    assertEquals(0, ReadingTime.words(" \n"));
    assertEquals(3, ReadingTime.words("yksi  kaksi\nkolme "));
  }

  @Test
  void textsOfFrontMatterTakeTimeToo() {
    String does = "does: [" + "sana ".repeat(55).strip() + "]\n";
    Built site =
        SiteText.of(
                "-- content/toimijat/x.md --\n---\ntitle: X\n"
                    + does
                    + does.replace("does", "tags")
                    + "---\n"
                    + "sana ".repeat(190))
            .build();
    assertEquals("Lukuaika 2 min", site.html("toimijat/x/").select(".stamp").text());
  }

  @Test
  void planHoldsThePathOnPaper() {
    Document plan = build(10, "").html("kasikirjat/polku/suunnitelma/");
    assertEquals("Perehdytyssuunnitelma Polku", plan.select("h1").text());
    assertEquals(
        List.of("1. Eka 1 min", "2. Toka 120 min Miksi?"),
        plan.select(".plan tbody th").eachText());
    assertEquals("noindex", plan.select("meta[name=robots]").attr("content"));
  }

  @Test
  void aTranslatedPathLeadsAlongItsOwnLanguage() {
    Built site =
        build(10, "-- content/kasikirjat/polku.sv.md --\n---\ntitle: Stig\npath: [a, b]\n---\n");
    assertEquals(
        List.of("Introduktionsstig 2/2: Stig"), site.html("sv/b/").select(".path-name").eachText());
    // The page that is in Finnish alone stands on both paths, and names the Finnish one.
    assertEquals(
        List.of("Perehdytyspolku 1/2: Polku"), site.html("a/").select(".path-name").eachText());
  }

  @Test
  void aHiddenPageIsLeftOut() {
    Built site =
        SiteText.of(PAGES.formatted("").replace("title: Eka", "title: Eka\ndraft: true")).build();
    assertFalse(site.files().containsKey("a/index.html"));
    assertEquals(
        List.of("Toka"), site.html("kasikirjat/polku/").select(".spine .card-link").eachText());
  }
}
