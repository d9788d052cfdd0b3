package fi.tukipakki.process;

import fi.tukipakki.model.Limits;
import fi.tukipakki.process.ProcessModel.Next;
import fi.tukipakki.process.ProcessModel.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The graph that a process means: its steps by index, and the ways between them.
 *
 * <p>A step without {@code next} goes on to the step after it; the last one goes to the end. Ways
 * to unknown steps are left out (the rules tell them) and of steps with the same id the first
 * counts, so that a faulty process still has a drawing.
 *
 * @param steps the steps that count, in the author's order
 * @param ways all ways, by step and then in the author's order
 */
public record ProcessFlow(List<Step> steps, List<Way> ways) {

  public ProcessFlow {
    steps = List.copyOf(steps);
    ways = List.copyOf(ways);
  }

  /**
   * A way from a step onwards.
   *
   * @param from index of the step that it leaves
   * @param to index of the step that it enters, or the number of steps for the end
   * @param condition when it is taken, or empty
   * @param index its place among the ways of its step, from 0
   */
  public record Way(int from, int to, String condition, int index) {

    /** Whether it returns to its own or an earlier step. */
    public boolean back() {
      return to <= from;
    }
  }

  /** Reads the graph of a process. */
  public static ProcessFlow of(ProcessModel process) {
    Map<String, Step> byId = new LinkedHashMap<>();
    for (Step step : process.steps()) {
      byId.putIfAbsent(step.id(), step);
    }
    List<Step> steps = List.copyOf(byId.values());
    Map<String, Integer> index = new LinkedHashMap<>();
    for (int i = 0; i < steps.size(); i++) {
      index.put(steps.get(i).id(), i);
    }
    index.put(ProcessModel.END, steps.size());
    List<Way> ways = new ArrayList<>();
    for (int from = 0; from < steps.size(); from++) {
      List<Next> next = steps.get(from).next();
      if (next.isEmpty()) {
        ways.add(new Way(from, from + 1, "", 0));
      }
      for (int i = 0; i < next.size(); i++) {
        Integer to = index.get(next.get(i).to());
        if (to != null) {
          ways.add(new Way(from, to, next.get(i).condition().strip(), i));
        }
      }
    }
    return new ProcessFlow(steps, ways);
  }

  /** The index that ways to the end have. */
  public int end() {
    return steps.size();
  }

  /** Whether there is something to draw, and not too much of it. */
  public boolean drawable() {
    return !steps.isEmpty()
        && steps.size() <= Limits.PROCESS_STEPS
        && ways.size() <= Limits.PROCESS_WAYS;
  }

  /** The ways that leave a step. */
  public List<Way> from(int step) {
    return ways.stream().filter(w -> w.from() == step).toList();
  }
}
