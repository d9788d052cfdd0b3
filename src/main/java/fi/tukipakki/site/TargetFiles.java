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
import java.util.Optional;
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
  }

  /**
   * Makes one file.
   *
   * @return its size in bytes, 0 when its template failed
   */
  long make(Target target) throws IOException {
    try {
      return memory.keeps() ? kept(target) : rendered(target, target.variables().get()).size();
    } catch (TemplateFailure e) {
      // What a template cannot show of a page with errors follows from those.
      if (!faulty.contains(target.source())) {
        diagnostics.add(e.diagnostic());
      }
      return 0;
    }
  }

  private long kept(Target target) throws IOException {
    Optional<Made> before = memory.published(target.file());
    if (before.isPresent()
        && before.get().planKey().equals(planKey)
        && bodies.isSame(before.get().reads())
        && sink.keep(target.file(), before.get().size())) {
      if (before.get().facts() != null) {
        check.take(target.file(), target.source(), before.get().facts());
      }
      memory.made(target.file(), before.get());
      return before.get().size();
    }
    Traced<Map<String, Object>> variables = bodies.trace(target.variables());
    Rendered rendered = rendered(target, variables.result());
    memory.made(
        target.file(), new Made(planKey, variables.reads(), rendered.facts(), rendered.size()));
    return rendered.size();
  }

  private record Rendered(PageFacts facts, long size) {}

  private Rendered rendered(Target target, Map<String, Object> variables) throws IOException {
    String text = engine.render(target.template(), variables, target.source());
    PageFacts facts = null;
    if (target.file().endsWith(".html")) {
      facts = check.read(target.file(), text, target.source());
      check.take(target.file(), target.source(), facts);
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sink.write(target.file(), bytes);
    return new Rendered(facts, bytes.length);
  }
}
