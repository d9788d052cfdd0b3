package fi.tukipakki.process.draw;

import fi.tukipakki.model.TimeSpan;
import fi.tukipakki.process.ProcessLabels;
import fi.tukipakki.process.ProcessModel;
import fi.tukipakki.process.ProcessModel.Step;
import fi.tukipakki.process.layout.Drawing;
import fi.tukipakki.process.layout.Lane;
import fi.tukipakki.process.layout.Shape;
import fi.tukipakki.process.layout.WideLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a process as BPMN 2.0 XML (OMG formal/2011-01-03) with diagram interchange: one pool, a
 * lane for each role, tasks, exclusive gateways, timers for waiting times, and the places of the
 * wide drawing.
 *
 * <p>What BPMN has no element for (time limits of tasks, who takes part) stands in the
 * documentation of the task. A waiting time in working days has no ISO 8601 duration, so such a
 * timer has a name only.
 */
public final class BpmnWriter {

  private static final String SEMANTIC = "http://www.omg.org/spec/BPMN/20100524/MODEL";

  private final ProcessModel process;
  private final ProcessLabels labels;
  private final BpmnModel model;
  private final Markup out = new Markup();

  private BpmnWriter(ProcessModel process, ProcessLabels labels) {
    this.process = process;
    this.labels = labels;
    this.model = new BpmnModel(process, WideLayout.draw(process, labels));
  }

  /**
   * The whole document, UTF-8.
   *
   * @throws IllegalArgumentException when the process is not drawable
   */
  public static String write(ProcessModel process, ProcessLabels labels) {
    return new BpmnWriter(process, labels).document();
  }

  private String document() {
    String id = BpmnModel.name(process.id());
    out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>").newLine();
    out.open("definitions").attribute("xmlns", SEMANTIC);
    out.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    out.attribute("xmlns:bpmndi", "http://www.omg.org/spec/BPMN/20100524/DI");
    out.attribute("xmlns:dc", "http://www.omg.org/spec/DD/20100524/DC");
    out.attribute("xmlns:di", "http://www.omg.org/spec/DD/20100524/DI");
    out.attribute("id", "Definitions_" + id);
    out.attribute("name", process.title());
    out.attribute("targetNamespace", "urn:tukipakki:" + id);
    out.attribute("exporter", "tukipakki").newLine();
    out.open("collaboration").attribute("id", "Collaboration").newLine();
    out.open("participant").attribute("id", "Pool").attribute("name", process.title());
    out.attribute("processRef", "Process_" + id).empty().newLine();
    out.close("collaboration").newLine();
    out.open("process").attribute("id", "Process_" + id).attribute("name", process.title());
    out.attribute("isExecutable", "false").newLine();
    lanes();
    model.nodes().forEach(this::node);
    model.flows().forEach(this::flow);
    out.close("process").newLine();
    new BpmnDiagram(model, out).write();
    return out.close("definitions").newLine().toString();
  }

  private void lanes() {
    Drawing drawing = model.drawing();
    if (drawing.lanes().isEmpty()) {
      return;
    }
    out.open("laneSet").attribute("id", "Lanes").newLine();
    for (int i = 0; i < drawing.lanes().size(); i++) {
      Lane lane = drawing.lanes().get(i);
      out.open("lane").attribute("id", "Lane_" + (i + 1)).attribute("name", lane.title());
      out.newLine();
      for (Shape node : model.nodes()) {
        int middle = node.bounds().middle();
        if (middle >= lane.bounds().x() && middle < lane.bounds().right()) {
          out.open("flowNodeRef").text(model.id(node.key())).close("flowNodeRef").newLine();
        }
      }
      out.close("lane").newLine();
    }
    out.close("laneSet").newLine();
  }

  private void node(Shape shape) {
    String element =
        switch (shape.kind()) {
          case START -> "startEvent";
          case TASK -> "userTask";
          case TIMER -> "intermediateCatchEvent";
          case GATEWAY -> "exclusiveGateway";
          case END, CONDITION -> "endEvent";
        };
    out.open(element).attribute("id", model.id(shape.key()));
    String name = name(shape);
    if (!name.isEmpty()) {
      out.attribute("name", name);
    }
    if (shape.kind() == Shape.Kind.GATEWAY) {
      out.attribute("gatewayDirection", "Diverging");
      model.flows().stream()
          .filter(f -> f.from().equals(shape.key()) && f.name().isEmpty())
          .findFirst()
          .ifPresent(f -> out.attribute("default", f.id()));
    }
    out.newLine();
    if (shape.kind() == Shape.Kind.TASK) {
      documentation(model.flow().steps().get(shape.step()));
    }
    for (BpmnModel.Flow flow : model.flows()) {
      if (flow.to().equals(shape.key())) {
        out.open("incoming").text(flow.id()).close("incoming").newLine();
      }
    }
    for (BpmnModel.Flow flow : model.flows()) {
      if (flow.from().equals(shape.key())) {
        out.open("outgoing").text(flow.id()).close("outgoing").newLine();
      }
    }
    if (shape.kind() == Shape.Kind.TIMER) {
      timer(shape);
    }
    out.close(element).newLine();
  }

  private String name(Shape shape) {
    return switch (shape.kind()) {
      case START -> labels.text("start");
      case END, CONDITION -> labels.text("end");
      case GATEWAY -> "";
      case TASK -> model.flow().steps().get(shape.step()).title();
      case TIMER -> labels.text("wait", labels.span(waiting(shape)));
    };
  }

  private TimeSpan waiting(Shape shape) {
    return model.flow().steps().get(shape.step()).waiting().orElseThrow();
  }

  private void documentation(Step step) {
    List<String> lines = new ArrayList<>();
    step.deadline()
        .ifPresent(
            d -> {
              String span = labels.span(d.within());
              lines.add(
                  process
                      .originTitle(d.from())
                      .map(origin -> labels.text("deadline.from", span, origin))
                      .orElseGet(() -> labels.text("deadline", span)));
              if (!d.note().isEmpty()) {
                lines.add(d.note());
              }
            });
    if (!step.participants().isEmpty()) {
      List<String> titles = step.participants().stream().map(process::roleTitle).toList();
      lines.add(labels.text("with", String.join("; ", titles)));
    }
    if (!lines.isEmpty()) {
      out.open("documentation").text(String.join("\n", lines)).close("documentation").newLine();
    }
  }

  private void timer(Shape shape) {
    out.open("timerEventDefinition").attribute("id", model.id(shape.key()) + "_timer");
    String duration = duration(waiting(shape));
    if (!duration.isEmpty()) {
      out.open("timeDuration").attribute("xsi:type", "tFormalExpression");
      out.text(duration).close("timeDuration");
    }
    out.close("timerEventDefinition").newLine();
  }

  /** An ISO 8601 duration, or empty for working days, which have none. */
  private static String duration(TimeSpan span) {
    return switch (span.unit()) {
      case HOUR -> "PT" + span.amount() + "H";
      case DAY -> "P" + span.amount() + "D";
      case WORKING_DAY -> "";
      case WEEK -> "P" + span.amount() + "W";
      case MONTH -> "P" + span.amount() + "M";
      case YEAR -> "P" + span.amount() + "Y";
    };
  }

  private void flow(BpmnModel.Flow flow) {
    out.open("sequenceFlow").attribute("id", flow.id());
    if (!flow.label().isEmpty()) {
      String name = flow.name().isEmpty() ? labels.text("otherwise") : flow.name();
      out.attribute("name", name);
    }
    out.attribute("sourceRef", model.id(flow.from()));
    out.attribute("targetRef", model.id(flow.to())).empty().newLine();
  }
}
