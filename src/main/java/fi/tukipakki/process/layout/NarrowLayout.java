package fi.tukipakki.process.layout;

import fi.tukipakki.process.ProcessFlow;
import fi.tukipakki.process.ProcessFlow.Way;
import fi.tukipakki.process.ProcessLabels;
import fi.tukipakki.process.ProcessModel;
import fi.tukipakki.process.layout.NarrowPlan.Item;
import java.util.ArrayList;
import java.util.List;

/**
 * The drawing for a telephone: one column of {@value #WIDTH} units, every box with a band that
 * names its role, choices as lists of ways that say where they lead, jumps and loops as lines in a
 * gutter on the right.
 */
public final class NarrowLayout {

  /** Width of the whole: a telephone of 360 CSS pixels less a margin of 16 on both sides. */
  static final int WIDTH = 328;

  private static final int EDGE = 1;
  private static final int GATE = 28;
  private static final int LINK = 13;
  private static final int GAP = 28;
  private static final int FIRST_TRACK = 16;
  private static final int TRACK = 9;
  private static final int DOOR = 18;

  private final ProcessModel process;
  private final ProcessFlow flow;
  private final ProcessLabels labels;
  private final Typesetter setter;
  private final List<String> lanes;
  private final NarrowPlan plan;
  private final List<Item> items;
  private final List<Shape> shapes = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();
  private final List<Integer> cuts = new ArrayList<>();
  private final int box;
  private final Gutter gutter;

  private NarrowLayout(ProcessModel process, ProcessLabels labels) {
    this.process = process;
    this.flow = ProcessFlow.of(process);
    this.labels = labels;
    this.setter = new Typesetter(process, labels);
    this.lanes = WidePlan.lanes(process, flow);
    this.plan = new NarrowPlan(flow);
    this.items = plan.items();
    this.gutter = new Gutter(plan.jumps());
    int tracks = gutter.tracks();
    int beside = tracks == 0 ? 0 : FIRST_TRACK + (tracks - 1) * TRACK + EDGE;
    this.box = (WIDTH - 2 * EDGE - beside) / 2 * 2;
  }

  /**
   * Draws a process.
   *
   * @throws IllegalArgumentException when the process is not drawable
   */
  public static Drawing draw(ProcessModel process, ProcessLabels labels) {
    if (!ProcessFlow.of(process).drawable()) {
      throw new IllegalArgumentException("no drawing of " + process.id());
    }
    return new NarrowLayout(process, labels).draw();
  }

  private Drawing draw() {
    int y = EDGE;
    for (int place = 0; place < items.size(); place++) {
      Item item = items.get(place);
      if (place > 0 && !item.joined()) {
        int gap = gap(item);
        if (item.kind() == Shape.Kind.TASK) {
          cuts.add(y + 4);
        }
        y += gap;
      }
      Shape shape = shape(item, y);
      if (item.linked() && place > 0) {
        link(shapes.get(place - 1), shape, items.get(place - 1));
      }
      shapes.add(shape);
      y = shape.bounds().bottom();
    }
    for (int place = 0; place < items.size(); place++) {
      if (plan.jumps(place)) {
        jump(place);
      }
    }
    return new Drawing(Drawing.Kind.NARROW, WIDTH, y + EDGE + 1, 0, List.of(), shapes, edges, cuts);
  }

  private static int gap(Item item) {
    return item.kind() == Shape.Kind.TASK || item.kind() == Shape.Kind.END ? GAP : LINK;
  }

  private Shape shape(Item item, int y) {
    int middle = EDGE + box / 2;
    return switch (item.kind()) {
      case START -> event(item, labels.text("start"), Symbol.Kind.START, "start", y);
      case END -> event(item, labels.text("end"), Symbol.Kind.END, "end-" + item.way(), y);
      case TASK -> {
        String role = flow.steps().get(item.step()).responsible();
        Caption caption =
            setter.banded(
                item.step(),
                flow.steps().get(item.step()),
                lanes.indexOf(role),
                process.roleTitle(role),
                box);
        yield caption.shape("task-" + item.step(), item.kind(), item.step(), -1, EDGE, y);
      }
      case TIMER -> {
        Caption caption = setter.timer(flow.steps().get(item.step()).waiting().orElseThrow(), box);
        int x = middle - caption.width() / 2;
        yield caption.shape("timer-" + item.step(), item.kind(), item.step(), -1, x, y);
      }
      case GATEWAY ->
          new Caption(GATE, GATE, 0, List.of(), List.of())
              .shape("gate-" + item.step(), item.kind(), item.step(), -1, middle - GATE / 2, y);
      case CONDITION ->
          setter
              .way(condition(item.way()), target(item.way()), ends(item.way()), box)
              .shape("if-" + item.way(), item.kind(), item.step(), item.way(), EDGE, y);
    };
  }

  private Shape event(Item item, String text, Symbol.Kind kind, String key, int y) {
    int x = EDGE + box / 2 - Typesetter.RING / 2;
    return setter.event(text, kind).shape(key, item.kind(), item.step(), item.way(), x, y);
  }

  private boolean ends(int way) {
    Way at = flow.ways().get(way);
    return at.to() == flow.end() && flow.from(at.from()).size() > 1;
  }

  private String condition(int index) {
    Way way = flow.ways().get(index);
    if (!way.condition().isEmpty()) {
      return way.condition();
    }
    String number = Integer.toString(way.to() + 1);
    if (flow.from(way.from()).size() > 1) {
      return labels.text("otherwise");
    }
    return labels.text(way.back() ? "back" : "goto", number);
  }

  private String target(int index) {
    Way way = flow.ways().get(index);
    boolean alone = flow.from(way.from()).size() == 1;
    if (way.to() == flow.end()) {
      return alone ? "" : labels.text("end");
    }
    if (alone && (way.condition().isEmpty() || NarrowPlan.straight(way, flow))) {
      return "";
    }
    return (way.back() ? "↑\u00a0" : NarrowPlan.straight(way, flow) ? "↓\u00a0" : "→\u00a0")
        + (way.to() + 1);
  }

  private void link(Shape from, Shape to, Item before) {
    int x = EDGE + box / 2;
    boolean arrow = to.kind() == Shape.Kind.TASK || to.kind() == Shape.Kind.END;
    edges.add(
        new Edge(
            from.key(),
            to.key(),
            before.way() >= 0
                ? before.way()
                : to.way() >= 0 ? to.way() : straightWay(before.step()),
            List.of(new Point(x, from.bounds().bottom()), new Point(x, to.bounds().y())),
            arrow));
  }

  private int straightWay(int step) {
    List<Integer> ways = step < 0 ? List.of() : plan.ways(step);
    return ways.size() == 1 ? ways.get(0) : -1;
  }

  private void jump(int place) {
    Shape from = shapes.get(place);
    int step = flow.ways().get(items.get(place).way()).to();
    Shape to = shapes.get(plan.task(step));
    int track = gutter.track(step);
    if (track < 0) {
      return;
    }
    int x = EDGE + box + FIRST_TRACK + track * TRACK;
    int out = from.bounds().centre();
    int in = to.bounds().y() + DOOR;
    edges.add(
        new Edge(
            from.key(),
            to.key(),
            items.get(place).way(),
            List.of(
                new Point(from.bounds().right(), out),
                new Point(x, out),
                new Point(x, in),
                new Point(to.bounds().right(), in)),
            true));
  }
}
