package fi.tukipakki.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.support.Converted;
import fi.tukipakki.support.SiteText;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTargetsTest {
  private static final String SITE =
      """
      -- content/prosessit/sivu.md --
      ---
      title: Sivu
      ---
      %s
      -- content/prosessit/toinen.md --
      ---
      title: Toinen
      ---
      -- content/prosessit/toinen.sv.md --
      ---
      title: Andra
      ---
      -- content/toimijat/koulu.md --
      ---
      title: Koulu
      ---
      -- content/toimijat/luonnos.md --
      ---
      title: Luonnos
      draft: true
      ---
      -- content/index.md --
      ---
      title: Etusivu
      ---
      -- content/prosessit/esite yksi.pdf --
      x
      -- content/esite.pdf --
      x
      """;

  private static Converted convert(String markdown) {
    return Converted.of(SiteText.of(SITE.formatted(markdown)), "content/prosessit/sivu.md");
  }

  private static Element link(Converted converted) {
    return Jsoup.parse(converted.html()).selectFirst("a");
  }

  @ParameterizedTest
  @CsvSource({
    "javascript:alert(1), javascript",
    "JaVaScRiPt:alert(1), javascript",
    "'java\tscript:alert(1)', javascript",
    "'java\nscript:alert(1)', javascript",
    "'\u0001javascript:alert(1)', javascript",
    "' javascript:alert(1)', javascript",
    "'javascript :alert(1)', javascript",
    "https://thl.fi, https",
    "HTTPS://thl.fi, https",
    "mailto:a@b.fi, mailto",
    "'data:text/html,x', data",
    "file:///C:/x, file",
    "javascript%3Aalert(1), ''",
    "koulu.md, ''",
    "../a:b.md, ''",
    "#a:b, ''",
    "?a:b, ''",
    "/a:b, ''",
    "//thl.fi, ''",
    "'', ''",
  })
  void aSchemeIsReadAsBrowsersReadIt(String destination, String scheme) {
    assertEquals(scheme, LinkTargets.scheme(destination));
  }

  @Test
  void aSchemeDoesNotKnowTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertEquals("mailto", LinkTargets.scheme("MAILTO:a@b.fi"));
      assertEquals("file", LinkTargets.scheme("FILE:///x"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "toinen.md, ../toinen/",
    "./toinen.md, ../toinen/",
    "../toimijat/koulu.md, ../../toimijat/koulu/",
    "../toimijat/koulu.md#kuka, ../../toimijat/koulu/#kuka",
    "../toimijat/koulu.md?x=1#kuka, ../../toimijat/koulu/#kuka",
    "../../content/toimijat/koulu.md, ../../toimijat/koulu/",
    "/toimijat/koulu/, ../../toimijat/koulu/",
    "/toimijat/koulu, ../../toimijat/koulu/",
    "/toimijat/koulu/#kuka, ../../toimijat/koulu/#kuka",
    "../index.md, ../../",
    "/, ../../",
    "../esite.pdf, ../../esite.pdf",
    "esite%20yksi.pdf, ../esite%20yksi.pdf",
    "#kohta, #kohta",
    "#k%C3%A4ytt%C3%B6, #käyttö",
    "sivu.md#kohta, ./#kohta",
    "tel:112, tel:112",
    "mailto:kirjaamo@esimerkki.fi, mailto:kirjaamo@esimerkki.fi",
  })
  void leadsThere(String destination, String href) {
    Converted converted = convert("[x](" + destination + ")");
    assertEquals(href, link(converted).attr("href"));
    assertEquals(List.of(), converted.told());
  }

  @Test
  void linksElsewhereSaySo() {
    Element link = link(convert("[THL](https://thl.fi/?a=1&b=2 \"Otsikko\")"));
    assertEquals("https://thl.fi/?a=1&b=2", link.attr("href"));
    assertEquals("external", link.className());
    assertEquals("noopener noreferrer", link.attr("rel"));
    assertEquals("Otsikko", link.attr("title"));
    assertEquals("https://thl.fi", link(convert("Katso https://thl.fi nyt")).attr("href"));
    assertEquals("https://thl.fi", link(convert("<https://thl.fi>")).attr("href"));
  }

  @ParameterizedTest
  @CsvSource({
    // Markdown | told | suggestion
    "[x](toine.md), TP044, toinen.md",
    "[x](koulu.md), TP044, ../toimijat/koulu.md",
    "[x](../toimijat/toinen.md), TP044, toinen.md",
    "[x](koulu), TP044, ../toimijat/koulu.md",
    "[x](koulu/), TP044, ../toimijat/koulu.md",
    "[x](/toimijat/kolu/), TP044, ../toimijat/koulu.md",
    "[x](olematon.md), TP044, ''",
    "[x](Toinen.md), TP044, toinen.md",
    "[x](esit.pdf), TP044, ../esite.pdf",
    "[x](), TP044, ''",
    "[x](#), TP044, ''",
    "[x](../../../etc/passwd), TP044, ''",
    "[x](../../site.yml), TP044, ''",
    "[x](../toimijat/luonnos.md), TP046, ''",
    "[x](javascript:alert(1)), TP047, ''",
    "[x](vbscript:x), TP047, ''",
    "'[x](data:text/html,x)', TP047, ''",
    "[x](file:///C:/Ohjeet/esite.pdf), TP047, ''",
    "[x](//evil.example/), TP047, ''",
    "[x](&#106;avascript:alert(1)), TP047, ''",
    "<javascript:alert(1)>, TP047, ''",
    "[x](javascript%3Aalert(1)), TP044, ''",
    "[x](\\\\\\\\evil.example), TP044, ''",
  })
  void leadsNowhereAndBecomesText(String markdown, String code, String suggestion) {
    Converted converted = convert(markdown);
    assertEquals(1, converted.told().size(), converted.told().toString());
    String told = converted.told().get(0);
    assertTrue(told.startsWith(code + " content/prosessit/sivu.md:4:1"), told);
    assertEquals(0, Jsoup.parse(converted.html()).select("a").size(), converted.html());
    assertTrue(told.endsWith("+" + markdown.length()), "the caret is as long as the link: " + told);
    assertEquals(suggestion, suggestion(markdown));
  }

  private static String suggestion(String markdown) {
    fi.tukipakki.support.Built built = SiteText.of(SITE.formatted(markdown)).build();
    return built.result().diagnostics().get(0).args().getOrDefault("suggestion", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## [x](javascript:alert(1))",
        "## **[x](javascript:alert(1))**",
        "*[x](javascript:alert(1))*",
        "~~[x](javascript:alert(1))~~",
        "- [x](javascript:alert(1))",
        "> [x](javascript:alert(1))",
        "> [!NOTE]\n> [x](javascript:alert(1))",
        "a | b\n--|--\n[x](javascript:alert(1)) | c",
        "teksti[^1]\n\n[^1]: [x](javascript:alert(1))",
        "[x][a]\n\n[a]: javascript:alert(1)",
        "[**x**](javascript:alert(1))",
        "![a [x](javascript:alert(1))](kuva.png)",
        "[a ![b](kuva.png)](javascript:alert(1))",
      })
  void noPlaceLetsAScriptThrough(String markdown) {
    Converted converted = convert(markdown);
    assertFalse(
        converted.html().toLowerCase(Locale.ROOT).contains("href=\"javascript"), converted.html());
    assertTrue(
        converted.told().stream().anyMatch(t -> t.startsWith("TP047") || t.startsWith("TP052")),
        converted.told().toString());
  }

  @Test
  void aLinkFollowsTheReadersLanguage() {
    SiteText site =
        SiteText.of(SITE.formatted(""))
            .with(
                "content/prosessit/sivu.sv.md",
                "---\ntitle: Sida\n---\n[a](toinen.md) [b](../toimijat/koulu.md) [c](toinen.sv.md)\n");
    Converted converted = Converted.of(site, "content/prosessit/sivu.sv.md");
    List<Element> links = Jsoup.parse(converted.html()).select("a");
    assertEquals("../toinen/", links.get(0).attr("href"));
    assertEquals("", links.get(0).attr("hreflang"));
    assertEquals("../../../toimijat/koulu/", links.get(1).attr("href"));
    assertEquals("fi", links.get(1).attr("hreflang"));
    assertEquals("fallback", links.get(1).className());
    assertEquals("Suomi", links.get(1).attr("data-language"));
    assertEquals("../toinen/", links.get(2).attr("href"));
    assertEquals(List.of(), converted.told());
  }

  @Test
  void easyFinnishIsFinnish() {
    SiteText site =
        SiteText.of(SITE.formatted(""))
            .with("content/prosessit/sivu.selko.md", "---\ntitle: S\n---\n[a](toinen.md)\n");
    Element link = link(Converted.of(site, "content/prosessit/sivu.selko.md"));
    assertEquals("../../../prosessit/toinen/", link.attr("href"));
    assertEquals("", link.attr("hreflang"));
  }

  @Test
  void placesAreThoseOfTheFile() {
    Converted converted =
        convert("Ensin 🚑 tekstiä, *sitten* [kuvaus](olematon.md) ja\nlisää [x](y.md).");
    assertEquals(
        List.of("TP044 content/prosessit/sivu.md:4:27+21", "TP044 content/prosessit/sivu.md:5:7+9"),
        converted.told());
  }

  @Test
  void linksOfFrontMatterAreToldAtTheirLine() {
    Converted converted =
        Converted.of(
            SiteText.of(
                """
                -- content/prosessit/sivu.md --
                ---
                title: Sivu
                steps:
                  - id: a
                    title: A
                    body: |
                      Ensimmäinen rivi

                      Kolmas rivi [x](olematon.md)
                ---
                """),
            "content/prosessit/sivu.md");
    assertEquals(List.of("TP044 content/prosessit/sivu.md:9"), converted.told());
  }
}
