package fi.tukipakki.process.layout;

import fi.tukipakki.process.ProcessFlow;
import fi.tukipakki.process.ProcessFlow.Way;
import fi.tukipakki.process.ProcessModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold in every drawing, by geometry alone; each breach as a sentence. */
final class DrawingCheck {

  private static final int NEAREST = 6;
  private static final int ARROW = 10;

  private final ProcessModel process;
  private final ProcessFlow flow;
  private final Drawing drawing;
  private final List<String> breaches = new ArrayList<>();

  private DrawingCheck(ProcessModel process, Drawing drawing) {
    this.process = process;
    this.flow = ProcessFlow.of(process);
    this.drawing = drawing;
  }

  static List<String> breaches(ProcessModel process, Drawing drawing) {
    var check = new DrawingCheck(process, drawing);
    check.shapes();
    check.lanes();
    check.texts();
    check.edges();
    check.edgesApart();
    check.meaning();
    check.order();
    check.cuts();
    return check.breaches;
  }

  private void require(boolean holds, Object... words) {
    if (!holds) {
      var text = new StringBuilder(process.id()).append(' ').append(drawing.kind());
      for (Object word : words) {
        text.append(' ').append(word);
      }
      breaches.add(text.toString());
    }
  }

  private void shapes() {
    Rect all = new Rect(0, drawing.head(), drawing.width(), drawing.height() - drawing.head());
    List<Shape> shapes = drawing.shapes();
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < shapes.size(); i++) {
      Shape a = shapes.get(i);
      require(keys.add(a.key()), "double key", a.key());
      require(all.contains(a.bounds()), "outside the drawing:", a.key(), a.bounds());
      for (int j = i + 1; j < shapes.size(); j++) {
        Shape b = shapes.get(j);
        require(!a.bounds().overlaps(b.bounds()), "overlap:", a.key(), b.key());
      }
    }
  }

  private void lanes() {
    for (Lane lane : drawing.lanes()) {
      Rect head = new Rect(lane.bounds().x(), 0, lane.bounds().width(), drawing.head());
      inside(head, lane.texts(), List.of(lane.symbol()), "head of " + lane.role());
    }
    for (Shape shape : drawing.shapes()) {
      boolean work =
          shape.kind() == Shape.Kind.TASK
              || shape.kind() == Shape.Kind.TIMER
              || shape.kind() == Shape.Kind.GATEWAY;
      for (Lane lane : drawing.lanes()) {
        boolean own = work && flow.steps().get(shape.step()).responsible().equals(lane.role());
        require(!own || lane.bounds().contains(shape.bounds()), shape.key(), "outside its lane");
      }
    }
  }

  private void texts() {
    for (Shape shape : drawing.shapes()) {
      inside(shape.bounds(), shape.texts(), shape.symbols(), shape.key());
      boolean needs = shape.kind() != Shape.Kind.GATEWAY;
      require(!needs || !shape.texts().isEmpty(), "no text in", shape.key());
    }
  }

  private void inside(Rect box, List<TextLine> texts, List<Symbol> symbols, String name) {
    List<Rect> areas = new ArrayList<>();
    texts.forEach(t -> areas.add(t.bounds()));
    symbols.forEach(s -> areas.add(s.bounds()));
    for (int i = 0; i < areas.size(); i++) {
      require(box.contains(areas.get(i)), "text outside", name, areas.get(i), "in", box);
      for (int j = i + 1; j < areas.size(); j++) {
        require(!areas.get(i).overlaps(areas.get(j)), "text on text in", name);
      }
    }
  }

  private void edges() {
    for (Edge edge : drawing.edges()) {
      List<Point> points = edge.points();
      Shape from = drawing.shape(edge.from());
      Shape to = drawing.shape(edge.to());
      Point first = points.get(0);
      Point last = points.get(points.size() - 1);
      require(onBorder(from, first), name(edge), "does not begin on its shape", first);
      require(onBorder(to, last), name(edge), "does not end on its shape", last);
      for (int i = 0; i + 1 < points.size(); i++) {
        Point a = points.get(i);
        Point b = points.get(i + 1);
        require((a.x() == b.x()) != (a.y() == b.y()), name(edge), "is not orthogonal at", a, b);
        for (Shape shape : drawing.shapes()) {
          require(!through(a, b, shape.bounds()), name(edge), "runs through", shape.key());
          boolean own = shape == from && i == 0 || shape == to && i == points.size() - 2;
          require(own || !near(a, b, shape.bounds()), name(edge), "runs close by", shape.key());
        }
      }
      Point before = points.get(points.size() - 2);
      int length = Math.abs(before.x() - last.x()) + Math.abs(before.y() - last.y());
      require(!edge.arrow() || length >= ARROW, name(edge), "has no room for its arrow");
    }
  }

  private static boolean onBorder(Shape shape, Point p) {
    Rect b = shape.bounds();
    if (shape.kind() == Shape.Kind.GATEWAY) {
      boolean tips = p.x() == b.middle() && (p.y() == b.y() || p.y() == b.bottom());
      return tips || p.y() == b.centre() && (p.x() == b.x() || p.x() == b.right());
    }
    boolean column = p.x() >= b.x() && p.x() <= b.right();
    boolean row = p.y() >= b.y() && p.y() <= b.bottom();
    return column && (p.y() == b.y() || p.y() == b.bottom())
        || row && (p.x() == b.x() || p.x() == b.right());
  }

  private static boolean through(Point a, Point b, Rect box) {
    int left = Math.min(a.x(), b.x());
    int right = Math.max(a.x(), b.x());
    int top = Math.min(a.y(), b.y());
    int bottom = Math.max(a.y(), b.y());
    return left < box.right() && right > box.x() && top < box.bottom() && bottom > box.y();
  }

  private static boolean near(Point a, Point b, Rect box) {
    int less = NEAREST - 1;
    Rect wide =
        new Rect(box.x() - less, box.y() - less, box.width() + 2 * less, box.height() + 2 * less);
    return through(a, b, wide);
  }

  /** Lines that do not begin or end together keep apart and never turn on each other. */
  private void edgesApart() {
    List<Edge> edges = drawing.edges();
    for (int i = 0; i < edges.size(); i++) {
      for (int j = i + 1; j < edges.size(); j++) {
        Edge a = edges.get(i);
        Edge b = edges.get(j);
        boolean kin =
            a.from().equals(b.from())
                || a.to().equals(b.to())
                || a.to().equals(b.from())
                || a.from().equals(b.to());
        boolean joined = a.from().equals(b.from()) || a.to().equals(b.to());
        for (int k = 0; k + 1 < a.points().size(); k++) {
          for (int l = 0; l + 1 < b.points().size(); l++) {
            boolean along =
                along(
                    a.points().get(k),
                    a.points().get(k + 1),
                    b.points().get(l),
                    b.points().get(l + 1),
                    kin ? 1 : NEAREST);
            require(joined || !along, name(a), "runs along", name(b));
          }
        }
        if (!joined) {
          require(!turnsOn(a, b) && !turnsOn(b, a), name(a), "touches", name(b));
        }
      }
    }
  }

  private static boolean along(Point a, Point b, Point c, Point d, int nearest) {
    if (a.x() == b.x() && c.x() == d.x() && Math.abs(a.x() - c.x()) < nearest) {
      return Math.min(max(a.y(), b.y()), max(c.y(), d.y()))
          > Math.max(min(a.y(), b.y()), min(c.y(), d.y()));
    }
    if (a.y() == b.y() && c.y() == d.y() && Math.abs(a.y() - c.y()) < nearest) {
      return Math.min(max(a.x(), b.x()), max(c.x(), d.x()))
          > Math.max(min(a.x(), b.x()), min(c.x(), d.x()));
    }
    return false;
  }

  private static int max(int a, int b) {
    return Math.max(a, b);
  }

  private static int min(int a, int b) {
    return Math.min(a, b);
  }

  private static boolean turnsOn(Edge a, Edge b) {
    for (Point p : a.points()) {
      for (int i = 0; i + 1 < b.points().size(); i++) {
        Point c = b.points().get(i);
        Point d = b.points().get(i + 1);
        boolean on =
            p.x() >= min(c.x(), d.x())
                && p.x() <= max(c.x(), d.x())
                && p.y() >= min(c.y(), d.y())
                && p.y() <= max(c.y(), d.y());
        if (on) {
          return true;
        }
      }
    }
    return false;
  }

  private static String name(Edge edge) {
    return edge.from() + "→" + edge.to();
  }

  /** Every way can be followed from its step to where it leads. */
  private void meaning() {
    require(follow("start", "task-0", -1), "the start leads nowhere");
    for (int i = 0; i < flow.ways().size(); i++) {
      Way way = flow.ways().get(i);
      String from = "task-" + way.from();
      String to = way.to() == flow.end() ? "end-" + i : "task-" + way.to();
      boolean told = drawing.kind() == Drawing.Kind.NARROW && told(i, way);
      require(told || follow(from, to, i), "way", i, from, to, "cannot be followed");
    }
  }

  private boolean follow(String at, String to, int way) {
    if (at.equals(to)) {
      return true;
    }
    for (Edge edge : drawing.edges()) {
      boolean own = edge.way() == way || edge.way() == -1;
      if (edge.from().equals(at) && own && follow(edge.to(), to, way)) {
        return true;
      }
    }
    return false;
  }

  /** In the narrow drawing a line of a list may say where it leads instead. */
  private boolean told(int index, Way way) {
    for (Shape shape : drawing.shapes()) {
      if (shape.way() == index && shape.kind() == Shape.Kind.CONDITION) {
        String last = shape.texts().get(shape.texts().size() - 1).text();
        boolean ring = shape.symbols().stream().anyMatch(s -> s.kind() == Symbol.Kind.END);
        return way.to() == flow.end() ? ring : last.endsWith(Integer.toString(way.to() + 1));
      }
    }
    return false;
  }

  private void order() {
    int y = 0;
    int step = -1;
    for (Shape shape : drawing.shapes()) {
      require(shape.step() >= step, shape.key(), "is out of order");
      step = shape.step();
      if (shape.kind() == Shape.Kind.TASK) {
        require(shape.bounds().y() >= y, shape.key(), "stands above an earlier step");
        y = shape.bounds().y();
      }
    }
  }

  private void cuts() {
    for (int cut : drawing.cuts()) {
      for (Shape shape : drawing.shapes()) {
        Rect b = shape.bounds();
        require(cut <= b.y() || cut >= b.bottom(), "cut", cut, "through", shape.key());
      }
      for (Edge edge : drawing.edges()) {
        for (int i = 0; i + 1 < edge.points().size(); i++) {
          Point a = edge.points().get(i);
          boolean flat = a.y() == edge.points().get(i + 1).y();
          require(!flat || Math.abs(a.y() - cut) > 1, "cut", cut, "along", name(edge));
        }
      }
    }
  }
}
