package fi.tukipakki.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.model.Limits;
import fi.tukipakki.model.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscoveryTest {
  @TempDir Path root;
  private final Diagnostics diagnostics = new Diagnostics();

  private void file(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private SiteFiles scan() throws IOException {
    return new Discovery(root, this::read, diagnostics).scan();
  }

  private List<Optional<SourceFile>> read(Map<String, Path> files) {
    List<Optional<SourceFile>> read = new ArrayList<>();
    files.forEach((path, file) -> read.add(Discovery.read(path, file, diagnostics)));
    return read;
  }

  private List<String> told() {
    return diagnostics.sorted().stream().map(d -> d.code().id() + " " + d.location()).toList();
  }

  @Test
  void sortsFilesByWhatTheyAreFor() throws IOException {
    file("site.yml", "title: X");
    file("content/b.md", "b");
    file("content/a/z.md", "z");
    file("content/a/kuva.png", "");
    file("content/a/OHJE.MD", "x");
    file("assets/css/site.css", "");
    file("templates/parts/card.peb", "");
    file("README.md", "ei sivu");
    SiteFiles files = scan();
    assertEquals(
        List.of("content/a/OHJE.MD", "content/a/z.md", "content/b.md"),
        files.pages().stream().map(SourceFile::path).toList());
    assertEquals(List.of("content/a/kuva.png"), List.copyOf(files.media().keySet()));
    assertEquals(List.of("css/site.css"), List.copyOf(files.assets().keySet()));
    assertEquals(List.of("parts/card.peb"), List.copyOf(files.templates().keySet()));
    assertEquals("title: X", files.siteYml().orElseThrow().text());
    assertEquals(List.of(), told());
  }

  @Test
  void anEmptyFolderIsNoSite() throws IOException {
    SiteFiles files = scan();
    assertTrue(files.siteYml().isEmpty());
    assertEquals(List.of("TP100 site.yml"), told());
  }

  @Test
  void hiddenFilesAreNotSeen() throws IOException {
    file("site.yml", "title: X");
    file("content/.obsidian/x.md", "x");
    file("content/.DS_Store", "x");
    file("content/a.md~", "x");
    file("content/Thumbs.db", "x");
    SiteFiles files = scan();
    assertEquals(List.of(), files.pages());
    assertEquals(0, files.media().size());
    assertEquals(List.of(), told());
  }

  @Test
  void namesThatDifferByCaseAreTold() throws IOException {
    file("site.yml", "title: X");
    file("content/koulu.md", "x");
    file("content/Koulu.md", "x");
    assumeTrue(Files.list(root.resolve("content")).count() == 2, "a file system without case");
    scan();
    assertEquals(List.of("TP006 content/koulu.md"), told());
    assertEquals("content/Koulu.md", diagnostics.sorted().get(0).args().get("other"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linksStayInside() throws IOException {
    Path outside = Files.createTempFile("salaisuus", ".md");
    file("site.yml", "title: X");
    file("content/oikea.md", "oikea");
    Files.createSymbolicLink(root.resolve("content/hyva.md"), Path.of("oikea.md"));
    Files.createSymbolicLink(root.resolve("content/paha.md"), outside);
    Files.createSymbolicLink(root.resolve("content/silmukka.md"), Path.of("silmukka.md"));
    Files.createSymbolicLink(root.resolve("content/kansio"), outside.getParent());
    Files.createSymbolicLink(root.resolve("content/tyhja.md"), Path.of("puuttuu.md"));
    SiteFiles files = scan();
    Files.delete(outside);
    assertEquals(
        List.of("content/hyva.md", "content/oikea.md"),
        files.pages().stream().map(SourceFile::path).toList());
    assertEquals("oikea", files.pages().get(0).text());
    assertEquals(
        List.of(
            "TP004 content/kansio",
            "TP004 content/paha.md",
            "TP004 content/silmukka.md",
            "TP004 content/tyhja.md"),
        told());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void decomposedNamesAreComposed() throws IOException {
    file("site.yml", "title: X");
    file("content/tyo\u0308.md", "x");
    file("content/a\u0308.png", "x");
    SiteFiles files = scan();
    assertEquals("content/työ.md", files.pages().get(0).path());
    assertEquals("content/ä.png", files.media().firstKey());
    assertTrue(Files.exists(files.media().get("content/ä.png")), "and the file is still found");
  }

  @ParameterizedTest
  @CsvSource({
    "con.md, device",
    "CON, device",
    "aux.sv.md, device",
    "con-ohje.md, ''",
    "console.md, ''",
    "a?.md, character",
    "a:b.md, character",
    "'a\\b.md', character",
    "a*.md, character",
    "'a.', ending",
    "'a ', ending",
    "'työn äärellä 1.md', ''",
    ".md, ''",
  })
  void namesMustWorkEverywhere(String name, String problem) {
    assertEquals(problem, FileNames.problem("content/" + name, name));
  }

  @Test
  void pathsHaveALength() {
    String name = "a".repeat(Limits.PATH - "content/".length());
    assertEquals("", FileNames.problem("content/" + name, name));
    assertEquals("length", FileNames.problem("content/a" + name, "a" + name));
  }
}
