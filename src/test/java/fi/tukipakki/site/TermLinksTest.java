package fi.tukipakki.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.support.Built;
import fi.tukipakki.support.SiteText;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of the glossary in running text. */
class TermLinksTest {
  private static final String TERMS =
      """
      -- content/sanasto/huostaanotto.md --
      ---
      title: Huostaanotto
      definition: Päätös "lapsesta" & hoidosta.
      synonyms: [huosta]
      equivalents:
        - {lang: sv, text: omhändertagande}
        - {lang: en, text: guardian (of interests)}
      ---
      Tässä huostaanotto on oma sana.
      -- content/sanasto/etu.md --
      ---
      title: Etu
      definition: Hyöty.
      ---
      -- content/sanasto/lapsen-etu.md --
      ---
      title: Lapsen etu
      definition: Mittapuu.
      equivalents: [{lang: sv, text: barnets bästa}]
      ---
      -- content/sanasto/lapsi.md --
      ---
      title: Lapsi
      definition: Alle 18-vuotias.
      noLink: true
      ---
      -- content/sanasto/tukikeskus.md --
      ---
      title: OT-keskus
      definition: Keskus.
      synonyms: [osaamis- ja tukikeskus]
      ---
      -- content/sanasto/vanha.md --
      ---
      title: Sossu
      useInstead: etu
      ---
      """;

  private static Built build(String markdown) {
    return SiteText.of(TERMS + "-- content/sivu.md --\n---\ntitle: Sivu\n---\n" + markdown).build();
  }

  /** The explained words of a page, as {@code etu=edun}. */
  private static List<String> found(Built built, String path) {
    return built.html(path).select(".prose .term-ref").stream()
        .map(e -> e.attr("data-term") + "=" + e.text())
        .toList();
  }

  private static List<String> found(String markdown) {
    return found(build(markdown), "sivu/");
  }

  @ParameterizedTest
  @CsvSource({
    "Asia on huostaanotossa., Huostaanotto=huostaanotossa",
    "Huostaanottoja on monta., Huostaanotto=Huostaanottoja",
    "Lapsi on huostassa., Huostaanotto=huostassa",
    "Tämä on lapsen edun mukaista., Lapsen etu=lapsen edun",
    "Kysy lasten etua., Lapsen etu=lasten etua",
    "Siitä on etua., Etu=etua",
    "Kysy OT-keskuksesta., OT-keskus=OT-keskuksesta",
    "Kysy osaamis- ja tukikeskukselta., OT-keskus=osaamis- ja tukikeskukselta",
  })
  void wordsAreFoundInEveryForm(String text, String expected) {
    assertEquals(List.of(expected), found(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sana etuus on toinen.",
        "Huostaanottopäätös on yhdyssana.",
        "Lapsi sai lapsen sängyn.",
        "Sossu on vanha sana.",
        "# Väärä\n",
        "## Huostaanotto\n",
        "[Huostaanotto](https://esimerkki.fi/)",
        "`huostaanotto`",
        "    huostaanotto\n",
        "<https://esimerkki.fi/huostaanotto>",
      })
  void otherWordsAndOtherPlacesAreLeftAlone(String text) {
    assertEquals(List.of(), found(text));
  }

  @Test
  void onlyTheFirstUseOnAPageIsLinked() {
    assertEquals(
        List.of("Etu=Edun", "Huostaanotto=huostaanotto"),
        found("Edun ja huostaanotto, edun.\n\n- Huostaanotossa edut."));
  }

  @Test
  void theLongerTermCountsAndTheShorterOneComesLater() {
    assertEquals(
        List.of("Lapsen etu=Lapsen etu", "Etu=edusta"), found("Lapsen etu on muuta kuin edusta."));
  }

  @Test
  void aTermOverTheEndOfALineIsFound() {
    assertEquals(List.of("Lapsen etu=lapsen edun"), found("Tämä on lapsen\nedun mukaista."));
    assertEquals(
        List.of("Etu=Etu"), found("Lapsen, **etu** ja lapsen. Etu".replace("**etu** ", "")));
  }

  @Test
  void theTermsOwnPageDoesNotExplainIt() {
    assertEquals(List.of(), found(build(""), "sanasto/huostaanotto/"));
  }

  @Test
  void lawsGoBeforeWords() {
    Built built =
        SiteText.of(
                TERMS
                    + """
                    -- content/lait/etulaki.md --
                    ---
                    title: Etu
                    number: 1/2000
                    names: [{name: etu, genitive: edun}]
                    sections: [{id: "1", title: Alku}]
                    ---
                    -- content/sivu.md --
                    ---
                    title: Sivu
                    ---
                    Katso edun 1 §, sillä edusta on kyse.
                    """)
            .build();
    assertEquals(1, built.html("sivu/").select(".prose .law-ref").size());
    assertEquals(List.of("Etu=edusta"), found(built, "sivu/"));
  }

  @Test
  void linkTellsWhatTheWordMeansAndWhereMoreIs() {
    Element link = build("Huostaanotto.").html("sivu/").selectFirst(".term-ref");
    assertEquals("../sanasto/huostaanotto/", link.attr("href"));
    assertEquals("Päätös \"lapsesta\" & hoidosta.", link.attr("data-definition"));
    assertEquals("", link.attr("data-lang"));
  }

  @Test
  void otherLanguagesAreFoundByTheirEquivalents() {
    Built built =
        SiteText.of(
                TERMS
                    + """
                    -- content/sivu.md --
                    ---
                    title: Sivu
                    ---
                    Etu.
                    -- content/sivu.sv.md --
                    ---
                    title: Sida
                    ---
                    Omhändertagandet görs när barnets bästa kräver. Etu.
                    -- content/sivu.en.md --
                    ---
                    title: Page
                    ---
                    The guardian knows.
                    -- content/sivu.selko.md --
                    ---
                    title: Sivu
                    ---
                    Huostaanotosta.
                    """)
            .build();
    assertEquals(
        List.of("Huostaanotto=Omhändertagandet", "Lapsen etu=barnets bästa"),
        found(built, "sv/sivu/"));
    Element swedish = built.html("sv/sivu/").selectFirst(".term-ref");
    assertEquals("fi", swedish.attr("data-lang"));
    assertEquals("../../sanasto/huostaanotto/", swedish.attr("href"));
    assertEquals(List.of("Huostaanotto=guardian"), found(built, "en/sivu/"));
    assertEquals(List.of("Huostaanotto=Huostaanotosta"), found(built, "selko/sivu/"));
    assertEquals("", built.html("selko/sivu/").selectFirst(".term-ref").attr("data-lang"));
  }

  @Test
  void aTranslatedTermSpeaksItsOwnLanguage() {
    Built built =
        SiteText.of(
                TERMS
                    + """
                    -- content/sanasto/etu.sv.md --
                    ---
                    title: Förmån
                    definition: Nytta.
                    ---
                    -- content/sivu.md --
                    ---
                    title: Sivu
                    ---
                    -- content/sivu.sv.md --
                    ---
                    title: Sida
                    ---
                    En förmån.
                    """)
            .build();
    Element link = built.html("sv/sivu/").selectFirst(".prose .term-ref");
    assertEquals("Nytta.", link.attr("data-definition"));
    assertEquals("", link.attr("data-lang"));
    assertTrue(link.attr("href").startsWith("../ordlista/"), link.attr("href"));
  }
}
