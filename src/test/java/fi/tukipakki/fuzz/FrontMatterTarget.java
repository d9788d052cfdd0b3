package fi.tukipakki.fuzz;

import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.model.SourceFile;
import java.util.Optional;

/** Bytes of a page's file. It becomes a page, or messages say why not. */
public final class FrontMatterTarget {
  private static final SmallSite SITE = new SmallSite();

  private FrontMatterTarget() {}

  /** Loads the code before the fuzzer's clock runs. */
  public static void fuzzerInitialize() {
    Target.FRONT_MATTER.runSeeds();
  }

  public static void fuzzerTestOneInput(byte[] input) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<SourceFile> file = SITE.text("content/sivu.md", input, diagnostics);
    if (file.isEmpty()) {
      if (!diagnostics.hasErrors()) {
        throw new AssertionError("refused without a word");
      }
      return;
    }
    Site site = SITE.assemble(file.get(), diagnostics);
    SmallSite.check(diagnostics, file.get());
    boolean written = site.bySource().containsKey(file.get().path());
    if (!written && diagnostics.sorted().isEmpty() && site.hidden().isEmpty()) {
      throw new AssertionError("dropped without a word");
    }
    for (Page page : site.pages()) {
      String path = page.path();
      if (path.contains("..") || path.startsWith("/") || path.contains("//")) {
        throw new AssertionError("an address out of the site: " + path);
      }
    }
  }
}
