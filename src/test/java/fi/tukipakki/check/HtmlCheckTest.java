package fi.tukipakki.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.tukipakki.content.Body;
import fi.tukipakki.content.Site;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.support.Converted;
import fi.tukipakki.support.SiteText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlCheckTest {
  private final Diagnostics diagnostics = new Diagnostics();
  private final HtmlCheck check = new HtmlCheck("/tuki/", diagnostics);
  private final Site site = Converted.site(SiteText.of(""), new Diagnostics());

  private static void take(HtmlCheck check, String file, String html, String source) {
    check.take(file, source, check.read(file, html.getBytes(StandardCharsets.UTF_8), source));
  }

  private List<String> told(Map<String, String> pages) {
    pages.forEach((file, html) -> take(check, file, html, "content/" + file + ".md"));
    Set<String> files = new java.util.TreeSet<>(pages.keySet());
    files.add("assets/x.css");
    diagnostics.addAll(check.links(files, site, path -> (Body) null));
    return diagnostics.sorted().stream()
        .map(d -> d.code().id() + " " + d.location() + " " + d.args().get("value"))
        .toList();
  }

  private List<String> told(String html) {
    return told(Map.of("a/index.html", html));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<h1>A</h1><h2>B</h2><h3>C</h3><h2>D</h2> | ``",
        "<h1>A</h1><h3>B</h3> | TP092 content/a/index.html.md h3 B",
        "<h2>A</h2> | TP092 content/a/index.html.md h2 A",
        "<p id=x></p><p id=y></p> | ``",
        "<p id=x></p><b id=x></b> | TP090 content/a/index.html.md x",
        "<img src=../assets/x.css alt=''> | ``",
        "<img src=../assets/x.css> | TP093 content/a/index.html.md ../assets/x.css",
        "<a href=../>x</a> | TP091 content/a/index.html.md index.html",
        "<a href=./>x</a><a href='#'>x</a><a href=''>x</a> | ``",
        "<a href='#k'>x</a><p id=k></p> | ``",
        "<a href='#ei'>x</a> | TP091 content/a/index.html.md a/index.html#ei",
        "<a href=../ei/>x</a> | TP091 content/a/index.html.md ei/index.html",
        "<a href=/tuki/a/>x</a> | ``",
        "<a href=/a/>x</a> | TP091 content/a/index.html.md /a/index.html",
        "<a href=/tuki/ei/>x</a> | TP091 content/a/index.html.md ei/index.html",
        "<link href=../assets/x.css> | ``",
        "<script src=../assets/ei.js></script> | TP091 content/a/index.html.md assets/ei.js",
        "<a href=https://thl.fi>x</a><a href=mailto:a@b.fi>x</a><a href=tel:112>x</a> | ``",
        "<a href=../assets/x.css#osa>x</a> | ``",
        "<a href='../a/?q=1#k'>x</a><p id=k></p> | ``",
        "<a href='../a/index.html'>x</a> | ``",
        "<a href='../%61/'>x</a> | ``",
      })
  void whatABrowserWouldStumbleOver(String html, String expected) {
    assertEquals(expected, String.join("; ", told(html)));
  }

  @Test
  void fragmentsOfOtherPages() {
    Map<String, String> pages = new TreeMap<>();
    pages.put("a/index.html", "<a href='../b/#k'>x</a><a href='../b/#ei'>y</a>");
    pages.put("b/index.html", "<p id=k></p>");
    assertEquals(List.of("TP091 content/a/index.html.md b/index.html#ei"), told(pages));
  }

  @Test
  void theSameAddressMeansAnotherPlaceInAnotherFolder() {
    Map<String, String> pages = new TreeMap<>();
    pages.put("a/b/index.html", "<a href='../c/'>x</a><a href='../../assets/x.css'>y</a>");
    pages.put("a/c/index.html", "<a href='../c/'>x</a><a href='../../assets/x.css'>y</a>");
    pages.put("c/b/index.html", "<a href='../c/'>x</a><a href='../../assets/x.css'>y</a>");
    pages.put("a/index.html", "<a href='../c/'>x</a><a href='../../assets/x.css'>y</a>");
    assertEquals(
        List.of(
            "TP091 content/a/index.html.md ../assets/x.css",
            "TP091 content/a/index.html.md c/index.html",
            "TP091 content/c/b/index.html.md c/c/index.html"),
        told(pages).stream().sorted().toList());
  }

  @Test
  void theSourceThatIsToldDoesNotDependOnTheOrderOfPages() {
    for (boolean reversed : new boolean[] {false, true}) {
      Diagnostics told = new Diagnostics();
      HtmlCheck fresh = new HtmlCheck("/", told);
      String[] names = reversed ? new String[] {"b", "a"} : new String[] {"a", "b"};
      for (String name : names) {
        take(fresh, name + "/index.html", "<a href=../ei/>x</a>", "content/" + name + ".md");
      }
      told.addAll(fresh.links(Set.of("a/index.html", "b/index.html"), site, path -> (Body) null));
      assertEquals("content/a.md", told.sorted().get(0).location().file());
      assertEquals(1, told.sorted().size());
    }
  }
}
