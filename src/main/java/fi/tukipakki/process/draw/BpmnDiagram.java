package fi.tukipakki.process.draw;

import fi.tukipakki.process.layout.Drawing;
import fi.tukipakki.process.layout.Edge;
import fi.tukipakki.process.layout.Lane;
import fi.tukipakki.process.layout.Point;
import fi.tukipakki.process.layout.Rect;
import fi.tukipakki.process.layout.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * The diagram interchange of a BPMN document: the places of the wide drawing under a pool's head.
 */
final class BpmnDiagram {

  /** Height of the pool's own head above the lanes. */
  static final int POOL_HEAD = 30;

  /** Diameter of a timer. */
  static final int TIMER = 32;

  /** Modelling tools write names over lines, so a flow runs around its name at this distance. */
  private static final int AROUND = 6;

  private static final int LABEL_WIDTH = 90;
  private static final int LABEL_HEIGHT = 20;

  private final BpmnModel model;
  private final Markup out;

  BpmnDiagram(BpmnModel model, Markup out) {
    this.model = model;
    this.out = out;
  }

  void write() {
    Drawing drawing = model.drawing();
    out.open("bpmndi:BPMNDiagram").attribute("id", "Diagram").newLine();
    out.open("bpmndi:BPMNPlane").attribute("id", "Plane");
    out.attribute("bpmnElement", "Collaboration").newLine();
    box("Pool", new Rect(0, -POOL_HEAD, drawing.width(), drawing.height() + POOL_HEAD));
    for (int i = 0; i < drawing.lanes().size(); i++) {
      Lane lane = drawing.lanes().get(i);
      box("Lane_" + (i + 1), lane.bounds());
    }
    model.nodes().forEach(this::node);
    model.flows().forEach(this::flow);
    out.close("bpmndi:BPMNPlane").newLine().close("bpmndi:BPMNDiagram").newLine();
  }

  private void box(String element, Rect bounds) {
    out.open("bpmndi:BPMNShape").attribute("id", element + "_di");
    out.attribute("bpmnElement", element).attribute("isHorizontal", "false").newLine();
    bounds(bounds);
    out.close("bpmndi:BPMNShape").newLine();
  }

  private void bounds(Rect r) {
    out.open("dc:Bounds").attribute("x", r.x()).attribute("y", r.y() + POOL_HEAD);
    out.attribute("width", r.width()).attribute("height", r.height()).empty().newLine();
  }

  /** The bounds of a node's own form: of an event its ring, without its name. */
  private static Rect form(Shape shape) {
    Rect b = shape.bounds();
    return switch (shape.kind()) {
      case START, END -> shape.symbols().get(0).bounds();
      case TIMER -> new Rect(b.middle() - TIMER / 2, b.centre() - TIMER / 2, TIMER, TIMER);
      default -> b;
    };
  }

  private void node(Shape shape) {
    String id = model.id(shape.key());
    out.open("bpmndi:BPMNShape").attribute("id", id + "_di").attribute("bpmnElement", id);
    if (shape.kind() == Shape.Kind.GATEWAY) {
      out.attribute("isMarkerVisible", "true");
    }
    out.newLine();
    Rect form = form(shape);
    bounds(form);
    switch (shape.kind()) {
      case START, END -> label(shape.texts().get(0).bounds());
      case TIMER ->
          label(
              new Rect(
                  form.right() + AROUND,
                  form.centre() - LABEL_HEIGHT / 2,
                  LABEL_WIDTH,
                  LABEL_HEIGHT));
      default -> {}
    }
    out.close("bpmndi:BPMNShape").newLine();
  }

  private void label(Rect bounds) {
    out.open("bpmndi:BPMNLabel").newLine();
    bounds(bounds);
    out.close("bpmndi:BPMNLabel").newLine();
  }

  private void flow(BpmnModel.Flow flow) {
    out.open("bpmndi:BPMNEdge").attribute("id", flow.id() + "_di");
    out.attribute("bpmnElement", flow.id()).newLine();
    for (Point point : points(flow)) {
      out.open("di:waypoint").attribute("x", point.x());
      out.attribute("y", point.y() + POOL_HEAD).empty().newLine();
    }
    if (!flow.label().isEmpty()) {
      label(model.drawing().shape(flow.label()).bounds());
    }
    out.close("bpmndi:BPMNEdge").newLine();
  }

  private List<Point> points(BpmnModel.Flow flow) {
    List<Point> points = new ArrayList<>(flow.lines().get(0).points());
    if (flow.lines().size() == 2) {
      Edge onwards = flow.lines().get(1);
      Rect label = model.drawing().shape(flow.label()).bounds();
      Rect ring =
          new Rect(
              label.x() - AROUND,
              label.y() - AROUND,
              label.width() + 2 * AROUND,
              label.height() + 2 * AROUND);
      Point in = onto(points.remove(points.size() - 1), label, ring);
      Point away = onto(onwards.points().get(0), label, ring);
      points.addAll(Perimeter.walk(ring, in, away));
      points.addAll(onwards.points().subList(1, onwards.points().size()));
    }
    int last = points.size() - 1;
    points.set(0, pulled(points.get(0), model.drawing().shape(flow.from())));
    points.set(last, pulled(points.get(last), model.drawing().shape(flow.to())));
    return points;
  }

  /** Moves a point on a side of a box to the same side of a larger box. */
  private static Point onto(Point p, Rect box, Rect larger) {
    if (p.y() == box.y() || p.y() == box.bottom()) {
      return new Point(p.x(), p.y() == box.y() ? larger.y() : larger.bottom());
    }
    return new Point(p.x() == box.x() ? larger.x() : larger.right(), p.y());
  }

  /** Moves the end of a line from a timer's box to its ring. */
  private static Point pulled(Point p, Shape shape) {
    if (shape.kind() != Shape.Kind.TIMER) {
      return p;
    }
    Rect form = form(shape);
    return new Point(p.x(), p.y() == shape.bounds().y() ? form.y() : form.bottom());
  }
}
