package fi.tukipakki.leaflet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PrintHtmlTest {
  private static PrintDocument document(String body, String baseUrl) {
    return new PrintHtml(
            baseUrl,
            path -> path.equals("a/kuva 1.png") ? Optional.of(new byte[] {7}) : Optional.empty())
        .document("<html><body>" + body + "</body></html>", "a/b/", Paper.A4);
  }

  private static String body(String body, String baseUrl) {
    String html = document(body, baseUrl).html();
    return html.substring(html.indexOf("<body>") + 6, html.indexOf("</body>"));
  }

  @Test
  void linksLeadToThePublicSite() {
    String base = "https://x.fi/y/";
    assertEquals(
        "<a href=\"https://x.fi/y/a/c/#d\">t</a>", body("<a href=\"../c/#d\">t</a>", base));
    assertEquals("<a href=\"https://x.fi/y/\">t</a>", body("<a href=\"../../\">t</a>", base));
    assertEquals(
        "<a href=\"https://x.fi/y/a/c/\">t</a>", body("<a href=\"../c/index.html\">t</a>", base));
    assertEquals("<a href=\"tel:112\">112</a>", body("<a href=\"tel:112\">112</a>", base));
    assertEquals("<a href=\"https://z.fi/\">t</a>", body("<a href=\"https://z.fi/\">t</a>", base));
  }

  @Test
  void linksToNowhereBecomeText() {
    assertEquals("t", body("<a href=\"../c/\">t</a>", ""));
    assertEquals("t", body("<a href=\"#gone\">t</a>", "https://x.fi/"));
    assertEquals(
        "<a href=\"#here\">t</a><p id=\"here\"></p>",
        body("<a href=\"#here\">t</a><p id=\"here\"></p>", ""));
  }

  @Test
  void picturesComeAlong() {
    PrintDocument document = document("<img src=\"../kuva%201.png\" alt=\"k\">", "");
    assertEquals(Set.of("picture:0.png"), document.pictures().keySet());
    assertEquals("picture:0.png", Jsoup.parse(document.html()).selectFirst("img").attr("src"));
  }

  @Test
  void whatIsNoPictureOfTheSiteIsToldInWords() {
    assertEquals(
        "<span class=\"no-picture\">k</span>",
        body("<img src=\"../muu.png\" alt=\"k\">", "https://x.fi/"));
    assertEquals(
        "<span class=\"no-picture\">k</span>",
        body("<img src=\"https://x.fi/a/kuva 1.png\" alt=\"k\">", "https://x.fi/"));
    assertEquals(
        "<span class=\"no-picture\">k</span>",
        body("<img src=\"file:///etc/passwd\" alt=\"k\">", "https://x.fi/"));
  }

  @Test
  void nothingRunsOrReachesOut() {
    String html =
        document(
                "<script>a()</script><iframe src=\"https://x\"></iframe><form><input></form>"
                    + "<a href=\"#b\" id=\"b\" onclick=\"app.alert(1)\" download=\"x\""
                    + " relationship=\"Data\">t</a><p style=\"background: url(file:///etc/x)\">p</p>"
                    + "<svg><image href=\"file:///etc/x\"/></svg>"
                    + "<link rel=\"stylesheet\" href=\"file:///etc/x\"><base href=\"file:///\">",
                "https://x.fi/")
            .html();
    for (String danger :
        new String[] {
          "script", "iframe", "form", "input", "onclick", "download", "relationship", "file:", "svg"
        }) {
      assertFalse(html.contains(danger), danger + " in " + html);
    }
  }

  @Test
  void boxesToTickReplaceBullets() {
    assertEquals(
        "<ul class=\"tasks\"><li><span class=\"task\">☐</span> a</li></ul>",
        body("<ul><li><span class=\"task\">☐</span> a</li></ul>", ""));
    assertEquals(
        "<ol><li><span class=\"task\">☐</span> a</li></ol>",
        body("<ol><li><span class=\"task\">☐</span> a</li></ol>", ""));
  }

  @Test
  void noLineCanBeginWithPunctuation() {
    assertEquals(
        "a <a href=\"https://x.fi/\">(t).</a> b <b>c,</b> d",
        body("a (<a href=\"https://x.fi/\">t</a>). b <b>c</b>, d", ""));
    assertEquals("<b>a</b>b <b>c</b> . d", body("<b>a</b>b <b>c</b> . d", ""));
  }
}
