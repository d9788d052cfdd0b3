package fi.tukipakki.site;

import fi.tukipakki.content.Page;
import fi.tukipakki.content.ProcessArt;
import fi.tukipakki.content.Site;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.model.TimeSpan;
import fi.tukipakki.model.Value;
import fi.tukipakki.process.ProcessLabels;
import fi.tukipakki.process.ProcessModel;
import fi.tukipakki.process.ProcessProblem;
import fi.tukipakki.process.ProcessRules;
import fi.tukipakki.process.draw.BpmnWriter;
import fi.tukipakki.process.draw.ProcessFigure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads processes from pages, tells what is wrong with them, and draws the sound ones. */
final class Processes implements ProcessArt {
  private final Map<String, ProcessModel> sound = new LinkedHashMap<>();

  Processes(Site site, Diagnostics diagnostics) {
    for (Page page : site.pages()) {
      if (!page.values().items("steps").isEmpty()) {
        ProcessModel process = read(page);
        List<ProcessProblem> problems = ProcessRules.check(process);
        problems.forEach(p -> diagnostics.add(ProcessDiagnostics.diagnostic(p, page)));
        if (problems.stream().allMatch(p -> p.kind().mild())) {
          sound.put(page.path(), process);
        }
      }
    }
  }

  /** Paths of the pages whose process can be drawn. */
  Set<String> paths() {
    return Collections.unmodifiableSet(sound.keySet());
  }

  @Override
  public String figure(Page page) {
    ProcessModel process = sound.get(page.path());
    return process == null
        ? ""
        : ProcessFigure.html(process, ProcessLabels.of(process.language()), "_kuva-");
  }

  @Override
  public String bpmn(Page page) {
    ProcessModel process = sound.get(page.path());
    return process == null ? "" : BpmnWriter.write(process, ProcessLabels.of(process.language()));
  }

  private static ProcessModel read(Page page) {
    Value.Obj values = page.values();
    List<ProcessModel.Role> roles = new ArrayList<>();
    for (Value.Obj role : values.objects("roles")) {
      roles.add(new ProcessModel.Role(role.text("id"), role.text("title")));
    }
    List<ProcessModel.Start> starts = new ArrayList<>();
    for (Value.Obj start : values.objects("starts")) {
      starts.add(new ProcessModel.Start(start.text("id"), start.text("title")));
    }
    List<ProcessModel.Step> steps = new ArrayList<>();
    for (Value.Obj step : values.objects("steps")) {
      steps.add(step(step));
    }
    return new ProcessModel(page.slug(), page.title(), page.language().id(), roles, starts, steps);
  }

  private static ProcessModel.Step step(Value.Obj step) {
    List<ProcessModel.Check> checklist = new ArrayList<>();
    for (Value.Obj check : step.objects("checklist")) {
      checklist.add(new ProcessModel.Check(check.text("text"), check.text("role")));
    }
    List<ProcessModel.Next> next = new ArrayList<>();
    for (Value.Obj way : step.objects("next")) {
      next.add(new ProcessModel.Next(way.text("to"), way.text("if")));
    }
    Value.Obj limit = step.object("deadline");
    Optional<ProcessModel.Deadline> deadline =
        span(limit, "within")
            .map(
                within ->
                    new ProcessModel.Deadline(
                        within,
                        limit.text("from"),
                        limit.text("note"),
                        limit.isTrue("firstDayCounted")));
    return new ProcessModel.Step(
        step.text("id"),
        step.text("title"),
        step.text("role"),
        step.texts("roles"),
        deadline,
        span(step, "wait"),
        checklist,
        next);
  }

  private static Optional<TimeSpan> span(Value.Obj object, String key) {
    return object.values().get(key) instanceof Value.Span span
        ? Optional.of(span.span())
        : Optional.empty();
  }
}
