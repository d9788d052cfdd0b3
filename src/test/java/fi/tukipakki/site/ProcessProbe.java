package fi.tukipakki.site;

import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.diagnostics.Diagnostics;
import java.util.ArrayList;
import java.util.List;

/** Shows tests of other packages what a build makes of processes. */
public final class ProcessProbe {
  private ProcessProbe() {}

  /** A process as HTML with its two drawings, and as BPMN. */
  public record Drawn(String figure, String bpmn) {}

  /** All sound processes of a site; what is wrong with the others is told. */
  public static List<Drawn> draw(Site site, Diagnostics diagnostics) {
    Processes processes = new Processes(site, diagnostics);
    List<Drawn> drawn = new ArrayList<>();
    for (String path : processes.paths()) {
      Page page = site.byPath().get(path);
      drawn.add(new Drawn(processes.figure(page), processes.bpmn(page)));
    }
    return drawn;
  }
}
