package fi.tukipakki.site;

import fi.tukipakki.check.HtmlCheck;
import fi.tukipakki.check.HtmlCheck.PageFacts;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.model.Digest;
import fi.tukipakki.render.SitePlan.Target;
import fi.tukipakki.render.TemplateEngine;
import fi.tukipakki.render.TemplateFailure;
import fi.tukipakki.site.BuildMemory.Made;
import fi.tukipakki.site.TracedBodies.Traced;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes the files that templates make. A file of the last build stays when nothing that it was made
 * from has changed: neither the plan of the site nor the text that it read; or else when its
 * template would see the same once more.
 */
final class TargetFiles {
  private final Sink sink;
  private final BuildMemory memory;
  private final TemplateEngine engine;
  private final HtmlCheck check;
  private final TracedBodies bodies;
  private final String planKey;
  private final String templatesKey;
  private final Diagnostics diagnostics;
  private final Set<String> faulty;

  /** Digests of what all pages of a language show, which is made once for all of them. */
  private final Map<Object, String> shared = new IdentityHashMap<>();

  /**
   * @param planKey digest of what all files may depend on, but for the text of pages
   * @param templatesKey digest of the templates
   */
  TargetFiles(
      Sink sink,
      BuildMemory memory,
      TemplateEngine engine,
      HtmlCheck check,
      TracedBodies bodies,
      String planKey,
      String templatesKey,
      Diagnostics diagnostics) {
    this.sink = sink;
    this.memory = memory;
    this.engine = engine;
    this.check = check;
    this.bodies = bodies;
    this.planKey = planKey;
    this.templatesKey = templatesKey;
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
      note(target, before.get());
      return before.get().size();
    }
    Traced<Map<String, Object>> variables = bodies.trace(target.variables());
    String viewKey = digest(target, variables.result());
    Made made;
    if (before.isPresent()
        && before.get().viewKey().equals(viewKey)
        && sink.keep(target.file(), before.get().size())) {
      made =
          new Made(planKey, variables.reads(), viewKey, before.get().facts(), before.get().size());
      note(target, made);
    } else {
      Rendered rendered = rendered(target, variables.result());
      made = new Made(planKey, variables.reads(), viewKey, rendered.facts(), rendered.size());
      memory.made(target.file(), made);
    }
    return made.size();
  }

  private void note(Target target, Made made) {
    if (made.facts() != null) {
      check.take(target.file(), target.source(), made.facts());
    }
    memory.made(target.file(), made);
  }

  private record Rendered(PageFacts facts, long size) {}

  private Rendered rendered(Target target, Map<String, Object> variables) throws IOException {
    byte[] bytes =
        engine
            .render(target.template(), variables, target.source())
            .getBytes(StandardCharsets.UTF_8);
    PageFacts facts = null;
    if (target.file().endsWith(".html")) {
      facts = check.read(target.file(), bytes, target.source());
      check.take(target.file(), target.source(), facts);
    }
    sink.write(target.file(), bytes);
    return new Rendered(facts, bytes.length);
  }

  /** The digest of all that a template sees. */
  private String digest(Target target, Map<String, Object> variables) {
    Digest digest = new Digest().add(templatesKey).add(target.template()).add(target.source());
    new TreeMap<>(variables)
        .forEach(
            (name, value) ->
                digest.add(name).add(isShared(name) ? shared(value) : Digest.of(value)));
    return digest.end();
  }

  private static boolean isShared(String name) {
    return name.equals("site") || name.equals("t");
  }

  private String shared(Object value) {
    synchronized (shared) {
      return shared.computeIfAbsent(value, Digest::of);
    }
  }
}
