package fi.tukipakki.process;

import fi.tukipakki.process.ProcessModel.Deadline;
import fi.tukipakki.process.ProcessModel.Next;
import fi.tukipakki.process.ProcessModel.Step;
import fi.tukipakki.process.ProcessProblem.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What makes a process impossible to follow. A fault is told once, at its root: a step behind an
 * unreachable step is not told again, nor is a step that only leads into a dead loop.
 */
public final class ProcessRules {

  private final ProcessModel process;
  private final List<ProcessProblem> problems = new ArrayList<>();
  private final Map<String, Integer> stepIndex = new LinkedHashMap<>();
  private final Set<String> startIds = new LinkedHashSet<>();
  private final Set<String> roleIds = new LinkedHashSet<>();
  private final Set<String> usedRoles = new HashSet<>();

  private ProcessRules(ProcessModel process) {
    this.process = process;
  }

  /** All problems of a process: ids, then step by step, then the graph as a whole. */
  public static List<ProcessProblem> check(ProcessModel process) {
    var rules = new ProcessRules(process);
    rules.ids();
    for (int i = 0; i < process.steps().size(); i++) {
      rules.roles(i, process.steps().get(i));
      rules.deadline(i, process.steps().get(i));
      rules.next(i, process.steps().get(i));
    }
    rules.deadlineCycles();
    rules.problems.addAll(FlowRules.check(process));
    rules.unusedRoles();
    return List.copyOf(rules.problems);
  }

  private void ids() {
    for (int i = 0; i < process.roles().size(); i++) {
      String id = process.roles().get(i).id();
      if (!roleIds.add(id)) {
        add(Kind.DUPLICATE_ROLE, "/roles/" + i + "/id", "", id, first(roleIds, id, "/roles/"));
      }
    }
    for (int i = 0; i < process.starts().size(); i++) {
      String id = process.starts().get(i).id();
      if (!startIds.add(id)) {
        add(Kind.DUPLICATE_START, "/starts/" + i + "/id", "", id, first(startIds, id, "/starts/"));
      }
    }
    for (int i = 0; i < process.steps().size(); i++) {
      String id = process.steps().get(i).id();
      String path = "/steps/" + i + "/id";
      if (id.equals(ProcessModel.END)) {
        add(Kind.RESERVED_ID, path, id, id, List.of());
      }
      Integer earlier = stepIndex.putIfAbsent(id, i);
      if (earlier != null) {
        add(Kind.DUPLICATE_STEP, path, id, id, List.of("/steps/" + earlier + "/id"));
      } else if (startIds.contains(id)) {
        add(Kind.DUPLICATE_STEP, path, id, id, first(startIds, id, "/starts/"));
      }
    }
  }

  /** Path of the first of several equal ids; the set keeps the order of the list. */
  private static List<String> first(Set<String> ids, String id, String list) {
    return List.of(list + new ArrayList<>(ids).indexOf(id) + "/id");
  }

  private void roles(int index, Step step) {
    String at = "/steps/" + index;
    role(step, step.role(), at + "/role");
    for (int i = 0; i < step.roles().size(); i++) {
      role(step, step.roles().get(i), at + "/roles/" + i);
    }
    for (int i = 0; i < step.checklist().size(); i++) {
      String path = at + "/checklist/" + i;
      String role = step.checklist().get(i).role();
      role(step, role, path + "/role");
      if (role.isEmpty() && step.responsible().isEmpty()) {
        add(Kind.CHECK_WITHOUT_ROLE, path, step.id(), "", roleIds);
      }
    }
  }

  private void role(Step step, String role, String path) {
    usedRoles.add(role);
    if (!role.isEmpty() && !roleIds.contains(role)) {
      add(Kind.UNKNOWN_ROLE, path, step.id(), role, roleIds);
    }
  }

  private void deadline(int index, Step step) {
    if (step.deadline().isEmpty()) {
      return;
    }
    String from = step.deadline().get().from();
    String path = "/steps/" + index + "/deadline";
    if (from.isEmpty()) {
      add(Kind.DEADLINE_WITHOUT_START, path, step.id(), "", origins());
    } else if (!startIds.contains(from) && !stepIndex.containsKey(from)) {
      add(Kind.UNKNOWN_DEADLINE_START, path + "/from", step.id(), from, origins());
    }
  }

  private List<String> origins() {
    var known = new ArrayList<>(startIds);
    known.addAll(stepIndex.keySet());
    return known;
  }

  private void next(int index, Step step) {
    Map<String, String> conditions = new LinkedHashMap<>();
    for (int i = 0; i < step.next().size(); i++) {
      Next next = step.next().get(i);
      String path = "/steps/" + index + "/next/" + i;
      if (!stepIndex.containsKey(next.to()) && !next.to().equals(ProcessModel.END)) {
        var known = new ArrayList<>(stepIndex.keySet());
        known.add(ProcessModel.END);
        add(Kind.UNKNOWN_NEXT, path + "/to", step.id(), next.to(), known);
      }
      String earlier = conditions.putIfAbsent(normal(next.condition()), path);
      if (earlier != null) {
        boolean none = next.condition().isBlank();
        add(
            none ? Kind.SEVERAL_WITHOUT_CONDITION : Kind.SAME_CONDITION,
            none ? path : path + "/if",
            step.id(),
            next.condition(),
            List.of(none ? earlier : earlier + "/if"));
      }
    }
  }

  /** Conditions that a reader cannot tell apart are the same: case, spaces, a final stop. */
  private static String normal(String condition) {
    String text = Normalizer.normalize(condition, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    var words = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isLetterOrDigit(c) ? c : ' ')
        .forEach(
            c -> {
              if (c != ' ' || (words.length() > 0 && words.charAt(words.length() - 1) != ' ')) {
                words.appendCodePoint(c);
              }
            });
    return words.toString().strip();
  }

  /** Follows each time limit to what it is counted from; one problem for each circle. */
  private void deadlineCycles() {
    Set<String> told = new HashSet<>();
    for (String id : stepIndex.keySet()) {
      var trail = new LinkedHashSet<String>();
      String at = id;
      while (at != null && !startIds.contains(at) && trail.add(at)) {
        Integer index = stepIndex.get(at);
        at =
            index == null
                ? null
                : process.steps().get(index).deadline().map(Deadline::from).orElse(null);
      }
      if (id.equals(at) && !startIds.contains(id) && trail.stream().noneMatch(told::contains)) {
        told.addAll(trail);
        String path = "/steps/" + stepIndex.get(id) + "/deadline/from";
        add(
            Kind.DEADLINE_CYCLE,
            path,
            id,
            trail.size() > 1 ? List.copyOf(trail).get(1) : id,
            trail);
      }
    }
  }

  private void unusedRoles() {
    for (int i = 0; i < process.roles().size(); i++) {
      String id = process.roles().get(i).id();
      if (!usedRoles.contains(id)) {
        add(Kind.UNUSED_ROLE, "/roles/" + i, "", id, List.of());
      }
    }
  }

  private void add(Kind kind, String path, String step, String value, Collection<String> related) {
    problems.add(new ProcessProblem(kind, path, step, value, List.copyOf(related)));
  }
}
