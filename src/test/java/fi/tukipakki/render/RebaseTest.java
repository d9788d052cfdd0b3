package fi.tukipakki.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RebaseTest {
  private static final LinkFunctions LINKS = new LinkFunctions(Map.of(), "/", false);

  @ParameterizedTest
  @CsvSource({
    // address | from | to | moved
    "../b/, a/x/, a/x/rooli/tt/, ../../../b/",
    "./, a/x/, a/x/rooli/tt/, ../../",
    "#kohta, a/x/, a/x/rooli/tt/, ../../#kohta",
    "../b/#kohta, a/x/, a/x/rooli/tt/, ../../../b/#kohta",
    "../kuva.png, a/x/, a/x/rooli/tt/, ../../../kuva.png",
    "../../, a/x/, a/x/rooli/tt/, ../../../../",
    "../b/index.html, a/x/, a/x/rooli/tt/, ../../../b/index.html",
    "https://thl.fi/, a/x/, b/, https://thl.fi/",
    "mailto:a@b.fi, a/x/, b/, mailto:a@b.fi",
    "tel:112, a/x/, b/, tel:112",
    "../lait/y/, sv/lagar/x/, lait/x/, ../../sv/lagar/lait/y/",
    "a/, '', b/, ../a/",
    "'', '', b/, ../",
  })
  void addressesAreMadeAnew(String address, String from, String to, String moved) {
    String html = "<p><a href=\"" + address + "\">x</a></p>";
    assertEquals(
        "<p><a href=\"" + moved + "\">x</a></p>",
        Rebase.html(html, from, to, LINKS).replace("\n", ""));
  }

  @Test
  void picturesToo() {
    assertEquals(
        "<img src=\"../../../kuva.png\" alt=\"\">",
        Rebase.html("<img src=\"../kuva.png\" alt=\"\">", "a/x/", "a/x/rooli/tt/", LINKS));
  }

  @Test
  void onADiskAddressesNameTheFile() {
    LinkFunctions portable = new LinkFunctions(Map.of(), "/", true);
    assertEquals(
        "<a href=\"../../../b/index.html#k\">x</a>",
        Rebase.html("<a href=\"../b/index.html#k\">x</a>", "a/x/", "a/x/rooli/tt/", portable));
    assertEquals(
        "<a href=\"../../index.html#k\">x</a>",
        Rebase.html("<a href=\"#k\">x</a>", "a/x/", "a/x/rooli/tt/", portable));
  }

  @Test
  void textWithoutAddressesIsNotTouched() {
    String html = "<p>25 § <b>a</b></p>\n";
    assertSame(html, Rebase.html(html, "a/", "b/", LINKS));
    String same = "<a href=\"x\">";
    assertSame(same, Rebase.html(same, "a/", "a/", LINKS));
  }
}
