package fi.tukipakki;

import fi.tukipakki.cli.Surroundings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Does once what the program's users do, so that a JVM that was told to write an archive of classes
 * meets all that a build needs. The launchers run it, once for each JVM; it prints nothing.
 */
public final class Training {
  private static final PrintStream NOWHERE =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  /** One page with every kind of Markdown that the built-in first site has no example of. */
  private static final String PAGE =
      """
      ---
      title: Harjoitus
      description: Sivu, jossa on vähän kaikkea.
      tags: [yksi, kaksi]
      audience: [worker]
      region: [uusimaa]
      date: 2026-01-02
      updated: 2026-02-03
      ---

      Sivu, *vähän* **kaikkea**, `koodia`, ~~vanhaa~~ ja <kbd>HTML</kbd>.[^1] Laki: lastensuojelulain
      (417/2007) 25 §:n 1 momentti, LSL 36-37 §. Katso [alku](../index.md#alku) ja
      [muu](https://example.org/ "muu"), <https://example.org> tai www.example.org.

      ## Otsikko

      > [!TIP]
      > Vinkki.

      | a | b |
      | --- | ---: |
      | 1 | 2 |

      - [x] tehty
      - tekemättä
        1. ensin

      ### Toinen

      ```
      koodia
      ```

      > Lainaus

      ![](puuttuu.png)

      ---

      [^1]: Alaviite.
      """;

  private Training() {}

  /**
   * @param args none
   * @throws IOException when the temporary folder fails
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("tukipakki-");
    try {
      train(folder);
    } finally {
      delete(folder);
    }
  }

  private static void train(Path folder) throws IOException {
    run(folder, "init", "site");
    Path site = folder.resolve("site");
    run(site, "build");
    for (String type : List.of("lait", "menetelmat", "ajankohtaista", "sanasto", "toimijat")) {
      Path page = site.resolve("content").resolve(type).resolve("harjoitus.md");
      Files.createDirectories(page.getParent());
      Files.writeString(page, PAGE.replace("![](puuttuu.png)\n\n", ""), StandardCharsets.UTF_8);
    }
    Files.writeString(site.resolve("content/harjoitus.sv.md"), "---\ntitle: Svenska\n---\nText.\n");
    run(site, "build", "--base-url", "https://example.org/");
    run(site, "build", "--base-url", "https://example.org/");
    run(site, "search", "lapsi");
    run(site, "search", "--json", "prosesi");
    run(site, "report", "--law", "417/2007", "--section", "25");
    Files.writeString(site.resolve("content/virhe.md"), PAGE, StandardCharsets.UTF_8);
    run(site, "check");
    run(site, "check", "--format", "json");
    run(site, "explain", "TP012");
    run(site, "--help");
    run(site, "build", "--help");
    run(site, "build", "--olematon");
  }

  private static void run(Path folder, String... args) {
    Main.run(new Surroundings(NOWHERE, NOWHERE, Clock.systemUTC(), Map.of(), folder), args);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
