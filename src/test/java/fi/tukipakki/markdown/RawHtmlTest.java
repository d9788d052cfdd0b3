package fi.tukipakki.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.support.Built;
import fi.tukipakki.support.Converted;
import fi.tukipakki.support.SiteText;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawHtmlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`H<sub>2</sub>O` | `<p>H<sub>2</sub>O</p>`",
        "`<abbr title=\"Lastensuojelulaki\">LSL</abbr>`"
            + " | `<p><abbr title=\"Lastensuojelulaki\">LSL</abbr></p>`",
        "`<span lang=\"sv\">barnskydd</span>` | `<p><span lang=\"sv\">barnskydd</span></p>`",
        "`a<br>b` | `<p>a<br>b</p>`",
        "`a<br/>b` | `<p>a<br>b</p>`",
        "`<kbd>Esc</kbd>` | `<p><kbd>Esc</kbd></p>`",
        "`<KBD>Esc</KBD>` | `<p><kbd>Esc</kbd></p>`",
        "`a <!-- huomautus --> b` | `<p>a  b</p>`",
        "`<!-- huomautus -->` | ``",
        "`<time datetime=\"2026-11-21\">eilen</time>`"
            + " | `<p><time datetime=\"2026-11-21\">eilen</time></p>`",
        "`5 < 6 & 7 > 3` | `<p>5 &lt; 6 &amp; 7 &gt; 3</p>`",
      })
  void marksOfTextMayStand(String markdown, String expected) {
    Converted converted = Converted.markdown(markdown);
    assertEquals(List.of(), converted.told());
    assertEquals(expected == null ? "" : expected, converted.html());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`a <script>alert(1)</script> b` | <script> | 3",
        "`<script>alert(1)</script>` | <script> | 1",
        "`<iframe src=\"https://x.example\"></iframe>` | <iframe> | 1",
        "`a <img src=x onerror=alert(1)> b` | <img> | 3",
        "`<a href=\"https://thl.fi\">x</a>` | <a> | 1",
        "`<span onclick=\"x()\">a</span>` | span onclick | 1",
        "`<span style=\"color:red\">a</span>` | span style | 1",
        "`<span id=\"x\" class=\"y\">a</span>` | span class, span id | 1",
        "`<svg><script>x</script></svg>` | <svg> | 1",
        "`<style>p{}</style>` | <style> | 1",
        "`<form><input></form>` | <form>, <input> | 1",
        "`<math><mi>x</mi></math>` | <math> | 1",
        "`<details ontoggle=x open>a</details>` | details ontoggle | 1",
        "`<base href=\"https://x.example\">` | <base> | 1",
      })
  void allElseIsDroppedAndTold(String markdown, String dropped, int column) {
    Built built = SiteText.page(markdown).build();
    String told = String.join("; ", built.told());
    assertTrue(told.startsWith("TP050 content/sivu.md:4:" + column), told);
    assertEquals(dropped, built.result().diagnostics().get(0).args().get("value"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "a <script>alert(1)</script>",
        "<scr<script>ipt>alert(1)</script>",
        "<SCRIPT SRC=//x.example></SCRIPT>",
        "<img src=x onerror=alert(1)>",
        "a <img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<math><mtext><table><mglyph><style><img src onerror=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<p title=\"--><img src=x onerror=alert(1)>\">x",
        "<details open ontoggle=alert(1)><summary>x</summary></details>",
        "<div><script>alert(1)</script>\n\ntext\n\n</div>",
        "<div onmouseover=alert(1)>\n\nx\n\n</div onclick=alert(1)>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<object data=x></object><embed src=x>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<b><a href=java&#115;cript:alert(1)>x</a></b>",
        "<style>@import 'https://x.example'</style>",
        "<link rel=stylesheet href=https://x.example>",
        "<meta http-equiv=refresh content=0;url=https://x.example>",
        "<form action=https://x.example><button>x</button></form>",
        "<template><script>alert(1)</script></template>",
        "<textarea><script>alert(1)</script></textarea>",
        "<xmp><script>alert(1)</script></xmp>",
        "<plaintext><script>alert(1)",
        "<!--><script>alert(1)</script>-->",
        "<!-- --!><script>alert(1)</script> -->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?php <script>alert(1)</script> ?>",
        "<!DOCTYPE html><script>alert(1)</script>",
        "<b title='\"><script>alert(1)</script>'>x</b>",
        "x <b <script>alert(1)</script>>",
      })
  void nothingThatRunsIsLeft(String markdown) {
    Document html = Jsoup.parse(Converted.markdown(markdown).html());
    for (Element element : html.body().getAllElements()) {
      assertFalse(
          List.of(
                  "script",
                  "style",
                  "iframe",
                  "img",
                  "svg",
                  "object",
                  "embed",
                  "link",
                  "meta",
                  "base",
                  "form",
                  "input",
                  "button",
                  "template",
                  "textarea",
                  "math")
              .contains(element.normalName()),
          html.body().html());
      element
          .attributes()
          .forEach(
              a ->
                  assertFalse(
                      a.getKey().toLowerCase(Locale.ROOT).startsWith("on")
                          || a.getValue().contains("javascript:"),
                      html.body().html()));
    }
  }

  @Test
  void detailsHoldMarkdown() {
    Converted converted =
        Converted.markdown(
            """
            <details>
            <summary>Lisää</summary>

            Sisältö *tässä*.

            ## Otsikko

            </details>

            Jälkeen.
            """);
    assertEquals(List.of(), converted.told());
    Document html = Jsoup.parse(converted.html());
    Element details = html.selectFirst("details");
    assertEquals("Lisää", details.selectFirst("summary").text());
    assertEquals("tässä", details.selectFirst("p em").text());
    assertEquals(1, details.select("h2#otsikko").size());
    assertEquals("Jälkeen.", html.select("body > p").text());
  }

  @Test
  void boxesInBoxesHoldMarkdown() {
    Document html =
        Jsoup.parse(
            Converted.markdown(
                    "<div lang=\"sv\">\n<div>\n\n*a*\n\n</div>\n\n*b*\n\n</div>\n\n*c*\n")
                .html());
    assertEquals(1, html.select("div[lang=sv] > div > p > em").size());
    assertEquals(1, html.select("div[lang=sv] > p > em").size());
    assertEquals("c", html.select("body > p > em").text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>\n\nx",
        "x\n\n</div>\n\ny",
        "<b>x",
        "x</b> y",
        "</p>",
        "</section></main></article>",
        "<details>"
      })
  void tagsThatStandAloneDoNotBreakThePage(String markdown) {
    Built built = SiteText.page("Alku\n\n" + markdown + "\n\nLoppu").build();
    Document page = built.html("sivu/");
    assertEquals(1, page.select("main").size());
    assertEquals(0, page.select(".prose footer, .prose nav, .prose section.part").size());
    assertTrue(page.select("main .prose").text().contains("Loppu"));
    Document plain = SiteText.page("Alku\n\nLoppu").build().html("sivu/");
    for (String part : new String[] {"footer", "nav", "header", "article", "div.page-body > *"}) {
      assertEquals(plain.select(part).size(), page.select(part).size(), part);
    }
  }
}
