package fi.tukipakki.fuzz;

import fi.tukipakki.assemble.Assembler;
import fi.tukipakki.assemble.PageReader;
import fi.tukipakki.assemble.TypedDocument;
import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.config.SiteReader;
import fi.tukipakki.content.Site;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.TextFormat;
import fi.tukipakki.diagnostics.Texts;
import fi.tukipakki.discover.TextReader;
import fi.tukipakki.model.SourceFile;
import fi.tukipakki.parse.DocumentParser;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A site of one page, read by the real phases; its configuration is read once. */
final class SmallSite {
  private static final String CONFIG =
      """
      title: Koe
      baseUrl: https://esimerkki.fi/tuki/
      """;

  private final SiteConfig config;

  SmallSite() {
    config =
        new SiteReader(new Diagnostics()).read(new SourceFile("site.yml", CONFIG)).orElseThrow();
  }

  /** The page of some bytes, or nothing when the program refuses them. */
  Optional<SourceFile> text(String path, byte[] bytes, Diagnostics diagnostics) {
    return TextReader.read(path, bytes, diagnostics);
  }

  /** The site of one page. */
  Site assemble(SourceFile file, Diagnostics diagnostics) {
    PageReader reader = new PageReader(config, diagnostics);
    List<TypedDocument> documents =
        new DocumentParser(config.languages(), config.defaultLanguage(), diagnostics)
            .parse(file).map(reader::read).stream().toList();
    return new Assembler(config, LocalDate.of(2026, 11, 21), true, diagnostics).assemble(documents);
  }

  /** Every message has a place inside the file and can be printed in both languages. */
  static void check(Diagnostics diagnostics, SourceFile file) {
    long lines = file.text().lines().count() + 1;
    for (Diagnostic told : diagnostics.sorted()) {
      boolean here = told.location().file().equals(file.path());
      if (!here && !told.location().file().startsWith("site.yml")) {
        throw new AssertionError("a message about another file: " + told);
      }
      if (here && told.location().line() > lines) {
        throw new AssertionError("a place behind the end: " + told);
      }
    }
    for (String language : new String[] {"fi", "en"}) {
      String printed =
          new TextFormat()
              .print(
                  diagnostics.sorted(),
                  Texts.in(language),
                  (name, line) -> name.equals(file.path()) ? file.line(line) : null);
      if (printed.contains("Exception") && !file.text().contains("Exception")) {
        throw new AssertionError("an exception is shown to the author: " + printed);
      }
    }
  }
}
