package fi.tukipakki.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the crawl sees each kind of broken link, and only those. */
class CrawlFaultsTest {
  private static Crawl crawl(String home) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("index.html", home.getBytes(UTF_8));
    files.put("a/index.html", "<h1 id='älä'>A</h1><a href='../'>Koti</a>".getBytes(UTF_8));
    files.put("b/index.html", "<p>B".getBytes(UTF_8));
    files.put("kuva.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8));
    try (StaticServer server = new StaticServer(files, "/some/base/")) {
      return Crawl.of(server);
    }
  }

  @Test
  void goodLinksOfEveryKindPass() throws IOException {
    Crawl crawl =
        crawl(
            "<a href='a/'>A</a><a href='a/#%C3%A4l%C3%A4'>Älä</a><a id='x' href='#x'>X</a>"
                + "<a href='https://other.example/none#y'>Muu</a><a href='tel:112'>112</a>"
                + "<a href='mailto:a@b.fi'>Posti</a><a href='/some/base/a/?q#'>A</a>"
                + "<img src='kuva.svg' srcset='kuva.svg 1x, kuva.svg 2x'>");
    assertEquals(List.of(), List.copyOf(crawl.problems()));
    assertTrue(crawl.reached("a/"));
    assertTrue(crawl.reached("kuva.svg"));
    assertFalse(crawl.reached("b/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href='none/'>",
        "<a href='a'>",
        "<a href='/a/'>",
        "<a href='../'>",
        "<a href='a/#ala'>",
        "<a href='#none'>",
        "<a href='http://other.example/'>",
        "<a href='javascript:alert(1)'>",
        "<a href='a b/'>",
        "<img src='none.png'>",
        "<img src='kuva.svg' srcset='kuva.svg 1x, none.svg 2x'>",
        "<form action='none/'>",
        "<link rel='stylesheet' href='none.css'>",
        "<meta http-equiv='refresh' content='0; url=none/'>",
        "<a href='a/'></a><a href='a/none/'>",
      })
  void aBrokenLinkIsToldOnce(String link) throws IOException {
    assertEquals(1, crawl(link).problems().size());
  }
}
