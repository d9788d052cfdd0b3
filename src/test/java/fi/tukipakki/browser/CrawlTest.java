package fi.tukipakki.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import fi.tukipakki.browser.Browser.Scheme;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of our own site: its links, what machines read in it, what it does in a browser. */
@ExtendWith(SiteExtension.class)
class CrawlTest {
  private final OwnSite site;
  private final BuiltSite built;
  private final SortedMap<String, Document> pages;

  CrawlTest(OwnSite site) {
    this.site = site;
    this.built = site.built();
    this.pages = site.pages();
  }

  private StaticServer server(String base) {
    return base.equals("/") ? site.atRoot() : site.atBase();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/some/base/"})
  void everyLinkLeadsSomewhereAndEveryPageIsReached(String base) throws IOException {
    Crawl crawl = Crawl.of(server(base));
    assertEquals("", String.join("\n", crawl.problems()));
    List<String> lost =
        pages.keySet().stream()
            .filter(page -> !page.equals("404.html"))
            .filter(page -> !crawl.reached(BuiltSite.address(page)))
            .toList();
    assertEquals(List.of(), lost, "pages that no walk from the home page reaches");
  }

  @Test
  void redirectsAndThePageForLostReadersLeadOn() throws IOException {
    List<String> starts =
        built.files().keySet().stream()
            .filter(file -> file.endsWith(".html") && !pages.containsKey(file))
            .map(file -> site.atBase().url() + BuiltSite.address(file))
            .collect(Collectors.toCollection(ArrayList::new));
    starts.add(site.atBase().url() + "404.html");
    assertEquals("", String.join("\n", Crawl.from(site.atBase(), starts).problems()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/some/base/"})
  void noPageComplainsOrAsksOthersOrScrollsSideways(String base, Browser browser)
      throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>(built.files());
    files.put(
        "frames.html",
        "<!DOCTYPE html><title>Frames</title><link rel=\"icon\" href=\"data:,\">".getBytes(UTF_8));
    try (StaticServer server = new StaticServer(files, base)) {
      browser.screen(1280, Scheme.LIGHT);
      browser.open(server.url() + "frames.html");
      browser.forget();
      List<String> urls =
          pages.keySet().stream()
              .filter(page -> !page.equals("404.html") || !base.equals("/"))
              .map(page -> server.url() + BuiltSite.address(page))
              .toList();
      // Widths do not depend on the base path.
      Map<String, Long> tooWide = browser.openInFrames(urls, base.equals("/") ? 320 : 0);
      assertEquals("", String.join("\n", browser.console()));
      List<String> requests = browser.requests();
      assertTrue(requests.containsAll(List.of(server.url(), server.url() + "haku/")));
      assertEquals(
          List.of(), requests.stream().filter(url -> !url.startsWith(server.url())).toList());
      assertEquals(List.of(), browser.stored());
      assertEquals(Map.of(), tooWide, "pages that scroll sideways at 320 px");
    }
  }

  @Test
  void everyPageNamesItsLanguageTitleAndAddress() {
    Map<String, String> titles = new HashMap<>();
    pages.forEach(
        (file, page) -> {
          Element html = page.child(0);
          assertTrue(Set.of("fi", "sv", "se", "en").contains(html.attr("lang")), file);
          assertEquals(1, page.select("h1").size(), file + " has not one h1");
          assertFalse(page.title().isBlank(), file + " has no title");
          String title = html.attr("data-language") + " " + kind(page) + " " + page.title();
          String other = titles.putIfAbsent(title, file);
          assertNull(other, file + " has the title of another page of its kind");
          Element canonical = page.selectFirst("link[rel=canonical]");
          if (indexed(page)) {
            assertEquals(
                BuiltSite.BASE_URL + BuiltSite.address(file), canonical.attr("href"), file);
          } else {
            assertNull(canonical, file + " is not to be indexed");
          }
        });
  }

  /** A list, a page of the glossary and a page proper may each be called "Huostaanotto". */
  private static String kind(Document page) {
    String kind = page.body().className();
    return kind.equals("content type-term") ? kind : kind.split(" ")[0];
  }

  private static boolean indexed(Document page) {
    return page.select("meta[name=robots][content*=noindex]").isEmpty();
  }

  @Test
  void versionsInOtherLanguagesNameEachOther() {
    int pairs = 0;
    for (Map.Entry<String, Document> page : pages.entrySet()) {
      for (String other : versions(page.getKey())) {
        pairs++;
        // Easy Finnish is Finnish too: it names the versions in other languages, and they name the
        // one in plain Finnish.
        boolean easy = page.getValue().child(0).attr("data-language").equals("selko");
        assertTrue(
            easy || versions(other).contains(page.getKey()),
            other + " does not name " + page.getKey());
      }
    }
    assertTrue(pairs > 20, "only " + pairs + " versions in other languages");
  }

  /** Files that a page names as versions of itself; each is in the language it is said to be. */
  private Set<String> versions(String file) {
    Set<String> named = new TreeSet<>();
    for (Element link : pages.get(file).select("link[rel=alternate][hreflang]")) {
      String version = inside(link.attr("href"), file);
      if (!link.attr("hreflang").equals("x-default")) {
        String language = pages.get(version).child(0).attr("lang");
        assertEquals(link.attr("hreflang"), language, file + " about " + version);
        named.add(version);
      }
    }
    return named;
  }

  @Test
  void structuredDataIsJson() throws JsonParserException {
    Set<String> types = new TreeSet<>();
    for (Map.Entry<String, Document> page : pages.entrySet()) {
      for (Element script : page.getValue().select("script[type=application/ld+json]")) {
        JsonObject data = JsonParser.object().from(script.data());
        assertEquals("https://schema.org", data.getString("@context"), page.getKey());
        types.add(data.getString("@type"));
      }
    }
    assertTrue(
        types.containsAll(Set.of("Article", "BreadcrumbList", "Event", "HowTo")),
        "structured data of " + types);
  }

  @Test
  void siteMapListsPagesThatAreThereAndMayBeIndexed() {
    Document map = xml("sitemap.xml");
    Set<String> listed = new HashSet<>();
    for (Element loc : map.getElementsByTag("loc")) {
      String file = inside(loc.text(), "sitemap.xml");
      assertTrue(listed.add(file), file + " is listed twice");
      assertTrue(pages.containsKey(file), file + " is no page");
      assertTrue(indexed(pages.get(file)), file + " is not to be indexed");
    }
    for (Element link : map.getElementsByTag("xhtml:link")) {
      inside(link.attr("href"), "sitemap.xml");
    }
    List<String> missing =
        pages.keySet().stream()
            // Views of a process have no structured data of their own: they repeat its page.
            .filter(file -> !pages.get(file).select("body.content, body.home").isEmpty())
            .filter(file -> !pages.get(file).select("script[type*=ld]").isEmpty())
            .filter(file -> !listed.contains(file))
            .toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void feedTellsOfPagesThatAreThere() {
    List<Element> entries = xml("feed.xml").getElementsByTag("entry");
    assertFalse(entries.isEmpty());
    for (Element entry : entries) {
      inside(entry.selectFirst("link").attr("href"), "feed.xml");
      assertFalse(entry.selectFirst("title").text().isBlank());
      assertTrue(entry.selectFirst("updated").text().matches("2[0-9]{3}-[0-9-]{5}T[0-9:]{8}Z"));
    }
  }

  /** A file that must be well-formed. */
  private Document xml(String file) {
    try {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(built.text(file)));
      while (reader.hasNext()) {
        reader.next();
      }
    } catch (XMLStreamException e) {
      throw new AssertionError(file, e);
    }
    return Jsoup.parse(built.text(file), "", Parser.xmlParser());
  }

  /** The file of an absolute address of ours. */
  private String inside(String url, String from) {
    assertTrue(url.startsWith(BuiltSite.BASE_URL), from + " leads away to " + url);
    String path = url.substring(BuiltSite.BASE_URL.length());
    String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    assertTrue(built.files().containsKey(file), from + " leads to no file: " + file);
    return file;
  }
}
