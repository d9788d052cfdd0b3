package fi.tukipakki.opendata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.tukipakki.model.CompactText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<p>Yksi</p>\\n<p>Kaksi</p>\\n | Yksi\\n\\nKaksi",
        "<p>Rivi\\nja  toinen</p> | Rivi ja toinen",
        "<p>Rivi<br />ja toinen</p> | Rivi\\nja toinen",
        "<h2 id=\"a\">Otsikko</h2>\\n<p>Teksti</p> | Otsikko\\n\\nTeksti",
        "<p>Jo <em>nyt</em><strong>on</strong></p> | Jo nyton",
        "<p>a &lt;b&gt; &amp; c</p> | a <b> & c",
        "<p>25&nbsp;§</p> | 25\u00a0§",
        "<ul>\\n<li>yksi</li>\\n<li>kaksi</li>\\n</ul> | - yksi\\n- kaksi",
        "<ul>\\n<li>\\n<p>yksi</p>\\n</li>\\n<li><p>kaksi</p></li></ul> | - yksi\\n\\n- kaksi",
        "<p>- <b>ei</b> lista</p><p>b</p> | - ei lista\\n\\nb",
        "<pre><code>a\\n  b\\n</code></pre>\\n<p>c</p> | a\\n  b\\n\\nc",
        "<p><img src=\"k.png\" alt=\"Kuva\" /> ja</p> | Kuva ja",
        "<p>sana<sup><a href=\"#n\" role=\"doc-noteref\">1</a></sup></p> | sana[1]",
        "<p>viite <a href=\"#v\" class=\"footnote-back\">↩</a></p> | viite",
        "<table><tr>\\n<th>a</th>\\n<th>b</th></tr><tr><td></td><td>d</td></tr></table> | a\\tb\\n\\td",
        "<p>a\u2003 b \u2003c\u00a0 d</p> | a\u2003b \u2003c\u00a0 d",
        "<p>\u2003\u3000a\u00a0</p>\\n<p>\u2003</p> | a\u00a0",
        "<p>\u2003\u3000</p> | ``",
        "<pre>\u000b\\n \u1680x</pre> | x",
        "<p>😀 ä</p><p> 😀</p> | 😀 ä\\n\\n😀",
        "<p>a</p><p>b<br>c <img src=k alt=' d  e '> | a\\n\\nb\\nc d e",
        "`` | ``",
        "   | ``",
      })
  void readsAsText(String html, String text) {
    assertEquals(unescaped(text), PlainText.of(CompactText.of(unescaped(html))).text().toString());
  }

  private static String unescaped(String text) {
    return text == null ? "" : text.replace("\\n", "\n").replace("\\t", "\t");
  }

  @Test
  void namesAddressesElsewhere() {
    String html =
        "<p><a class=\"external\" href=\"https://a.fi/\">a</a>"
            + " <a href=\"mailto:toimisto@a.fi\">b</a>"
            + " <a href=\"../sivu/\">c</a> <a href=\"#kohta:1\">d</a>"
            + " <a class=\"law-ref\" href=\"https://www.finlex.fi/\">e</a></p>";
    assertEquals(
        List.of("https://a.fi/", "mailto:toimisto@a.fi"),
        PlainText.of(CompactText.of(html)).addresses());
  }
}
