package fi.tukipakki.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.support.Built;
import fi.tukipakki.support.SiteText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Mistakes that people make, one a file, each with what the program tells of it in Finnish. {@code
 * -Dgolden.accept=true} writes the messages anew; read them before you commit them.
 */
class MistakesTest {
  private static final Path FOLDER = Path.of("src/test/resources/mistakes");
  private static final String EXPECTED = "-- expected --\n";
  private static final Pattern PLACEHOLDER = Pattern.compile("[^{]\\{[a-z]+}");

  @TestFactory
  Stream<DynamicTest> mistakes() throws IOException {
    List<Path> files = files();
    assertTrue(files.size() >= 36, "mistakes are missing: " + files);
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all.sorted().toList();
    }
  }

  private static void check(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    int end = text.indexOf(EXPECTED);
    assertTrue(end > 0, "no section of what is expected");
    String site = text.substring(0, end);
    String told = SiteText.of(site).build().printed("fi");
    if (Boolean.getBoolean("golden.accept")) {
      Files.writeString(file, site + EXPECTED + told, StandardCharsets.UTF_8);
    }
    assertTrue(told.contains("\n  Miksi:  "), "no reason: " + told);
    assertTrue(told.contains("\n  Korjaa: "), "no fix: " + told);
    assertFalse(PLACEHOLDER.matcher(told).find(), "an unfilled placeholder: " + told);
    if (!Boolean.getBoolean("golden.accept")) {
      assertEquals(text.substring(end + EXPECTED.length()), told);
    }
  }

  @Test
  void utf16IsNamed() {
    byte[] page = "\uFEFF---\ntitle: Ohje\n---\n".getBytes(StandardCharsets.UTF_16LE);
    Built built = SiteText.page("").with("content/ohje.md", page).build();
    String told = alone(built, Code.NOT_UTF8);
    assertTrue(told.startsWith("virhe[TP001] content/ohje.md"), told);
    assertTrue(told.contains("Tiedosto on tallennettu UTF-16-muodossa."), told);
  }

  @Test
  void anOldEncodingIsNamedWithItsLine() {
    byte[] page = "---\ntitle: Ohje\n---\nÄiti\n".getBytes(StandardCharsets.ISO_8859_1);
    Built built = SiteText.page("").with("content/ohje.md", page).build();
    String told = alone(built, Code.NOT_UTF8);
    assertTrue(told.startsWith("virhe[TP001] content/ohje.md:4"), told);
  }

  @Test
  void aNulIsNamedWithItsPlace() {
    byte[] page = "---\ntitle: Ohje\n---\n\nHei\0vaan.\n".getBytes(StandardCharsets.UTF_8);
    Built built = SiteText.page("").with("content/ohje.md", page).build();
    String told = alone(built, Code.CONTROL_CHARACTER);
    assertTrue(told.startsWith("virhe[TP002] content/ohje.md:5:4"), told);
  }

  @Test
  void aByteOrderMarkIsNoMistake() {
    String page = "\uFEFF---\r\ntitle: Ohje\r\n---\r\nHei.\r\n";
    Built built = SiteText.page("").with("content/ohje.md", page).build();
    assertEquals(List.of(), built.told());
  }

  private static String alone(Built built, Code code) {
    built.only(code);
    assertEquals(1, built.told().size(), () -> String.join("\n", built.told()));
    return built.printed("fi");
  }
}
