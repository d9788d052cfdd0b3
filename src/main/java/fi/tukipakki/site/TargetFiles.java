package fi.tukipakki.site;

import fi.tukipakki.check.HtmlCheck;
import fi.tukipakki.check.HtmlCheck.PageFacts;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.render.SitePlan.Target;
import fi.tukipakki.render.TemplateEngine;
import fi.tukipakki.render.TemplateFailure;
import fi.tukipakki.site.BuildMemory.Made;
import fi.tukipakki.site.TracedBodies.Traced;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * Makes the files that templates make. A file of the last build stays when nothing that it was made
 * from has changed: neither the plan of the site nor the text that it read.
 */
final class TargetFiles {
  private final Sink sink;
  private final BuildMemory memory;
  private final TemplateEngine engine;
  private final HtmlCheck check;
  private final TracedBodies bodies;
  private final String planKey;
  private final Diagnostics diagnostics;
  private final Set<String> faulty;
  private final Map<String, Made> made;

  /**
   * @param planKey digest of what all files may depend on, but for the text of pages
   */
  TargetFiles(
      Sink sink,
      BuildMemory memory,
      TemplateEngine engine,
      HtmlCheck check,
      TracedBodies bodies,
      String planKey,
      Diagnostics diagnostics) {
    this.sink = sink;
    this.memory = memory;
    this.engine = engine;
    this.check = check;
    this.bodies = bodies;
    this.planKey = planKey;
    this.diagnostics = diagnostics;
    this.faulty = diagnostics.filesWithErrors();
    this.made = memory.making();
  }

  /** Whether nothing has changed that a file of the last build was made from. */
  boolean isSame(Target target) {
    Made before = memory.keeps() ? memory.published(target.file()).orElse(null) : null;
    return before != null && before.planKey().equals(planKey) && bodies.isSame(before.reads());
  }

  /**
   * Keeps a file of the last build, which is the same; makes it when it is not there any more.
   *
   * @return its size in bytes
   */
  long keep(Target target) throws IOException {
    Made before = memory.published(target.file()).orElseThrow();
    if (!sink.keep(target.file(), before.size())) {
      return make(target);
    }
    if (before.facts() != null) {
      check.take(target.file(), target.source(), before.facts());
    }
    made.put(target.file(), before);
    return before.size();
  }

  /**
   * Makes one file.
   *
   * @return its size in bytes, 0 when its template failed
   */
  long make(Target target) throws IOException {
    byte[] content = content(target);
    if (content == null) {
      return 0;
    }
    sink.write(target.file(), content);
    return content.length;
  }

  /**
   * Lets a patient sink make one file after the build.
   *
   * @return 0, since its size is not known
   */
  long makeSoon(Target target) throws IOException {
    sink.soon(target.file(), () -> content(target));
    return 0;
  }

  /** The content of a file, or null when its template failed. */
  private byte[] content(Target target) {
    try {
      Traced<Map<String, Object>> variables = bodies.trace(target.variables());
      byte[] content =
          engine
              .render(target.template(), variables.result(), target.source())
              .getBytes(StandardCharsets.UTF_8);
      PageFacts facts = null;
      if (target.file().endsWith(".html")) {
        facts = check.read(target.file(), content, target.source());
        check.take(target.file(), target.source(), facts);
      }
      if (memory.keeps()) {
        made.put(target.file(), new Made(planKey, variables.reads(), facts, content.length));
      }
      return content;
    } catch (TemplateFailure e) {
      // What a template cannot show of a page with errors follows from those.
      if (!faulty.contains(target.source())) {
        diagnostics.add(e.diagnostic());
      }
      return null;
    }
  }
}
