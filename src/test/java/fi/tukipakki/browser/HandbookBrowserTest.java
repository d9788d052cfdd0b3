package fi.tukipakki.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.browser.Axe.Rules;
import fi.tukipakki.browser.Browser.Scheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A handbook: chapter by chapter, on one page, and to take along. */
@ExtendWith(SiteExtension.class)
class HandbookBrowserTest {
  private static final String BOOK = "kasikirjat/poissaolokasikirja/";
  private static final String WHOLE = BOOK + "kokonaan/";

  private final Browser browser;
  private final StaticServer server;

  HandbookBrowserTest(Browser browser, OwnSite site) {
    this.browser = browser;
    this.server = site.atBase();
  }

  @BeforeEach
  void onAPhone() {
    browser.forget();
    browser.screen(320, Scheme.LIGHT);
  }

  private String path() {
    return browser.url().substring(server.url().length());
  }

  private void follow(String selector, String to) {
    browser.run("document.querySelector(arguments[0]).click();", selector);
    browser.await(selector + " to " + to, b -> path().equals(to));
  }

  @Test
  void chaptersFollowEachOther() {
    browser.open(server.url() + BOOK);
    List<String> walk = new ArrayList<>(List.of(BOOK));
    follow(".spine li:first-child a", "kasikirjat/poissaolo-miksi/");
    walk.add(path());
    follow("a[rel=next]", "kasikirjat/poissaolo-kynnykset/");
    walk.add(path());
    follow("a[rel=next]", "kasikirjat/poissaolo-tiedonvaihto/");
    walk.add(path());
    for (int i = walk.size() - 2; i >= 0; i--) {
      follow("a[rel=prev]", walk.get(i));
    }
  }

  @Test
  void theWholeBookIsOnePageForEveryReader() {
    browser.open(server.url() + BOOK);
    follow(".go-row a", WHOLE);
    assertEquals(0, browser.excessWidth());
    assertEquals(List.of(), browser.violations(Rules.WCAG_22_AA));
    browser.screen(320, Scheme.DARK);
    assertEquals(List.of(), browser.violations(Rules.COLOURS));
    assertEquals(List.of(), browser.console());
    assertEquals(
        List.of(
            "Miksi lapsi on poissa koulusta",
            "Kynnykset ja vastuut poissaoloissa",
            "Tiedonvaihto: mitä saa kertoa kenelle"),
        browser.run(
            "return [...document.querySelectorAll('.whole-chapter > h2')]"
                + ".map((h) => h.lastChild.textContent.trim());"));
    follow(".kicker a", BOOK);
  }

  @Test
  void linksBetweenChaptersStayOnThePage() {
    browser.open(server.url() + WHOLE);
    follow(
        "[id='_c-poissaolo-miksi'] ~ .prose a[href='#_c-poissaolo-kynnykset']",
        WHOLE + "#_c-poissaolo-kynnykset");
    browser.await(
        "the chapter on the screen",
        b ->
            (Boolean)
                b.run(
                    "const {top} = document.getElementById('_c-poissaolo-kynnykset')"
                        + ".getBoundingClientRect(); return top >= 0 && top < innerHeight;"));
  }

  @Test
  void theThresholdsAreReadRowByRowOnAPhone() {
    browser.open(server.url() + WHOLE);
    String row =
        String.valueOf(
            browser.run("return document.querySelector('.stack-table tbody tr').innerText;"));
    assertTrue(row.contains("Oppilas ei tule kouluun"), row);
    assertTrue(row.indexOf("Kuka toimii") < row.indexOf("Luokanopettaja"), row);
    long width =
        (Long)
            browser.run(
                "return Math.round(document.querySelector('.stack-table td').offsetWidth);");
    assertTrue(width > 200, "cells are " + width + " px wide");
  }

  @Test
  void theBookCanBeTakenAlong() {
    browser.open(server.url() + BOOK);
    Object got =
        browser.run(
            "const got = []; for (const a of document.querySelectorAll('.downloads a')) {"
                + " const answer = await fetch(a.href); const bytes = await answer.arrayBuffer();"
                + " got.push(answer.headers.get('content-type') + ' '"
                + " + new TextDecoder('latin1').decode(bytes.slice(0, 4))); } return got;");
    assertEquals(List.of("application/pdf %PDF", "application/epub+zip PK\u0003\u0004"), got);
  }
}
