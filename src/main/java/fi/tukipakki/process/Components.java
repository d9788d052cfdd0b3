package fi.tukipakki.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * Groups of steps that can all reach each other: the strongly connected components of the graph, by
 * Tarjan's algorithm (R. Tarjan, "Depth-first search and linear graph algorithms", 1972) with a
 * stack of its own, since a page may hold more steps than the thread's stack bears.
 *
 * @param groups each group and the list of groups in the order of the steps
 * @param groupOf the group's place in that list, by step
 */
record Components(List<List<Integer>> groups, List<Integer> groupOf) {

  static Components of(ProcessFlow flow) {
    return new Search(flow).run();
  }

  private static final class Search {
    private final List<List<Integer>> next = new ArrayList<>();
    private final int[] number;
    private final int[] low;
    private final int[] position;
    private final boolean[] open;
    private final Deque<Integer> members = new ArrayDeque<>();
    private final Deque<Integer> calls = new ArrayDeque<>();
    private final List<List<Integer>> groups = new ArrayList<>();
    private int count;

    Search(ProcessFlow flow) {
      int size = flow.end();
      number = new int[size];
      low = new int[size];
      position = new int[size];
      open = new boolean[size];
      for (int i = 0; i < size; i++) {
        next.add(new ArrayList<>());
      }
      for (ProcessFlow.Way way : flow.ways()) {
        if (way.to() < size) {
          next.get(way.from()).add(way.to());
        }
      }
    }

    Components run() {
      for (int i = 0; i < number.length; i++) {
        if (number[i] == 0) {
          enter(i);
          while (!calls.isEmpty()) {
            visit(calls.peek());
          }
        }
      }
      groups.forEach(Collections::sort);
      groups.sort((a, b) -> Integer.compare(a.get(0), b.get(0)));
      Integer[] groupOf = new Integer[number.length];
      for (int g = 0; g < groups.size(); g++) {
        for (int step : groups.get(g)) {
          groupOf[step] = g;
        }
      }
      return new Components(groups, List.of(groupOf));
    }

    private void enter(int step) {
      number[step] = low[step] = ++count;
      members.push(step);
      open[step] = true;
      calls.push(step);
    }

    private void visit(int step) {
      if (position[step] < next.get(step).size()) {
        int target = next.get(step).get(position[step]);
        if (number[target] == 0) {
          enter(target);
          return;
        }
        position[step]++;
        if (open[target]) {
          low[step] = Math.min(low[step], low[target]);
        }
        return;
      }
      calls.pop();
      if (low[step] == number[step]) {
        List<Integer> group = new ArrayList<>();
        int member;
        do {
          member = members.pop();
          open[member] = false;
          group.add(member);
        } while (member != step);
        groups.add(group);
      }
    }
  }
}
