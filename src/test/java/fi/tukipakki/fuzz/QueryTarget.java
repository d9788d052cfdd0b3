package fi.tukipakki.fuzz;

import fi.tukipakki.search.SearchEngine;
import fi.tukipakki.search.SearchResult;
import fi.tukipakki.search.SynonymRule;
import fi.tukipakki.support.SiteText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A reader's words. The results are ranked, each page once, with scores that are numbers. */
public final class QueryTarget {
  private static final SearchEngine ENGINE = engine();
  private static final int LIMIT = 10;

  private QueryTarget() {}

  private static SearchEngine engine() {
    SiteText site =
        SiteText.of(
                """
                -- content/huostaanotto.md --
                ---
                title: Huostaanotto
                ---
                Lapsi otetaan huostaan lastensuojelulain 40 §:n nojalla.

                ## Kuuleminen

                Lasta ja vanhempia kuullaan ennen päätöstä.
                -- content/ilmoitus.md --
                ---
                title: Lastensuojeluilmoitus
                tags: [ilmoitus]
                ---
                Tee ilmoitus, kun olet huolissasi lapsesta.
                -- content/ilmoitus.sv.md --
                ---
                title: Barnskyddsanmälan
                ---
                Gör en anmälan när du är orolig för ett barn.
                -- content/help.en.md --
                ---
                title: Child welfare notification
                ---
                Anyone may notify.
                -- content/avohuolto.md --
                ---
                title: Avohuollon tukitoimet
                ---
                Perhetyö, tukihenkilö, lomatoiminta ja vertaisryhmä, 25 a § ja 36–37 §.
                """)
            .withSite("synonyms:\n  - tukari <-> tukihenkilö\n  - ls -> lastensuojelu\n");
    try {
      Path folder = Files.createTempDirectory("tukipakki-fuzz");
      try {
        site.writeTo(folder);
        return new SearchEngine(fi.tukipakki.search.OwnIndex.build(folder).index().orElseThrow());
      } finally {
        SiteText.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Loads the code before the fuzzer's clock runs. */
  public static void fuzzerInitialize() {
    Target.QUERY.runSeeds();
  }

  public static void fuzzerTestOneInput(byte[] input) {
    String query = new String(input, StandardCharsets.UTF_8);
    for (String language : new String[] {"fi", "sv"}) {
      check(ENGINE.search(query, language, LIMIT, true));
    }
    try {
      SynonymRule.parse(query);
    } catch (IllegalArgumentException e) {
      // Told to the author of site.yml as TP106.
    }
  }

  private static void check(List<SearchResult> results) {
    Set<String> paths = new HashSet<>();
    double last = Double.MAX_VALUE;
    for (int i = 0; i < results.size(); i++) {
      SearchResult result = results.get(i);
      boolean number = Double.isFinite(result.score()) && result.score() > 0;
      if (result.rank() != i + 1 || !paths.add(result.path()) || !number || result.score() > last) {
        throw new AssertionError("out of order: " + results);
      }
      last = result.score();
    }
    if (results.size() > LIMIT) {
      throw new AssertionError("too many: " + results.size());
    }
  }
}
