package fi.tukipakki.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.content.Body;
import fi.tukipakki.model.Limits;
import fi.tukipakki.support.Converted;
import fi.tukipakki.support.SiteText;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownConverterTest {

  private static Document html(String markdown) {
    Converted converted = Converted.markdown(markdown);
    assertEquals(List.of(), converted.told(), markdown);
    return Jsoup.parse(converted.html());
  }

  private static String told(String markdown) {
    return String.join("; ", Converted.markdown(markdown).told()).replace("content/sivu.md:", "");
  }

  // --- Headings.

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`## Työn äärellä` | tyon-aarella | Työn äärellä",
        "`## 25 § ja *muut*` | 25-ja-muut | 25 § ja muut",
        "`## Oma {#oma-kohta}` | oma-kohta | Oma",
        "`## Oma *osa* {#oma-kohta}` | oma-kohta | Oma osa",
        "`## Ei oma {#Oma Kohta}` | ei-oma-oma-kohta | Ei oma {#Oma Kohta}",
        "`## Ei oma {oma}` | ei-oma-oma | Ei oma {oma}",
        "`## 🚑` | kohta | 🚑",
        "`Otsikko\\n---` | otsikko | Otsikko",
        "`## [linkki](https://thl.fi)` | linkki | linkki",
      })
  void headingsHaveFragments(String markdown, String id, String text) {
    Converted converted = Converted.markdown(markdown.replace("\\n", "\n").strip());
    assertEquals(List.of(), converted.told());
    Element heading = Jsoup.parse(converted.html()).selectFirst("h2");
    assertEquals(id, heading.id());
    assertEquals(text, heading.text());
    assertEquals(List.of(new Body.Heading(2, id, text)), converted.body().headings());
  }

  @Test
  void equalHeadingsGetDifferentFragments() {
    Document html = html("## A\n\n### B\n\n## A\n\n### B\n\n## A");
    assertEquals(List.of("a", "b", "a-2", "b-2", "a-3"), html.select("h2, h3").eachAttr("id"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`# Yksi` | TP053 4:1+6",
        "`## A\\n\\n#### B` | TP054 6:1+6",
        "`### A` | TP054 4:1+5",
        "`## A\\n\\n### B\\n\\n## C\\n\\n### D` | ``",
        "`## A\\n\\n### B\\n\\n#### C\\n\\n## D` | ``",
        "`##` | TP055 4:1+2",
        "`## \\n\\nteksti` | TP055 4:1+3",
        "`## ![](a.png)` | TP055 4:1+13; TP051 4:4+10",
        "`> ### A` | TP054 4:3+5",
      })
  void headingsGoDownStepByStep(String markdown, String expected) {
    String text = markdown.replace("\\n", "\n");
    assertEquals(
        expected,
        String.join(
                "; ",
                Converted.of(SiteText.page(text).with("content/a.png", "x"), "content/sivu.md")
                    .told())
            .replace("content/sivu.md:", ""));
  }

  @Test
  void aHeadingThatJumpsNamesTheRightOne() {
    var built = SiteText.page("## A\n\n##### B *c*").build();
    assertEquals("### B c", built.result().diagnostics().get(0).args().get("suggestion"));
  }

  // --- Call-outs.

  @ParameterizedTest
  @CsvSource({
    "NOTE, note",
    "TIP, tip",
    "IMPORTANT, important",
    "WARNING, warning",
    "CAUTION, caution",
    "note, note"
  })
  void callouts(String kind, String css) {
    Element callout = html("> [!" + kind + "]\n> Teksti *tässä*.").selectFirst("div.callout");
    assertTrue(callout.hasClass("callout-" + css), callout.outerHtml());
    assertEquals(
        kind.toUpperCase(java.util.Locale.ROOT) + "@fi",
        callout.selectFirst(".callout-title").text());
    assertEquals("Teksti tässä.", callout.select("p").get(1).text());
    assertEquals(0, html("> [!" + kind + "]\n> x").select("blockquote").size());
  }

  @Test
  void aCalloutMayHoldBlocks() {
    Element callout = html("> [!TIP]\n>\n> - a\n> - b\n>\n> > sisällä").selectFirst("div.callout");
    assertEquals(2, callout.select("li").size());
    assertEquals(1, callout.select("blockquote").size());
    assertEquals(1, html("> [!TIP]").select(".callout-title").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> Lainaus",
        "> [NOTE]\n> x",
        "> [!NOTE] samalla rivillä",
        "> **[!NOTE]**\n> x",
        "> x\n> [!NOTE]"
      })
  void nearMissesAreQuotations(String markdown) {
    Document html = html(markdown);
    assertEquals(1, html.select("blockquote").size());
    assertEquals(0, html.select(".callout").size());
  }

  @Test
  void unknownCalloutsAreTold() {
    var built = SiteText.page("Alku\n\n> [!HUOMIO]\n> x\n\n> [!NOTES]\n> y\n").build();
    assertEquals(
        List.of("TP056 content/sivu.md:6:3+9", "TP056 content/sivu.md:9:3+8"), built.told());
    assertEquals("NOTE", built.result().diagnostics().get(1).args().get("suggestion"));
    assertEquals(2, built.body().select("blockquote").size());
  }

  // --- Footnotes.

  @Test
  void footnotesAreNumberedByTheirFirstReference() {
    Document html =
        html("Yksi[^b] kaksi[^a] kolme[^b].\n\n[^a]: A-selitys\n[^b]: B-selitys\n[^c]: Turha\n");
    assertEquals(List.of("1", "2", "1"), html.select("sup a").eachText());
    assertEquals(
        List.of("#alaviite-1", "#alaviite-2", "#alaviite-1"),
        html.select("sup a").eachAttr("href"));
    Element notes = html.selectFirst("section.footnotes");
    assertEquals("doc-endnotes", notes.attr("role"));
    assertEquals(2, notes.select("li").size());
    assertTrue(notes.select("li").get(0).text().startsWith("B-selitys"), notes.text());
    assertEquals("alaviite-1", notes.select("li").get(0).id());
    assertEquals(2, notes.select("li").get(0).select("a.footnote-back").size(), "two ways back");
    assertFalse(html.text().contains("Turha"));
    assertEquals(
        html.select("[id]").eachAttr("id").stream().distinct().count(), html.select("[id]").size());
  }

  @Test
  void footnotesMayHoldBlocksAndLinks() {
    Document html =
        html("Teksti[^1].\n\n[^1]: Ensin\n\n    - lista\n\n    [THL](https://thl.fi)\n\nJatkuu.");
    Element note = html.selectFirst("section.footnotes li");
    assertEquals(1, note.select("ul li").size());
    assertEquals("https://thl.fi", note.selectFirst("a.external").attr("href"));
    assertEquals("Jatkuu.", html.select("body > p").last().text());
  }

  @Test
  void undefinedFootnotesAreToldAndStayAsWritten() {
    Converted converted = Converted.markdown("Teksti[^1] ja [^muu].\n\n[^1]: On.\n");
    assertEquals(List.of("TP060 content/sivu.md:4:15+6"), converted.told());
    assertTrue(converted.html().contains("[^muu]"), converted.html());
    assertEquals(
        "[^muu]",
        SiteText.page("x [^muu]").build().result().diagnostics().get(0).args().get("value"));
  }

  @Test
  void onlyUndefinedFootnotes() {
    Converted converted = Converted.markdown("Teksti[^1].");
    assertEquals(List.of("TP060 content/sivu.md:4:7+4"), converted.told());
    assertEquals("<p>Teksti[^1].</p>", converted.html());
  }

  @Test
  void footnotesInSeveralFieldsHaveDifferentIds() {
    Document page =
        SiteText.of(
                """
                -- content/prosessit/sivu.md --
                ---
                title: Sivu
                steps:
                  - id: a
                    title: A
                    body: |
                      Teksti[^1].

                      [^1]: Yksi.
                  - id: b
                    title: B
                    body: |
                      Teksti[^1].

                      [^1]: Kaksi.
                ---
                Teksti[^1].

                [^1]: Kolme.
                """)
            .build()
            .html("prosessit/sivu/");
    assertEquals(3, page.select("section.footnotes li").size());
    List<String> ids = page.select("[id]").eachAttr("id");
    assertEquals(ids.stream().distinct().toList(), ids);
    for (Element link : page.select("sup a, a.footnote-back")) {
      assertEquals(1, page.select(link.attr("href")).size(), link.outerHtml());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x[^ 1]", "x[^]", "x\\[^1]", "`x[^1]`", "[^1](https://thl.fi)"})
  void nearMissesAreNoFootnotes(String markdown) {
    assertEquals(0, html(markdown).select("sup").size());
  }

  // --- Tables, task lists and the like.

  @Test
  void tablesScrollInTheirOwnBox() {
    Element box =
        html("| a | b |\n|:--|--:|\n| 1 | [x](https://thl.fi) |\n").selectFirst(".table-scroll");
    assertEquals("0", box.attr("tabindex"));
    assertEquals("group", box.attr("role"));
    assertEquals("table@fi", box.attr("aria-label"));
    assertEquals(2, box.select("table thead th").size());
    assertEquals(0, box.select("[style]").size(), "the policy allows no style: " + box);
    assertEquals("https://thl.fi", box.selectFirst("td a").attr("href"));
  }

  @Test
  void taskListsAreReadable() {
    Document html = html("- [ ] avoin\n- [x] tehty\n- [y] ei\n");
    assertEquals(List.of("☐", "☑"), html.select("span.task").eachText());
    assertEquals(0, html.select("input").size());
    assertEquals("[y] ei", html.select("li").get(2).text());
  }

  @Test
  void foreignWordsSayTheirLanguage() {
    assertEquals("en", html("Termi *Attachment* tässä.").selectFirst("i").attr("lang"));
    assertEquals(0, html("Termi *muu* tässä.").select("i").size());
  }

  @Test
  void codeIsLeftAlone() {
    Document html = html("`\"25 §\"` ja\n\n```\n\"3 kk\" <b>\n```\n");
    assertEquals("\"25 §\"", html.selectFirst("p code").text());
    assertEquals("\"3 kk\" <b>", html.selectFirst("pre code").wholeText().strip());
  }

  @Test
  void textForSearchLeavesBlocksOfCodeOut() {
    Body body =
        Converted.markdown("Alku `koodi`.\n\n```yaml\nlohko: 1\n```\n\n    sisennetty\n\nLoppu.")
            .body();
    assertEquals("Alku koodi. Loppu.", body.sections().get(0).text());
    assertEquals(3, body.words());
  }

  @Test
  void sectionsAreCutAtHeadings() {
    Converted converted =
        Converted.markdown(
            "Alku.\n\n## A\n\nTeksti *yksi*.\n\n- kaksi\n- kolme\n\n### B\n\nLoppu.");
    assertEquals(
        List.of(
            new Body.Section("", "", "Alku."),
            new Body.Section("a", "A", "Teksti yksi. kaksi kolme"),
            new Body.Section("b", "B", "Loppu.")),
        converted.body().sections());
    assertEquals(6, converted.body().words());
  }

  // --- Hostile and odd input.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> ", "- ", "[", "![", "*", "_", "`", "<", "|", "[^", "(", "**a ", "~", "<b>", "1. ", "    "
      })
  void deepOrLongInputEnds(String piece) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> Converted.markdown("a " + piece.repeat(20_000) + "x\n\n" + piece.repeat(20_000)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"> ", "- "})
  void tooDeepNestingIsTold(String piece) {
    assertEquals("", told(piece.repeat(Limits.NESTING / 3) + "x"));
    assertTrue(told(piece.repeat(Limits.NESTING + 2) + "x").startsWith("TP057 4:"));
  }

  @Test
  void anEmptyBodyIsEmpty() {
    assertEquals("", Converted.markdown("").html());
    assertEquals("", Converted.markdown("\n\n\n").html());
  }
}
