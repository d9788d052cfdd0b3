package fi.tukipakki.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.support.EpubFaults;
import fi.tukipakki.support.MapSink;
import fi.tukipakki.support.Pdf;
import fi.tukipakki.support.PdfUa;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The leaflets and handbooks of our own site. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnPublicationsTest {
  private final Map<String, byte[]> files = new TreeMap<>();

  @BeforeAll
  void build() throws IOException {
    BuildOptions options =
        BuildOptions.of(Path.of("").toAbsolutePath(), LocalDate.of(2026, 11, 21));
    MapSink sink = new MapSink();
    new SiteBuild(options, Clock.systemUTC(), "test", Progress.NONE).run(sink);
    files.putAll(sink.files());
  }

  private List<String> ending(String ending) {
    return files.keySet().stream().filter(path -> path.endsWith(ending)).toList();
  }

  @Test
  void everyPdfIsAccessible() {
    List<String> pdfs = ending(".pdf");
    long leaflets =
        files.keySet().stream()
            .filter(path -> path.matches("(sv/broschyrer|(selko/)?esitteet)/[a-z-]+/index.html"))
            .count();
    assertEquals(2 * leaflets + 1, pdfs.size(), pdfs.toString());
    Map<String, List<String>> faults = new TreeMap<>();
    for (String path : pdfs) {
      List<String> found = PdfUa.faults(files.get(path));
      if (!found.isEmpty()) {
        faults.put(path, found);
      }
    }
    assertEquals(Map.of(), faults);
  }

  @Test
  void everyPdfSaysWhatItIsAndCarriesItsFonts() {
    for (String path : ending(".pdf")) {
      Pdf pdf = Pdf.read(files.get(path));
      Document page = page(path);
      assertEquals(page.selectFirst("h1").text(), pdf.title(), path);
      assertEquals(page.selectFirst("html").attr("lang"), pdf.language(), path);
      assertFalse(pdf.fonts().isEmpty(), path);
      assertFalse(pdf.fonts().containsValue(false), path + pdf.fonts());
      assertFalse(pdf.text().contains("\uFFFD"), path);
      assertTrue(files.get(path).length < 200_000, path + " is " + files.get(path).length);
    }
  }

  @Test
  void everyPdfSaysAllThatItsPageSays() {
    for (String path : ending(".pdf")) {
      String text = letters(Pdf.read(files.get(path)).text());
      for (var block : page(path).select(".prose :is(p, li, h2, h3, td)")) {
        if (block.select("p, li").size() < 2) {
          String wanted = letters(block.text());
          assertTrue(text.contains(wanted), path + " misses " + block.text());
        }
      }
    }
  }

  @Test
  void everyBookIsAGoodEpub() {
    List<String> books = ending(".epub");
    assertEquals(List.of("kasikirjat/poissaolokasikirja/poissaolokasikirja.epub"), books);
    for (String path : books) {
      assertEquals(List.of(), EpubFaults.of(files.get(path)), path);
    }
  }

  @Test
  void pairsLeadToEachOther() {
    for (String[] pair :
        new String[][] {
          {"lastensuojeluilmoitus-tyontekijalle", "lastensuojeluilmoitus-vanhemmalle"},
          {"sijoitus-koululle", "sijoitus-nuorelle"}
        }) {
      for (int i = 0; i < 2; i++) {
        String here = "esitteet/" + pair[i] + "/";
        String other = "/esitteet/" + pair[1 - i] + "/";
        assertEquals("../" + pair[1 - i] + "/", page(here + "x").select(".pair").attr("href"));
        assertTrue(
            Pdf.read(files.get(here + pair[i] + ".pdf")).links().stream()
                .anyMatch(link -> link.endsWith(other)));
      }
    }
    String easy = "esitteet/jalkihuolto-nuorelle/";
    assertEquals(
        "../../selko/" + easy, page(easy + "x").select(".languages a[href*=selko]").attr("href"));
  }

  /** The page that a file belongs to. */
  private Document page(String path) {
    String page = path.substring(0, path.lastIndexOf('/') + 1) + "index.html";
    return Jsoup.parse(new String(files.get(page), java.nio.charset.StandardCharsets.UTF_8));
  }

  /** Text without what lines and layouts change. */
  private static String letters(String text) {
    return text.replaceAll("[\\s\u00ad\u00a0]+", "");
  }
}
