package fi.tukipakki.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fi.tukipakki.support.Converted;
import fi.tukipakki.support.SiteText;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImagesTest {
  private static Converted convert(String markdown) {
    SiteText site =
        SiteText.of("-- content/ohjeet/sivu.md --\n---\ntitle: Sivu\n---\n" + markdown)
            .with("content/ohjeet/kuva.png", "x")
            .with("content/ohjeet/kuva yksi.png", "x")
            .with("content/muut/toinen.png", "x")
            .with("content/rikki.bad", "x");
    return Converted.of(site, "content/ohjeet/sivu.md");
  }

  @ParameterizedTest
  @CsvSource({
    "![Alt](kuva.png), ../kuva.png",
    "![Alt](./kuva.png), ../kuva.png",
    "![Alt](../muut/toinen.png), ../../muut/toinen.png",
    "![Alt](/muut/toinen.png), ../../muut/toinen.png",
    "![Alt](kuva%20yksi.png), ../kuva%20yksi.png",
    "![Alt](<kuva yksi.png>), ../kuva%20yksi.png",
    "![Alt *vahva*](kuva.png), ../kuva.png",
    "[![Alt](kuva.png)](https://thl.fi), ../kuva.png",
    "**[*![Alt](kuva.png)*](https://thl.fi)**, ../kuva.png",
    "## Otsikko ![Alt](kuva.png), ../kuva.png",
    "## Otsikko **![Alt](kuva.png)**, ../kuva.png",
    "- ![Alt](kuva.png), ../kuva.png",
  })
  void picturesAreFilesOfTheSite(String markdown, String src) {
    Converted converted = convert(markdown);
    assertEquals(List.of(), converted.told());
    Element image = Jsoup.parse(converted.html()).selectFirst("img");
    assertEquals(src, image.attr("src").replace(" ", "%20"));
    assertEquals("30", image.attr("width"));
    assertEquals("20", image.attr("height"));
    assertEquals("lazy", image.attr("loading"));
    assertEquals(1, converted.body().media().size());
  }

  @Test
  void thePictureSaysWhatItShows() {
    Element image =
        Jsoup.parse(convert("![Nuori ja *työntekijä*](kuva.png \"Otsikko\")").html())
            .selectFirst("img");
    assertEquals("Nuori ja työntekijä", image.attr("alt"));
    assertEquals("Otsikko", image.attr("title"));
  }

  @ParameterizedTest
  @CsvSource({
    "![](kuva.png), TP051",
    "![ ](kuva.png), TP051",
    "![Alt](puuttuu.png), TP052",
    "![Alt](Kuva.png), TP052",
    "![Alt](../../../etc/passwd), TP052",
    "![Alt](/../../etc/passwd), TP052",
    "![Alt](../../site.yml), TP052",
    "![Alt](https://x.example/a.png), TP058",
    "![Alt](//x.example/a.png), TP058",
    "'![Alt](data:image/png;base64,AAAA)', TP058",
    "![Alt](javascript:alert(1)), TP058",
    "![Alt](../rikki.bad), TP059",
    "![Alt](sivu.md), TP052",
    "![Alt](), TP052",
  })
  void whatIsWrongIsToldUnderThePicture(String markdown, String code) {
    Converted converted = convert("Teksti " + markdown);
    assertEquals(
        List.of(code + " content/ohjeet/sivu.md:4:8+" + markdown.length()), converted.told());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "![a](https://x.example/a.png)",
        "[![a](https://x.example/a.png)](https://thl.fi)",
        "[*![a](https://x.example/a.png)*](https://thl.fi)",
        "[**a ~~![a](https://x.example/a.png)~~**](https://thl.fi)",
        "## *![a](https://x.example/a.png)* x",
        "## [*![a](https://x.example/a.png)*](https://thl.fi) x",
        "[![a](https://x.example/a.png)](javascript:x)",
        "![a ![b](https://x.example/a.png)](kuva.png)",
        "a | b\n--|--\n![a](https://x.example/a.png) | c",
        "x[^1]\n\n[^1]: ![a](https://x.example/a.png)",
        "![a][r]\n\n[r]: https://x.example/a.png",
      })
  void noPlaceLetsAnotherSiteKnowItsReaders(String markdown) {
    Converted converted = convert(markdown);
    assertFalse(converted.html().contains("x.example"), converted.html());
  }

  @Test
  void theNearestNameIsOffered() {
    var built = SiteText.page("![Alt](kuvaa.png)").with("content/kuvat/kuva.png", "x").build();
    assertEquals("kuvat/kuva.png", built.result().diagnostics().get(0).args().get("suggestion"));
  }
}
