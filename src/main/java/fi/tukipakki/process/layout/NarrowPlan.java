package fi.tukipakki.process.layout;

import fi.tukipakki.process.ProcessFlow;
import fi.tukipakki.process.ProcessFlow.Way;
import java.util.ArrayList;
import java.util.List;

/** What stands under what in the one column of the narrow layout, and which ways jump. */
final class NarrowPlan {

  private final ProcessFlow flow;
  private final List<Item> items = new ArrayList<>();

  NarrowPlan(ProcessFlow flow) {
    this.flow = flow;
    fill();
  }

  List<Item> items() {
    return items;
  }

  /**
   * Something in the column.
   *
   * @param kind START, TASK, TIMER, GATEWAY, CONDITION or END
   * @param way index of the way that it stands for, or -1
   * @param joined whether it touches the item above it, as the lines of one list do
   * @param linked whether a line leads to it from the item above it
   */
  record Item(Shape.Kind kind, int step, int way, boolean joined, boolean linked) {}

  private void fill() {
    items.add(new Item(Shape.Kind.START, -1, -1, false, false));
    boolean goesOn = true;
    for (int step = 0; step < flow.end(); step++) {
      items.add(new Item(Shape.Kind.TASK, step, -1, false, goesOn));
      if (flow.steps().get(step).waiting().isPresent()) {
        items.add(new Item(Shape.Kind.TIMER, step, -1, false, true));
      }
      List<Integer> ways = ways(step);
      if (ways.size() > 1) {
        items.add(new Item(Shape.Kind.GATEWAY, step, -1, false, true));
      }
      for (int i = 0; i < ways.size(); i++) {
        way(step, ways.get(i), ways.size(), i);
      }
      goesOn = !ways.isEmpty() && straight(flow.ways().get(ways.get(ways.size() - 1)));
    }
  }

  private void way(int step, int index, int count, int place) {
    Way way = flow.ways().get(index);
    boolean end = way.to() == flow.end();
    boolean silent = count == 1 && way.condition().isEmpty();
    if (!silent || !(end || straight(way))) {
      items.add(new Item(Shape.Kind.CONDITION, step, index, place > 0, place == 0));
    }
    if (end && count == 1) {
      items.add(new Item(Shape.Kind.END, step, index, false, true));
    }
  }

  /** The ways of a step; the one that goes straight on comes last, next to where it leads. */
  List<Integer> ways(int step) {
    List<Integer> ways = new ArrayList<>();
    int straight = -1;
    for (int i = 0; i < flow.ways().size(); i++) {
      Way way = flow.ways().get(i);
      if (way.from() == step && straight < 0 && straight(way)) {
        straight = i;
      } else if (way.from() == step) {
        ways.add(i);
      }
    }
    if (straight >= 0) {
      ways.add(straight);
    }
    return ways;
  }

  /** Whether a way leads to the step below its own. */
  static boolean straight(Way way, ProcessFlow flow) {
    return way.to() == way.from() + 1 && way.to() < flow.end();
  }

  private boolean straight(Way way) {
    return straight(way, flow);
  }

  /** Whether an item's way needs a line in the gutter. */
  boolean jumps(int place) {
    Item item = items.get(place);
    if (item.kind != Shape.Kind.CONDITION || flow.ways().get(item.way).to() == flow.end()) {
      return false;
    }
    boolean next = place + 1 < items.size() && items.get(place + 1).linked;
    return !(straight(flow.ways().get(item.way)) && next);
  }

  List<Gutter.Jump> jumps() {
    List<Gutter.Jump> jumps = new ArrayList<>();
    for (int place = 0; place < items.size(); place++) {
      if (jumps(place)) {
        int to = flow.ways().get(items.get(place).way).to();
        jumps.add(new Gutter.Jump(place, task(to), to));
      }
    }
    return jumps;
  }

  int task(int step) {
    for (int place = 0; place < items.size(); place++) {
      if (items.get(place).kind == Shape.Kind.TASK && items.get(place).step == step) {
        return place;
      }
    }
    throw new IllegalStateException("no box for step " + step);
  }
}
