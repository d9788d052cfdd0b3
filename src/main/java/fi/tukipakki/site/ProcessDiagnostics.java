package fi.tukipakki.site;

import fi.tukipakki.content.Page;
import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.diagnostics.Nearest;
import fi.tukipakki.model.Value;
import fi.tukipakki.process.ProcessProblem;
import java.util.List;

/** Tells the problems of a process at the line where they stand. */
final class ProcessDiagnostics {
  private ProcessDiagnostics() {}

  static Diagnostic diagnostic(ProcessProblem problem, Page page) {
    Location at = locate(page.values(), problem.path());
    Diagnostic plain =
        Diagnostic.of(code(problem.kind()), at)
            .with("step", problem.step())
            .with("value", problem.value());
    return switch (problem.kind()) {
      case UNKNOWN_ROLE, UNKNOWN_NEXT -> known(plain, problem);
      case UNKNOWN_DEADLINE_START -> known(plain, problem).with("variant", "unknown");
      case DEADLINE_CYCLE -> plain.with("variant", "cycle");
      case SEVERAL_WITHOUT_CONDITION -> plain.with("variant", "missing");
      case CYCLE_WITHOUT_EXIT -> plain.with("steps", String.join(" → ", problem.related()));
      case TOO_LARGE -> plain.with("max", String.join("", problem.related()));
      case RESERVED_ID -> plain.with("variant", "reserved");
      case DUPLICATE_STEP, DUPLICATE_ROLE, DUPLICATE_START, SAME_CONDITION ->
          first(plain, problem, page);
      default -> plain;
    };
  }

  private static Code code(ProcessProblem.Kind kind) {
    return switch (kind) {
      case UNKNOWN_ROLE -> Code.STEP_UNKNOWN_ROLE;
      case NO_WAY_IN -> Code.STEP_NO_WAY_IN;
      case NO_WAY_OUT -> Code.STEP_NO_WAY_OUT;
      case UNKNOWN_NEXT -> Code.NEXT_TO_NOWHERE;
      case CYCLE_WITHOUT_EXIT -> Code.CYCLE_WITHOUT_EXIT;
      case SAME_CONDITION, SEVERAL_WITHOUT_CONDITION -> Code.SAME_CONDITION;
      case DEADLINE_WITHOUT_START, UNKNOWN_DEADLINE_START, DEADLINE_CYCLE ->
          Code.DEADLINE_WITHOUT_START;
      case CHECK_WITHOUT_ROLE -> Code.CHECK_WITHOUT_ROLE;
      case DUPLICATE_STEP, DUPLICATE_ROLE, DUPLICATE_START, RESERVED_ID -> Code.SAME_STEP_ID;
      case TOO_LARGE -> Code.PROCESS_TOO_LARGE;
      case UNUSED_ROLE -> Code.UNUSED_ROLE;
    };
  }

  private static Diagnostic known(Diagnostic plain, ProcessProblem problem) {
    List<String> known = problem.related();
    return plain
        .with("variant", known.isEmpty() ? "none" : "")
        .with("values", String.join(", ", known))
        .with("suggestion", Nearest.to(problem.value(), known));
  }

  private static Diagnostic first(Diagnostic plain, ProcessProblem problem, Page page) {
    if (problem.related().isEmpty()) {
      return plain;
    }
    Location first = locate(page.values(), problem.related().get(0));
    return plain.with("line", String.valueOf(first.line())).relatedTo(first);
  }

  /** The place that a JSON pointer means; where it leads nowhere, the nearest place above. */
  private static Location locate(Value.Obj values, String pointer) {
    Value at = values;
    for (String key : pointer.substring(1).split("/")) {
      Value inside = null;
      if (at instanceof Value.Obj object) {
        inside = object.values().get(key);
      } else if (at instanceof Value.Items list && key.chars().allMatch(Character::isDigit)) {
        int index = Integer.parseInt(key);
        inside = index < list.items().size() ? list.items().get(index) : null;
      }
      if (inside == null) {
        break;
      }
      at = inside;
    }
    return at.location();
  }
}
