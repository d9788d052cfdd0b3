package fi.tukipakki.process;

import fi.tukipakki.model.Limits;
import fi.tukipakki.process.ProcessModel.Step;
import fi.tukipakki.process.ProcessProblem.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong with the graph of a process as a whole: ways in, ways out, dead loops. */
final class FlowRules {

  private FlowRules() {}

  static List<ProcessProblem> check(ProcessModel process) {
    List<ProcessProblem> problems = new ArrayList<>();
    ProcessFlow flow = ProcessFlow.of(process);
    if (flow.end() == 0) {
      return problems;
    }
    if (!flow.drawable()) {
      String size = flow.steps().size() + "/" + flow.ways().size();
      String most = Limits.PROCESS_STEPS + "/" + Limits.PROCESS_WAYS;
      problems.add(new ProcessProblem(Kind.TOO_LARGE, "/steps", "", size, List.of(most)));
    }
    silentEnd(process, problems);
    // A way whose end is misspelt may be the very one that leads to a step that none seems to.
    Set<String> ends =
        flow.steps().stream().map(Step::id).collect(Collectors.toCollection(HashSet::new));
    ends.add(ProcessModel.END);
    boolean misspelt =
        process.steps().stream()
            .flatMap(step -> step.next().stream())
            .anyMatch(next -> !ends.contains(next.to()));
    Components components = Components.of(flow);
    int count = components.groups().size();
    boolean[] entered = new boolean[count];
    boolean[] loops = new boolean[count];
    boolean[] left = new boolean[count];
    for (ProcessFlow.Way way : flow.ways()) {
      int from = components.groupOf().get(way.from());
      int to = way.to() == flow.end() ? -1 : components.groupOf().get(way.to());
      if (from == to) {
        loops[from] = true;
      } else {
        left[from] = true;
        if (to >= 0) {
          entered[to] = true;
        }
      }
    }
    for (int g = 0; g < count; g++) {
      List<String> ids =
          components.groups().get(g).stream().map(i -> flow.steps().get(i).id()).toList();
      String first = ids.get(0);
      if (!misspelt && !entered[g] && !components.groups().get(g).contains(0)) {
        problems.add(
            new ProcessProblem(Kind.NO_WAY_IN, path(process, first), first, "", List.of()));
      }
      if (loops[g] && !left[g]) {
        problems.add(
            new ProcessProblem(Kind.CYCLE_WITHOUT_EXIT, path(process, first), first, "", ids));
      }
    }
    return problems;
  }

  /** Where others say that the process ends, silence of the last step looks like an oversight. */
  private static void silentEnd(ProcessModel process, List<ProcessProblem> problems) {
    int index = process.steps().size() - 1;
    Step last = process.steps().get(index);
    boolean said =
        process.steps().stream()
            .flatMap(s -> s.next().stream())
            .anyMatch(n -> n.to().equals(ProcessModel.END));
    if (said && last.next().isEmpty()) {
      problems.add(
          new ProcessProblem(
              Kind.NO_WAY_OUT, "/steps/" + index, last.id(), "", List.of(ProcessModel.END)));
    }
  }

  private static String path(ProcessModel process, String id) {
    for (int i = 0; i < process.steps().size(); i++) {
      if (process.steps().get(i).id().equals(id)) {
        return "/steps/" + i;
      }
    }
    throw new IllegalStateException(id);
  }
}
