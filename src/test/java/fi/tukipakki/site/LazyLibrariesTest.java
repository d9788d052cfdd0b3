package fi.tukipakki.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.support.SiteText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds that set nothing must not pay for a typesetter: its classes stay on the disk. */
class LazyLibrariesTest {
  private static final SiteText PLAIN = SiteText.page("Teksti.\n");
  private static final SiteText LEAFLET =
      SiteText.of("-- content/esitteet/a.md --\n---\ntitle: A\n---\nTeksti.\n");

  @TempDir private Path folder;

  /** First parts of the names of library classes that a run loads. */
  private TreeSet<String> loaded(SiteText site, String verb) throws IOException {
    site.writeTo(folder);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:stdout",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "fi.tukipakki.Main",
                verb,
                "--site",
                folder.toString())
            .redirectErrorStream(true)
            .start();
    TreeSet<String> found = new TreeSet<>();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(text.contains("fi.tukipakki.site.SiteBuild"), text);
    for (String library :
        List.of(
            "org.apache.pdfbox.",
            "org.apache.fontbox.",
            "com.openhtmltopdf.",
            "io.nayuki.",
            "org.apache.commons.logging.",
            "fi.tukipakki.leaflet.",
            "fi.tukipakki.epub.")) {
      if (text.contains(" " + library)) {
        found.add(library);
      }
    }
    return found;
  }

  @Test
  void aSiteWithoutLeafletsLoadsNothingOfThem() throws IOException {
    assertEquals(new TreeSet<>(), loaded(PLAIN, "build"));
  }

  @Test
  void checkingALeafletLoadsNoTypesetter() throws IOException {
    assertEquals(new TreeSet<>(List.of("fi.tukipakki.leaflet.")), loaded(LEAFLET, "check"));
  }

  @Test
  void anUnchangedLeafletLoadsNoTypesetter() throws IOException {
    assertTrue(loaded(LEAFLET, "build").contains("com.openhtmltopdf."));
    assertEquals(new TreeSet<>(List.of("fi.tukipakki.leaflet.")), loaded(LEAFLET, "build"));
  }

  @Test
  void withoutPdfsNothingIsLoaded() throws IOException {
    assertEquals(new TreeSet<>(), loaded(LEAFLET.withSite("pdf: false\n"), "build"));
  }
}
