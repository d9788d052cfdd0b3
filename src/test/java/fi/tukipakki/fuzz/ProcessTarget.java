package fi.tukipakki.fuzz;

import fi.tukipakki.content.Site;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.model.SourceFile;
import fi.tukipakki.site.ProcessProbe;
import fi.tukipakki.support.SafeXml;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a process in front matter. A sound process gives drawings that are sound XML. */
public final class ProcessTarget {
  private static final SmallSite SITE = new SmallSite();
  private static final String FRONT = "---\ntitle: Prosessi\ntype: process\n";

  private ProcessTarget() {}

  /** Loads the code before the fuzzer's clock runs. */
  public static void fuzzerInitialize() {
    Target.PROCESS.runSeeds();
  }

  public static void fuzzerTestOneInput(byte[] input) {
    String lines = new String(input, StandardCharsets.UTF_8);
    byte[] bytes = (FRONT + lines + "\n---\n").getBytes(StandardCharsets.UTF_8);
    Diagnostics diagnostics = new Diagnostics();
    Optional<SourceFile> file = SITE.text("content/prosessit/koe.md", bytes, diagnostics);
    if (file.isEmpty()) {
      return;
    }
    Site site = SITE.assemble(file.get(), diagnostics);
    for (ProcessProbe.Drawn drawn : ProcessProbe.draw(site, diagnostics)) {
      SafeXml.check(drawn.bpmn());
      SafeXml.svg(drawn.figure());
    }
    SmallSite.check(diagnostics, file.get());
  }
}
