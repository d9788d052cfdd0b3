package fi.tukipakki.process.draw;

import fi.tukipakki.process.ProcessFlow;
import fi.tukipakki.process.ProcessFlow.Way;
import fi.tukipakki.process.ProcessModel;
import fi.tukipakki.process.layout.Drawing;
import fi.tukipakki.process.layout.Edge;
import fi.tukipakki.process.layout.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The nodes and flows of a wide drawing as BPMN sees them: a condition is not a node but the name
 * of a flow, whose line runs from the node before it to the node after it.
 */
final class BpmnModel {

  /**
   * A sequence flow.
   *
   * @param name its condition, or empty
   * @param label key of the shape that shows the condition, or empty
   * @param lines the drawn lines that it consists of, one or two
   */
  record Flow(
      String id, String from, String to, int way, String name, String label, List<Edge> lines) {}

  private final ProcessFlow flow;
  private final Drawing drawing;
  private final Map<String, String> ids = new LinkedHashMap<>();
  private final List<Flow> flows = new ArrayList<>();

  BpmnModel(ProcessModel process, Drawing drawing) {
    this.flow = ProcessFlow.of(process);
    this.drawing = drawing;
    for (Shape shape : drawing.shapes()) {
      if (shape.kind() != Shape.Kind.CONDITION) {
        ids.put(shape.key(), id(shape));
      }
    }
    for (Edge edge : drawing.edges()) {
      Shape from = drawing.shape(edge.from());
      Shape to = drawing.shape(edge.to());
      if (to.kind() == Shape.Kind.CONDITION) {
        addThrough(edge, to);
      } else if (from.kind() != Shape.Kind.CONDITION) {
        add(edge.from(), edge.to(), edge.way(), "", "", List.of(edge));
      }
    }
  }

  private void addThrough(Edge edge, Shape condition) {
    for (Edge next : drawing.edges()) {
      if (next.from().equals(condition.key())) {
        Way way = flow.ways().get(edge.way());
        List<Edge> lines = List.of(edge, next);
        add(edge.from(), next.to(), edge.way(), way.condition(), condition.key(), lines);
      }
    }
  }

  private void add(String from, String to, int way, String name, String label, List<Edge> lines) {
    flows.add(new Flow("Flow_" + (flows.size() + 1), from, to, way, name, label, lines));
  }

  private String id(Shape shape) {
    return switch (shape.kind()) {
      case START -> "Start";
      case TASK -> "Task_" + step(shape);
      case TIMER -> "Wait_" + step(shape);
      case GATEWAY -> "Choice_" + step(shape);
      case END, CONDITION -> "End_" + (shape.way() + 1);
    };
  }

  /** A step's id as a part of an XML name; a step whose id is none gets its number too. */
  private String step(Shape shape) {
    String id = flow.steps().get(shape.step()).id();
    String name = name(id);
    return name.equals(id) ? id : name + "_" + (shape.step() + 1);
  }

  /** Replaces what may not stand in an XML name. */
  static String name(String text) {
    var name = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean good =
          c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
      name.append(good ? c : '_');
    }
    return name.toString();
  }

  ProcessFlow flow() {
    return flow;
  }

  Drawing drawing() {
    return drawing;
  }

  /** The id of a node by the key of its shape. */
  String id(String key) {
    return ids.get(key);
  }

  /** Keys of the shapes that are nodes. */
  List<Shape> nodes() {
    return drawing.shapes().stream().filter(s -> ids.containsKey(s.key())).toList();
  }

  List<Flow> flows() {
    return flows;
  }
}
