package fi.tukipakki.process.layout;

import fi.tukipakki.process.ProcessModel;
import java.util.ArrayList;
import java.util.List;

/** Puts the blocks and routes of the wide layout in their places. */
final class WideDrawing {

  private static final int HEAD_PAD = 4;

  private final ProcessModel process;
  private final WidePlan plan;
  private final WideBoxes boxes;
  private final TrackRouter.Routes routes;
  private final WideAxis axis;
  private final int head;
  private final List<Shape> shapes = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();

  WideDrawing(ProcessModel process, WidePlan plan, WideBoxes boxes, TrackRouter.Routes routes) {
    this.process = process;
    this.plan = plan;
    this.boxes = boxes;
    this.routes = routes;
    int heads = 0;
    for (int lane = 0; lane < plan.lanes().size() && named(); lane++) {
      heads = Math.max(heads, headOf(lane, boxes.box() + 2 * HEAD_PAD).height());
    }
    this.head = heads;
    this.axis = new WideAxis(routes, boxes, head);
  }

  private boolean named() {
    return plan.lanes().size() > 1 || !plan.lanes().get(0).isEmpty();
  }

  private Caption headOf(int lane, int width) {
    return boxes.setter().head(title(lane), mark(lane), width);
  }

  private String title(int lane) {
    String role = plan.lanes().get(lane);
    return role.isEmpty() ? boxes.setter().labels().text("none") : process.roleTitle(role);
  }

  private int mark(int lane) {
    return lane;
  }

  Drawing draw() {
    for (Block block : plan.blocks()) {
      shapes(block);
    }
    for (int i = 0; i < plan.nets().size(); i++) {
      edges.add(edge(plan.nets().get(i), routes.paths().get(i)));
    }
    List<Integer> borders = axis.borders();
    int height = axis.height();
    List<Lane> lanes = new ArrayList<>();
    for (int lane = 0; named() && lane < plan.lanes().size(); lane++) {
      int left = borders.get(lane);
      boolean last = lane == plan.lanes().size() - 1;
      int right = last ? borders.get(borders.size() - 1) : borders.get(lane + 1);
      int box = axis.x(routes.grid().leftSide(lane));
      Shape text =
          headOf(lane, boxes.box() + 2 * HEAD_PAD)
              .shape("head", Shape.Kind.TASK, -1, -1, box - HEAD_PAD, 0);
      lanes.add(
          new Lane(
              plan.lanes().get(lane),
              title(lane),
              mark(lane),
              new Rect(left, 0, right - left, height),
              text.texts(),
              text.symbols().get(0)));
    }
    return new Drawing(
        Drawing.Kind.WIDE,
        borders.get(borders.size() - 1),
        height,
        head,
        lanes,
        shapes,
        edges,
        axis.cuts());
  }

  private int left(Block block, Caption caption) {
    return axis.x(routes.grid().middle(block.lane())) - caption.width() / 2;
  }

  private int top(Block block) {
    return axis.y(routes.grid().top(block.row()));
  }

  private void shapes(Block block) {
    Caption caption = boxes.caption(block.id());
    int left = left(block, caption);
    int top = top(block);
    String key = key(block);
    switch (block.kind()) {
      case START -> shapes.add(caption.shape(key, Shape.Kind.START, -1, -1, left, top));
      case STEP -> step(block, caption, left, top);
      case CONDITION ->
          shapes.add(
              caption.shape(
                  key,
                  Shape.Kind.CONDITION,
                  block.step(),
                  block.way(),
                  left,
                  top + WideBoxes.DROP));
      case EXIT -> {
        Shape condition =
            caption.shape(
                key, Shape.Kind.CONDITION, block.step(), block.way(), left, top + WideBoxes.DROP);
        shapes.add(condition);
        Caption end = boxes.setter().end(boxes.box());
        int below = condition.bounds().bottom() + WideBoxes.ARROW_LINK;
        Shape ring =
            end.shape(
                "end-" + block.way(),
                Shape.Kind.END,
                block.step(),
                block.way(),
                left(block, end),
                below);
        shapes.add(ring);
        link(condition, ring, block.way(), true);
      }
      case END ->
          shapes.add(caption.shape(key, Shape.Kind.END, block.step(), block.way(), left, top));
    }
  }

  private void step(Block block, Caption caption, int left, int top) {
    Shape last = caption.shape(key(block), Shape.Kind.TASK, block.step(), -1, left, top);
    shapes.add(last);
    if (boxes.timer(block).isPresent()) {
      Caption timer = boxes.timer(block).get();
      Shape shape =
          timer.shape(
              "timer-" + block.step(),
              Shape.Kind.TIMER,
              block.step(),
              -1,
              left(block, timer),
              last.bounds().bottom() + WideBoxes.LINK);
      shapes.add(shape);
      link(last, shape, -1, false);
      last = shape;
    }
    if (boxes.gateway(block)) {
      int half = WideBoxes.GATE / 2;
      int x = axis.x(routes.grid().middle(block.lane())) - half;
      int y = top + boxes.gateCentre(block.row()) - half;
      Shape gate =
          new Shape(
              "gate-" + block.step(),
              Shape.Kind.GATEWAY,
              block.step(),
              -1,
              new Rect(x, y, WideBoxes.GATE, WideBoxes.GATE),
              0,
              List.of(),
              List.of());
      shapes.add(gate);
      link(last, gate, -1, false);
    }
  }

  private void link(Shape from, Shape to, int way, boolean arrow) {
    int x = from.bounds().middle();
    edges.add(
        new Edge(
            from.key(),
            to.key(),
            way,
            List.of(new Point(x, from.bounds().bottom()), new Point(x, to.bounds().y())),
            arrow));
  }

  private static String key(Block block) {
    return switch (block.kind()) {
      case START -> "start";
      case STEP -> "task-" + block.step();
      case CONDITION, EXIT -> "if-" + block.way();
      case END -> "end-" + block.way();
    };
  }

  /** The last shape of a block, from which a net leaves. */
  private Shape leaving(Net net) {
    String key = key(net.from());
    if (net.gateway()) {
      key = "gate-" + net.from().step();
    } else if (boxes.timer(net.from()).isPresent()) {
      key = "timer-" + net.from().step();
    }
    return shape(key);
  }

  private Shape shape(String key) {
    for (Shape shape : shapes) {
      if (shape.key().equals(key)) {
        return shape;
      }
    }
    throw new IllegalStateException(key);
  }

  private Edge edge(Net net, int[] path) {
    Shape from = leaving(net);
    Shape to = shape(key(net.to()));
    TrackGrid grid = routes.grid();
    List<Point> points = new ArrayList<>();
    Rect source = from.bounds();
    int column = grid.x(path[0]);
    if (column == grid.leftSide(net.from().lane())) {
      points.add(new Point(source.x(), axis.y(grid.y(path[0]))));
    } else if (column == grid.rightSide(net.from().lane())) {
      points.add(new Point(source.right(), axis.y(grid.y(path[0]))));
    } else {
      points.add(new Point(axis.x(column), source.bottom()));
    }
    for (int node : path) {
      points.add(new Point(axis.x(grid.x(node)), axis.y(grid.y(node))));
    }
    Rect target = to.bounds();
    column = grid.x(path[path.length - 1]);
    if (column == grid.leftSide(net.to().lane())) {
      points.add(new Point(target.x(), axis.y(grid.y(path[path.length - 1]))));
    } else if (column == grid.rightSide(net.to().lane())) {
      points.add(new Point(target.right(), axis.y(grid.y(path[path.length - 1]))));
    } else {
      points.add(new Point(axis.x(column), target.y()));
    }
    boolean arrow = net.to().kind() == Block.Kind.STEP || net.to().kind() == Block.Kind.END;
    return new Edge(from.key(), to.key(), net.way(), Corners.of(points), arrow);
  }
}
