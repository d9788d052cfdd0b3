package fi.tukipakki.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Severity;
import fi.tukipakki.support.MapSink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A content type that site.yml and a template declare works everywhere, without a line of Java. */
class CustomTypeTest {
  @TempDir Path site;
  private BuildResult result;

  private void write(String path, String text) throws IOException {
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void recipes() throws IOException {
    write(
        "site.yml",
        """
        title: Koe
        baseUrl: https://esimerkki.fi/
        menu: [{type: recipe}]
        types:
          recipe:
            folder: reseptit
            label: Reseptit
            singular: Resepti
            description: Ruokaa.
            template: resepti
            sort: -date
            schema: Article
            fields:
              minutes: {type: number, min: 1, max: 600, required: true, label: Kesto}
              method: {type: reference, to: method, label: Menetelmä}
              course: {type: enum, values: [main, dessert], labels: {main: pääruoka, dessert: jälkiruoka}}
        """);
    write(
        "templates/resepti.peb",
        """
        {% extends "page.peb" %}
        {% block before %}
        <p class="recipe">{{ page.card.fields.minutes }} min, {{ page.card.fields.course.label }}</p>
        {% if page.card.fields.method is defined %}<a class="how" href="{{ url(page.card.fields.method.path) }}">{{ page.card.fields.method.title }}</a>{% endif %}
        {% endblock %}
        """);
    write(
        "content/menetelmat/keittaminen.md",
        "---\ntitle: Keittäminen\n---\n\nKatso [keitto](../reseptit/keitto.md).\n");
    write(
        "content/reseptit/keitto.md",
        """
        ---
        title: Hernekeitto
        description: Torstain ruoka.
        date: 2026-11-19
        minutes: 90
        course: main
        method: keittaminen
        audience: nälkäiset
        tags: [ruoka]
        ---

        Keitä herneet.

        ## Tarjoilu

        Sinapin kanssa.
        """);
    write(
        "content/reseptit/puuro.md",
        "---\ntitle: Puuro\ndate: 2026-11-20\nminutes: 10\ncourse: main\ntags: [ruoka]\nrelated: [keitto]\n---\n\nKeitä.\n");
  }

  private Map<String, byte[]> build() throws IOException {
    MapSink sink = new MapSink();
    result =
        new SiteBuild(
                BuildOptions.of(site, LocalDate.of(2026, 11, 21)),
                Clock.systemUTC(),
                "test",
                Progress.NONE)
            .run(sink);
    return sink.files();
  }

  private static Document page(Map<String, byte[]> files, String path) {
    byte[] content = files.get(path + "index.html");
    assertTrue(content != null, path + " is missing");
    return Jsoup.parse(new String(content, StandardCharsets.UTF_8));
  }

  private static String text(Map<String, byte[]> files, String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  @Test
  void worksEverywhere() throws IOException {
    recipes();
    Map<String, byte[]> files = build();
    assertEquals(
        List.of(),
        result.diagnostics().stream().filter(d -> d.severity() != Severity.HINT).toList());

    Document soup = page(files, "reseptit/keitto/");
    assertEquals("90 min, pääruoka", soup.select(".recipe").text());
    assertEquals("../../menetelmat/keittaminen/", soup.select("a.how").attr("href"));
    assertTrue(soup.select(".crumbs").text().contains("Reseptit"));
    assertTrue(soup.select("script[type=application/ld+json]").html().contains("Hernekeitto"));
    assertTrue(soup.select(".backlinks").text().contains("Keittäminen"));
    assertTrue(soup.select(".backlinks").text().contains("Puuro"));
    assertTrue(
        page(files, "menetelmat/keittaminen/").select(".backlinks").text().contains("Hernekeitto"));

    Document list = page(files, "reseptit/");
    assertEquals(
        List.of("Puuro", "Hernekeitto"), list.select(".card-link").eachText(), "newest first");
    assertTrue(list.select(".filters").text().contains("nälkäiset"));
    assertEquals(
        List.of("Hernekeitto"),
        page(files, "reseptit/kohderyhma/nalkaiset/").select(".card-link").eachText());
    assertEquals(2, page(files, "aihe/ruoka/").select(".card-link").size());
    assertTrue(page(files, "").select("nav").text().contains("Reseptit"));
    assertTrue(page(files, "hakemisto/").text().contains("Hernekeitto"));
    assertTrue(text(files, "feed.xml").contains("Hernekeitto"));
    assertTrue(text(files, "sitemap.xml").contains("https://esimerkki.fi/reseptit/keitto/"));
    assertTrue(text(files, "sitemap.xml").contains("https://esimerkki.fi/reseptit/</loc>"));
    assertEquals(3, result.searchEntries());
  }

  @Test
  void itsFieldsAreCheckedLikeAnyOther() throws IOException {
    recipes();
    write(
        "content/reseptit/puuro.md",
        "---\ntitle: Puuro\nminuts: 10\ncourse: lunch\nmethod: paistaminen\n---\n\nKeitä.\n");
    write("content/reseptit/velli.md", "---\ntitle: Velli\n---\n\nKeitä.\n");
    build();
    List<Code> found = result.diagnostics().stream().map(Diagnostic::code).toList();
    assertTrue(found.contains(Code.UNKNOWN_KEY));
    assertTrue(found.contains(Code.MISSING_KEY));
    assertTrue(found.contains(Code.NOT_IN_LIST));
    assertTrue(found.contains(Code.UNKNOWN_REFERENCE));
    assertTrue(result.failed());
    assertFalse(found.contains(Code.TEMPLATE_ERROR));
  }
}
