package fi.tukipakki.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.unbescape.html.HtmlEscape;

class HtmlEscapeTest {
  private final fi.tukipakki.render.HtmlEscape ours = new fi.tukipakki.render.HtmlEscape();

  @Test
  void everyCharacterIsEscapedAsByTheLibrary() {
    for (int c = 0; c <= 0xFFFF; c++) {
      String text = "a" + (char) c + "b" + (char) c;
      assertEquals(HtmlEscape.escapeHtml4Xml(text), ours.escape(text), Integer.toHexString(c));
    }
  }

  @Test
  void textWithoutSignsStaysItself() {
    String text = "Työntekijän opas – osa 1 €";
    assertSame(text, ours.escape(text));
    assertEquals("", ours.escape(""));
    assertEquals("&lt;b&gt; &amp;amp; &quot;&#39;", ours.escape("<b> &amp; \"'"));
  }
}
