package fi.tukipakki.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.support.Built;
import fi.tukipakki.support.EpubFaults;
import fi.tukipakki.support.Pdf;
import fi.tukipakki.support.PdfUa;
import fi.tukipakki.support.SiteText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leaflets and handbooks of small sites: what is made, what it holds, what pages tell of it. */
class PublicationsTest {
  private static final String LEAFLET = "esitteet/tuki/tuki.pdf";
  private static final String BOOKLET = "esitteet/tuki/tuki-a5.pdf";
  private static final String PDF = "kasikirjat/kirja/kirja.pdf";
  private static final String EPUB = "kasikirjat/kirja/kirja.epub";

  /** A pair of leaflets, one with an easy version, and a book of two chapters. */
  private static final SiteText SITE =
      SiteText.of(
          """
          -- content/esitteet/tuki.md --
          ---
          title: Tukea sinulle
          description: Mistä saat tukea.
          pair: tyontekijalle
          situation: Tarvitset tukea
          ---
          Ensin tämä. Katso [toinen esite](tyontekijalle.md) ja [kirja](../kasikirjat/kirja.md#alku).

          ## Otsikko

          - [ ] Tee tämä
          - [x] Tämä on tehty

          > [!WARNING]
          > Ole varovainen.

          | Kuka | Mitä |
          | --- | --- |
          | Koulu | Kertoo |

          ### Alaotsikko

          1. yksi
          2. kaksi, 18-vuotias

          Viite.[^1]

          [^1]: Alaviitteen teksti.
          -- content/esitteet/tuki.selko.md --
          ---
          title: Tuki sinulle
          ---
          Helppo teksti.
          -- content/esitteet/tyontekijalle.md --
          ---
          title: Tuki työntekijälle
          pair: tuki
          ---
          Työntekijän teksti.
          -- content/kasikirjat/kirja.md --
          ---
          title: Kirja
          description: Kaikki yhdessä.
          chapters: [yksi, kaksi]
          updated: 2026-03-04
          thresholds:
            - {when: Milloin, who: Kuka, how: Miten, tell: Kenelle}
          ---
          Kirjan alku.

          ## Alku

          Alun teksti.
          -- content/kasikirjat/yksi.md --
          ---
          title: Ensimmäinen luku
          partOf: kirja
          sources: [{title: Lähde, url: "https://lahde.fi/"}]
          ---
          Luvun teksti ja [toinen luku](kaksi.md#aihe), [kirja](kirja.md), [esite](../esitteet/tuki.md).

          ## Aihe

          Yksi.[^1]

          ### Alla

          [^1]: Alaviite.
          -- content/kasikirjat/kaksi.md --
          ---
          title: Toinen luku
          partOf: kirja
          ---
          ## Aihe

          Kaksi. Katso [alku](#aihe).
          """);

  @Test
  void aLeafletIsAnAccessiblePdfOnBothPapers() {
    Map<String, byte[]> files = SITE.build().files();
    assertEquals(List.of(), PdfUa.faults(files.get(LEAFLET)));
    assertEquals(List.of(), PdfUa.faults(files.get(BOOKLET)));
    Pdf a4 = Pdf.read(files.get(LEAFLET));
    assertEquals(List.of("595x842"), a4.pages());
    Pdf booklet = Pdf.read(files.get(BOOKLET));
    assertEquals(List.of("842x595", "842x595"), booklet.pages());
    for (Pdf pdf : List.of(a4, booklet)) {
      assertEquals("Tukea sinulle", pdf.title());
      assertEquals("fi", pdf.language());
      assertFalse(pdf.fonts().isEmpty());
      assertFalse(pdf.fonts().containsValue(false), pdf.fonts().toString());
      assertTrue(pdf.links().contains("https://esimerkki.fi/tuki/esitteet/tyontekijalle/"));
      assertTrue(pdf.links().contains("https://esimerkki.fi/tuki/selko/esitteet/tuki/"));
      assertTrue(pdf.links().contains("https://esimerkki.fi/tuki/kasikirjat/kirja/#alku"));
    }
  }

  @Test
  void aPdfIsReadInTheOrderOfThePage() {
    Map<String, byte[]> files = SITE.build().files();
    for (String file : List.of(LEAFLET, BOOKLET)) {
      inOrder(Pdf.read(files.get(file)).text());
    }
  }

  private static void inOrder(String text) {
    int at = -1;
    for (String part :
        List.of(
            "Tukea sinulle",
            "Tarvitset tukea",
            "Ensin tämä. Katso toinen esite ja kirja.",
            "Otsikko",
            "Tee tämä",
            "Varoitus",
            "Kuka",
            "Koulu",
            "Alaotsikko",
            "18-vuotias",
            "Alaviitteen teksti",
            "Tuki työntekijälle",
            "Selkosuomi")) {
      int found = text.indexOf(part, at + 1);
      assertTrue(found > at, part + " in " + text);
      at = found;
    }
  }

  @Test
  void theTagsAreThoseOfThePage() {
    Map<String, byte[]> files = SITE.build().files();
    List<String> kinds = List.of("H1", "H2", "H3", "L", "Table", "Figure", "Link");
    for (String file : List.of(LEAFLET, BOOKLET)) {
      List<String> tags =
          Pdf.read(files.get(file)).tags().stream()
              .map(String::strip)
              .filter(kinds::contains)
              .toList();
      assertEquals(
          List.of(
              "H1", "Link", "Link", "H2", "L", "Table", "H3", "L", "Link", "L", "Link", "Link",
              "Link", "Link", "Figure"),
          tags.stream().toList(),
          file);
    }
  }

  @Test
  void theSameSiteGivesTheSameBytesAnywhere() {
    Map<String, byte[]> one = SITE.build().files();
    Map<String, byte[]> two = SITE.jobs(3).build().files();
    for (String file : List.of(LEAFLET, BOOKLET, PDF, EPUB)) {
      assertArrayEquals(one.get(file), two.get(file), file);
    }
  }

  @Test
  void theCacheGivesWhatItWasGiven(@TempDir Path folder) throws IOException {
    SITE.writeTo(folder);
    Map<String, byte[]> cold = SITE.build(folder).files();
    Path cache = folder.resolve(".tukipakki/pdf");
    List<Path> entries;
    try (var files = Files.list(cache)) {
      entries = files.sorted().toList();
    }
    // Three leaflets on two papers and the book; the e-book costs little.
    assertEquals(7, entries.size());
    Map<String, byte[]> warm = SITE.build(folder).files();
    Files.write(entries.get(0), new byte[] {1, 2, 3});
    Map<String, byte[]> mended = SITE.build(folder).files();
    for (String file : List.of(LEAFLET, BOOKLET, PDF)) {
      assertArrayEquals(cold.get(file), warm.get(file), file);
      assertArrayEquals(cold.get(file), mended.get(file), file);
    }
    assertTrue(Files.size(entries.get(0)) > 3);
  }

  @Test
  void pagesTellTheFormsAndTheirSizes() {
    Built built = SITE.build();
    List<String> shown = built.html("esitteet/tuki/").select(".downloads a").eachText();
    long kilos = Math.round(built.files().get(LEAFLET).length / 1000.0);
    assertEquals(2, shown.size());
    assertEquals("PDF tulostettavaksi (A4, " + kilos + " kt)", shown.get(0));
    assertTrue(shown.get(1).startsWith("PDF-vihko (A5"), shown.get(1));
    assertEquals(
        List.of("kirja.pdf", "kirja.epub"),
        built.html("kasikirjat/kirja/").select(".downloads a").eachAttr("href"));
    assertTrue(built.html("kasikirjat/yksi/").select(".downloads a").isEmpty());
  }

  @Test
  void pdfsCanBeTurnedOff() {
    Built built = SITE.withSite("pdf: false\n").build();
    assertEquals(List.of(), built.told());
    assertTrue(built.files().keySet().stream().noneMatch(path -> path.endsWith(".pdf")));
    assertTrue(built.files().containsKey(EPUB));
    assertTrue(built.html("esitteet/tuki/").select(".downloads").isEmpty());
    assertEquals(
        List.of("kirja.epub"),
        built.html("kasikirjat/kirja/").select(".downloads a").eachAttr("href"));
  }

  @Test
  void whatTurnsThemOffMustBeYesOrNo() {
    Built built = SITE.withSite("pdf: joskus\n").build();
    assertEquals("site.yml", built.only(Code.BAD_BOOLEAN).location().file());
  }

  @Test
  void anotherTypeHasThemWhenItSaysSo() {
    String type = "types:\n  kortti: {folder: kortit, label: Kortit, traits: [leaflet]}\n";
    SiteText site = SITE.with("content/kortit/a.md", "---\ntitle: Kortti\n---\nTeksti.\n");
    Built built = site.withSite(type).build();
    assertEquals(List.of(), PdfUa.faults(built.files().get("kortit/a/a.pdf")));
    Built plain = site.withSite(type.replace("leaflet", "")).build();
    assertFalse(plain.files().containsKey("kortit/a/a.pdf"));
  }

  @Test
  void withoutAnAddressThereIsNoCodeAndNoLink() {
    SiteText site = SITE.with("site.yml", "title: Koe\n");
    Map<String, byte[]> files = site.build().files();
    assertEquals(List.of(), Pdf.read(files.get(LEAFLET)).links());
    assertEquals(List.of(), PdfUa.faults(files.get(LEAFLET)));
    assertFalse(Pdf.read(files.get(LEAFLET)).tags().stream().anyMatch(t -> t.endsWith("Figure")));
    assertEquals(List.of(), EpubFaults.of(files.get(EPUB)));
  }

  @Test
  void theJoinedBookHasEachIdOnceAndLinksWithinItself() {
    Built built = SITE.build();
    assertEquals(List.of(), built.told());
    Document page = built.html("kasikirjat/kirja/kokonaan/");
    List<String> ids = page.select("[id]").eachAttr("id");
    assertEquals(new TreeSet<>(ids).size(), ids.size(), ids.toString());
    assertEquals(
        List.of("Alku", "Milloin toimitaan", "1 Ensimmäinen luku", "2 Toinen luku"),
        page.select(".page-body h2").eachText().subList(0, 4));
    assertEquals(
        List.of("#_c-kaksi.aihe", "#_main", "../../../esitteet/tuki/"),
        page.select("section:has(> #_c-yksi) .prose a").eachAttr("href").subList(0, 3));
    for (Element link : page.select("main a[href^=#]")) {
      assertTrue(ids.contains(link.attr("href").substring(1)), link.outerHtml());
    }
    assertEquals("kokonaan/", built.html("kasikirjat/kirja/").select(".go-row a").attr("href"));
  }

  @Test
  void aBookIsAnAccessiblePdfWithContents() {
    byte[] bytes = SITE.build().files().get(PDF);
    assertEquals(List.of(), PdfUa.faults(bytes));
    Pdf pdf = Pdf.read(bytes);
    assertEquals("Kirja", pdf.title());
    assertTrue(pdf.text().matches("(?s).*1 Ensimmäinen luku[ .]+5\n.*"), pdf.text());
    assertTrue(pdf.text().contains("Luvun teksti ja toinen luku, kirja, esite."), pdf.text());
  }

  @Test
  void aBookIsAGoodEpub() throws IOException {
    byte[] bytes = SITE.build().files().get(EPUB);
    assertEquals(List.of(), EpubFaults.of(bytes));
    Map<String, String> entries = entries(bytes);
    assertEquals("mimetype", entries.keySet().iterator().next());
    assertEquals("application/epub+zip", entries.get("mimetype"));
    Document front = xml(entries.get("book/chapter-1.xhtml"));
    assertEquals(
        List.of(
            "chapter-2.xhtml#aihe",
            "front.xhtml",
            "https://esimerkki.fi/tuki/esitteet/tuki/",
            "https://lahde.fi/",
            "https://esimerkki.fi/tuki/kasikirjat/yksi/"),
        front.select("a:not([href^=#])").eachAttr("href"));
    assertTrue(entries.get("book/package.opf").contains("2026-03-04T00:00:00Z"));
    assertEquals(
        List.of("Kirja", "Alku", "Ensimmäinen luku", "Aihe", "Toinen luku", "Aihe"),
        xml(entries.get("book/contents.xhtml")).select("nav a").eachText());
  }

  @Test
  void hostileTextStaysText() {
    String nasty = "\"><script>alert(1)</script> & ]]> {{ page }} <b> 😀 \u202e شكرا";
    SiteText site =
        SiteText.of(
            """
            -- content/esitteet/tuki.md --
            ---
            title: '%s'
            description: '%s'
            ---
            %s <img src="file:///etc/passwd"> <a href="javascript:x()">x</a>

            ## %s

            | %s |
            | --- |
            | `%s` |
            -- content/kasikirjat/kirja.md --
            ---
            title: '%s'
            chapters: [yksi, yksi, kirja]
            ---
            %s
            -- content/kasikirjat/yksi.md --
            ---
            title: '%s'
            partOf: kirja
            ---
            ## %s
            """
                .replace("%s", nasty));
    Built built = site.build();
    Map<String, byte[]> files = built.files();
    for (String file : List.of(LEAFLET, BOOKLET, PDF)) {
      assertEquals(List.of(), PdfUa.faults(files.get(file)), file);
      assertTrue(Pdf.read(files.get(file)).title().contains("<script>"), file);
      assertFalse(Pdf.read(files.get(file)).fonts().containsValue(false), file);
    }
    assertEquals(List.of(), EpubFaults.of(files.get(EPUB)));
    assertTrue(
        built.told().stream().anyMatch(t -> t.startsWith("TP110 content/esitteet/tuki.md:2")));
  }

  @Test
  void everyKindOfMarkdownCanBeSet() {
    Built built =
        SiteText.of(
                """
                -- content/esitteet/kaikki.md --
                ---
                title: Kaikki
                ---
                ## Otsikko

                `koodi`, *korostus*, **vahva**, ~~pois~~, <kbd>Esc</kbd>, <sub>2</sub> ja <sup>3</sup>[^1].

                    lohko

                ```
                aidattu
                ```

                > Lainaus

                > [!NOTE]
                > Huomio

                1. yksi
                   - kaksi

                - [ ] tehtävä

                | a | b |
                | - | - |
                | 1 | 2 |

                ---

                <details><summary>Lisää</summary>

                Teksti.

                </details>

                [^1]: Alaviite.
                """)
            .build();
    assertEquals(List.of(), built.told());
    assertTrue(built.files().containsKey("esitteet/kaikki/kaikki.pdf"));
  }

  @Test
  void signsThatPaperCannotShowAreTold() {
    Built built =
        SiteText.of("-- content/esitteet/tuki.md --\n---\ntitle: T\n---\nHei 😀 ja 😀 → ☐ đŋŧ.\n")
            .build();
    assertEquals(List.of("TP110 content/esitteet/tuki.md:4:5+1"), built.told());
    assertEquals(List.of(), SiteText.page("Hei 😀\n").build().told());
  }

  @Test
  void aDrawingThatPaperCannotShowIsTold() {
    SiteText site =
        SiteText.of("-- content/esitteet/tuki.md --\n---\ntitle: T\n---\n![Kuva](k.svg)\n")
            .with(
                "content/esitteet/k.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>");
    Built built = site.build();
    assertEquals(List.of("TP111 content/esitteet/tuki.md"), built.told());
    assertTrue(Pdf.read(built.files().get(LEAFLET)).text().contains("Kuva"));
  }

  @Test
  void picturesComeAlongWithTheirWords() throws IOException {
    java.awt.image.BufferedImage picture =
        new java.awt.image.BufferedImage(30, 3_000, java.awt.image.BufferedImage.TYPE_INT_ARGB);
    java.io.ByteArrayOutputStream png = new java.io.ByteArrayOutputStream();
    javax.imageio.ImageIO.write(picture, "png", png);
    Built built =
        SiteText.of(
                "-- content/esitteet/tuki.md --\n---\ntitle: T\n---\n![Kuva polusta](k.png)\n"
                    + "-- content/kasikirjat/kirja.md --\n---\ntitle: K\nchapters: [yksi]\n---\n"
                    + "-- content/kasikirjat/yksi.md --\n---\ntitle: Y\n---\n"
                    + "![Polku](../esitteet/k.png)\n")
            .with("content/esitteet/k.png", png.toByteArray())
            .build();
    assertEquals(List.of(), built.told());
    for (String file : List.of(LEAFLET, BOOKLET, PDF)) {
      assertEquals(List.of(), PdfUa.faults(built.files().get(file)), file);
      assertTrue(
          Pdf.read(built.files().get(file)).tags().stream().anyMatch(t -> t.endsWith("Figure")));
    }
    assertEquals(2, Pdf.read(built.files().get(LEAFLET)).pages().size());
    assertEquals(List.of(), EpubFaults.of(built.files().get(EPUB)));
    assertTrue(entries(built.files().get(EPUB)).containsKey("book/picture-1.png"));
  }

  @Test
  void aDocumentThatCannotBeSetIsTold() {
    Built built =
        SITE.with(
                "templates/print/leaflet.peb",
                "<html lang=\"fi\"><head><title>T</title></head><body><p>Ei osia.</p></body></html>")
            .build();
    assertTrue(built.result().failed());
    assertTrue(built.told().contains("TP113 content/esitteet/tuki.md"), built.told().toString());
    assertTrue(built.printed("fi").contains("#_notes"), built.printed("fi"));
  }

  @Test
  void aLongLeafletIsTold() {
    SiteText site = SiteText.of("-- content/esitteet/tuki.md --\n---\ntitle: T\n---\n");
    String long1 = "---\ntitle: T\n---\n" + "sana ".repeat(1_001) + "\n";
    String short1 = "---\ntitle: T\n---\n" + "sana ".repeat(1_000) + "\n";
    assertEquals(
        "1001",
        site.with("content/esitteet/tuki.md", long1)
            .build()
            .only(Code.LEAFLET_LONG)
            .args()
            .get("value"));
    assertTrue(
        site.with("content/esitteet/tuki.md", short1).build().result().diagnostics().stream()
            .noneMatch(d -> d.code() == Code.LEAFLET_LONG));
  }

  @Test
  void bookletsFillTheirSheets() {
    for (int words : new int[] {10, 200, 330, 420, 600, 900}) {
      String text = "---\ntitle: T\n---\n" + "sana on tässä. ".repeat(words / 3) + "\n";
      byte[] pdf =
          SiteText.of("-- content/esitteet/tuki.md --\n" + text).build().files().get(BOOKLET);
      assertEquals(0, Pdf.read(pdf).pages().size() % 2, words + " words");
      assertEquals(List.of(), PdfUa.faults(pdf), words + " words");
    }
  }

  @Test
  void checkingMakesNone(@TempDir Path folder) throws IOException {
    SITE.writeTo(folder);
    Sink sink = Sink.nowhere();
    BuildResult result =
        new SiteBuild(
                BuildOptions.of(folder, SiteText.TODAY),
                java.time.Clock.systemUTC(),
                "test",
                Progress.NONE)
            .run(sink);
    assertFalse(result.failed());
    assertTrue(sink.written().containsAll(List.of(LEAFLET, BOOKLET, PDF, EPUB)));
    assertFalse(Files.exists(folder.resolve(".tukipakki/pdf")));
  }

  @Test
  void aChangeOfTheTextChangesThePdf() {
    byte[] one = SITE.build().files().get(LEAFLET);
    SiteText other =
        SITE.with(
            "content/esitteet/tuki.md",
            new String(SITE.files().get("content/esitteet/tuki.md"), StandardCharsets.UTF_8)
                .replace("Ensin", "Aluksi"));
    assertNotEquals(Pdf.read(one).text(), Pdf.read(other.build().files().get(LEAFLET)).text());
  }

  private static Map<String, String> entries(byte[] zip) throws IOException {
    Map<String, String> entries = new java.util.LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }

  private static Document xml(String text) {
    return Jsoup.parse(text, "", Parser.xmlParser());
  }
}
