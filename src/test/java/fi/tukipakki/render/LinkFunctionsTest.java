package fi.tukipakki.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkFunctionsTest {
  private final LinkFunctions plain = new LinkFunctions(Map.of(), "/tuki/", false);
  private final LinkFunctions portable = new LinkFunctions(Map.of(), "/tuki/", true);

  @ParameterizedTest
  @CsvSource({
    // from page | to path | on a server | from a disk
    "a/b/, a/c/, ../c/, ../c/index.html",
    "a/b/, '', ../../, ../../index.html",
    "'', '', ./, index.html",
    "'', a/, a/, a/index.html",
    "a/, a/, ./, index.html",
    "a/, a/#x, #x, #x",
    "'', '#x', #x, #x",
    "a/, b/#x, ../b/#x, ../b/index.html#x",
    "a/, assets/css/site.css, ../assets/css/site.css, ../assets/css/site.css",
    "a/, feed.xml, ../feed.xml, ../feed.xml",
    "a/, https://thl.fi/x#y, https://thl.fi/x#y, https://thl.fi/x#y",
    "a/, mailto:x@y.fi, mailto:x@y.fi, mailto:x@y.fi",
    // The page of lost addresses is shown anywhere, so it knows the base path.
    "404.html, a/, /tuki/a/, /tuki/a/index.html",
    "404.html, '', /tuki/, /tuki/index.html",
    "404.html, assets/x.css, /tuki/assets/x.css, /tuki/assets/x.css",
    "404.html, a/#x, /tuki/a/#x, /tuki/a/index.html#x",
  })
  void addressesFromAPage(String here, String path, String onServer, String fromDisk) {
    assertEquals(onServer, plain.url(here, path));
    assertEquals(fromDisk, portable.url(here, path));
  }
}
