package fi.tukipakki.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import fi.tukipakki.browser.Browser.Scheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
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

  CrawlTest(OwnSite site) {
    this.site = site;
    this.built = site.built();
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
        built.pages().stream()
            .filter(page -> !page.equals("404.html"))
            .filter(page -> !crawl.reached(BuiltSite.address(page)))
            .toList();
    assertEquals(List.of(), lost, "pages that no walk from the home page reaches");
  }

  @Test
  void redirectsAndThePageForLostReadersLeadOn() throws IOException {
    List<String> pages = built.pages();
    List<String> others =
        built.files().keySet().stream()
            .filter(file -> file.endsWith(".html") && !pages.contains(file))
            .map(file -> site.atBase().url() + BuiltSite.address(file))
            .toList();
    List<String> starts = new ArrayList<>(others);
    starts.add(site.atBase().url() + "404.html");
    assertEquals("", String.join("\n", Crawl.from(site.atBase(), starts).problems()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/some/base/"})
  void noPageComplainsOrAsksOthers(String base, Browser browser) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>(built.files());
    files.put(
        "frames.html",
        "<!DOCTYPE html><title>Frames</title><link rel=\"icon\" href=\"data:,\">".getBytes(UTF_8));
    try (StaticServer server = new StaticServer(files, base)) {
      browser.screen(1280, Scheme.LIGHT);
      browser.open(server.url() + "frames.html");
      browser.forget();
      browser.openInFrames(
          built.pages().stream()
              .filter(page -> !page.equals("404.html") || !base.equals("/"))
              .map(page -> server.url() + BuiltSite.address(page))
              .toList());
      assertEquals("", String.join("\n", browser.console()));
      List<String> requests = browser.requests();
      assertTrue(requests.containsAll(List.of(server.url(), server.url() + "haku/")));
      assertEquals(
          List.of(), requests.stream().filter(url -> !url.startsWith(server.url())).toList());
      assertEquals(List.of(), browser.stored());
    }
  }

  @Test
  void everyPageNamesItsLanguageTitleAndAddress() {
    Map<String, String> titles = new HashMap<>();
    for (String file : built.pages()) {
      Document page = built.html(file);
      Element html = page.selectFirst("html");
      assertTrue(Set.of("fi", "sv", "se", "en").contains(html.attr("lang")), file);
      assertFalse(page.title().isBlank(), file + " has no title");
      assertEquals(1, page.select("h1").size(), file + " has not one h1");
      Element canonical = page.selectFirst("link[rel=canonical]");
      if (page.selectFirst("meta[name=robots][content=noindex]") == null) {
        assertEquals(BuiltSite.BASE_URL + BuiltSite.address(file), canonical.attr("href"), file);
      } else {
        assertEquals(null, canonical, file + " is not to be indexed");
      }
      String title = html.attr("data-language") + " " + kind(file) + " " + page.title();
      String other = titles.putIfAbsent(title, file);
      assertEquals(null, other, file + " has the title of another page of its kind");
    }
  }

  /** Lists, glossary pages and pages proper may each have one page called "Huostaanotto". */
  private String kind(String file) {
    String[] kinds = built.html(file).body().className().split(" ");
    return kinds[0] + (kinds[kinds.length - 1].equals("type-term") ? " term" : "");
  }

  @Test
  void versionsInOtherLanguagesNameEachOther() {
    Map<String, Set<String>> alternates = new HashMap<>();
    int pairs = 0;
    for (String file : built.pages()) {
      Set<String> named = new TreeSet<>();
      for (Element link : built.html(file).select("link[rel=alternate][hreflang]")) {
        String place = inside(link.attr("href"), file);
        if (!link.attr("hreflang").equals("x-default")) {
          assertEquals(
              link.attr("hreflang"),
              built.html(place).selectFirst("html").attr("lang"),
              file + " takes " + place + " for a page of another language");
          named.add(place);
        }
      }
      alternates.put(file, named);
    }
    for (Map.Entry<String, Set<String>> page : alternates.entrySet()) {
      for (String other : page.getValue()) {
        pairs++;
        // Easy Finnish is Finnish too: it names the versions in other languages, they name the
        // Finnish one.
        boolean easy = built.text(page.getKey()).contains("data-language=\"selko\"");
        assertTrue(
            easy || alternates.get(other).contains(page.getKey()),
            other + " does not name " + page.getKey());
      }
    }
    assertTrue(pairs > 20, "only " + pairs + " versions in other languages");
  }

  @Test
  void structuredDataIsJson() throws JsonParserException {
    Set<String> types = new TreeSet<>();
    for (String file : built.pages()) {
      for (Element script : built.html(file).select("script[type=application/ld+json]")) {
        JsonObject data = JsonParser.object().from(script.data());
        assertEquals("https://schema.org", data.getString("@context"), file);
        types.add(data.getString("@type"));
      }
    }
    assertTrue(
        types.containsAll(Set.of("Article", "BreadcrumbList", "Event", "HowTo")),
        "structured data of " + types);
  }

  @Test
  void siteMapListsPagesThatAreThereAndMayBeIndexed() {
    Document map = Jsoup.parse(built.text("sitemap.xml"), "", Parser.xmlParser());
    Set<String> listed = new HashSet<>();
    for (Element loc : map.select("loc")) {
      String file = inside(loc.text(), "sitemap.xml");
      assertTrue(listed.add(file), file + " is listed twice");
      assertTrue(built.pages().contains(file), file + " is no page");
      assertTrue(built.html(file).select("meta[name=robots]").isEmpty(), file);
    }
    for (Element link : map.getElementsByTag("xhtml:link")) {
      inside(link.attr("href"), "sitemap.xml");
    }
    for (String file : built.pages()) {
      boolean article = built.html(file).select("meta[property=og:type]").hasAttr("content");
      boolean share = file.contains("/rooli/") || file.contains("/muistilista/");
      boolean content = built.html(file).body().hasClass("content") && article && !share;
      assertTrue(!content || listed.contains(file) || !finnish(file), file + " is not listed");
    }
  }

  private boolean finnish(String file) {
    return built.html(file).selectFirst("html").attr("data-language").equals("fi");
  }

  @Test
  void feedTellsOfPagesThatAreThere() {
    Document feed = Jsoup.parse(built.text("feed.xml"), "", Parser.xmlParser());
    assertEquals("feed", feed.child(0).tagName().toLowerCase(Locale.ROOT));
    assertFalse(feed.select("entry").isEmpty());
    for (Element entry : feed.select("entry")) {
      inside(entry.selectFirst("link").attr("href"), "feed.xml");
      assertFalse(entry.selectFirst("title").text().isBlank());
      assertTrue(entry.selectFirst("updated").text().endsWith("Z"));
    }
  }

  /** The file of an absolute address of ours. */
  private String inside(String url, String from) {
    assertTrue(url.startsWith(BuiltSite.BASE_URL), from + " leads away to " + url);
    String path = url.substring(BuiltSite.BASE_URL.length());
    String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    assertTrue(
        built.files().containsKey(file), from + " leads to " + file + ", which is not there");
    return file;
  }
}
