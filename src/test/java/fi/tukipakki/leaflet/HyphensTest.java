package fi.tukipakki.leaflet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HyphensTest {
  private static final String HEAD =
      "begincmap\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";

  @Test
  void signsOfACharacterMapAreGivenTheirMeaning() {
    String map =
        HEAD
            + "2 beginbfrange\n<0003> <0005> <002C>\n<0010> <0010> <2010>\nendbfrange\n"
            + "1 beginbfchar\n<0020> <D83DDE00>\nendbfchar\nendcmap\nend";
    assertEquals(
        HEAD
            + "5 beginbfchar\n<0003> <002C>\n<0004> <00AD>\n<0005> <002E>\n<0010> <002D>\n"
            + "<0020> <D83DDE00>\nendbfchar\nendcmap\nend",
        Hyphens.changed(map));
  }

  @Test
  void blocksStayWithinTheirLimit() {
    String changed =
        Hyphens.changed(HEAD + "1 beginbfrange\n<0000> <0078> <0100>\nendbfrange\nendcmap\n");
    assertEquals(2, changed.split("beginbfchar", -1).length - 1);
    assertEquals(true, changed.contains("100 beginbfchar") && changed.contains("21 beginbfchar"));
  }

  @Test
  void hyphensOfTextAreSetApartAndAddressesAreNot() {
    Document html = Jsoup.parse("<p>18-vuotias <a href=\"https://a-b.fi/\">a-b</a></p>");
    Hyphens.set(html);
    assertEquals("18\u2010vuotias a\u2010b", html.text());
    assertEquals("https://a-b.fi/", html.selectFirst("a").attr("href"));
  }
}
