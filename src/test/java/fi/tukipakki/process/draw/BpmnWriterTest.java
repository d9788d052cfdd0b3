package fi.tukipakki.process.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.model.TimeSpan;
import fi.tukipakki.process.GeneratedProcesses;
import fi.tukipakki.process.ProcessFiles;
import fi.tukipakki.process.ProcessFlow;
import fi.tukipakki.process.ProcessLabels;
import fi.tukipakki.process.ProcessModel;
import fi.tukipakki.process.ProcessModel.Next;
import fi.tukipakki.process.ProcessModel.Step;
import fi.tukipakki.process.layout.Drawing;
import fi.tukipakki.process.layout.Shape;
import fi.tukipakki.process.layout.WideLayout;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.ModelException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files are read back by Camunda's library, which validates them against the OMG's schema. */
class BpmnWriterTest {

  private static final ProcessLabels LABELS = ProcessLabels.of("fi");

  static Stream<ProcessModel> processes() {
    Path copies = Path.of("src/test/resources/fi/tukipakki/process/real");
    Stream<ProcessModel> real =
        Stream.of(copies, Path.of("content/prosessit")).flatMap(f -> ProcessFiles.in(f).stream());
    return Stream.concat(real, GeneratedProcesses.many(15));
  }

  private static BpmnModelInstance read(String xml) {
    return Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @MethodSource("processes")
  void isReadBackWhole(ProcessModel process) {
    BpmnModelInstance model = read(BpmnWriter.write(process, LABELS));
    ProcessFlow flow = ProcessFlow.of(process);
    Drawing drawing = WideLayout.draw(process, LABELS);

    assertEquals(1, count(model, StartEvent.class));
    assertEquals(flow.steps().size(), count(model, UserTask.class));
    assertEquals(
        flow.steps().stream().filter(s -> s.waiting().isPresent()).count(),
        count(model, IntermediateCatchEvent.class));
    assertEquals(
        flow.steps().stream().filter(s -> ways(flow, s) > 1).count(),
        count(model, ExclusiveGateway.class));
    assertEquals(
        flow.ways().stream().filter(w -> w.to() == flow.end()).count(),
        count(model, EndEvent.class));
    assertEquals(drawing.lanes().size(), count(model, Lane.class));

    for (ProcessFlow.Way way : flow.ways()) {
      UserTask from = task(model, flow, way.from());
      boolean found =
          ends(from, way.condition()).stream()
              .anyMatch(
                  n ->
                      way.to() == flow.end()
                          ? n instanceof EndEvent
                          : n.equals(task(model, flow, way.to())));
      assertTrue(found, () -> "no flow for " + way);
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void carriesTheLayout(ProcessModel process) {
    BpmnModelInstance model = read(BpmnWriter.write(process, LABELS));
    ProcessFlow flow = ProcessFlow.of(process);
    Drawing drawing = WideLayout.draw(process, LABELS);
    for (int i = 0; i < flow.steps().size(); i++) {
      Bounds bounds = task(model, flow, i).getDiagramElement().getBounds();
      Shape shape = drawing.shape("task-" + i);
      assertEquals(shape.bounds().x(), bounds.getX());
      assertEquals(shape.bounds().y() + BpmnDiagram.POOL_HEAD, bounds.getY());
      assertEquals(shape.bounds().width(), bounds.getWidth());
      assertEquals(shape.bounds().height(), bounds.getHeight());
    }
    for (Lane lane : model.getModelElementsByType(Lane.class)) {
      Bounds outer = bounds(model, lane.getId());
      for (FlowNode node : lane.getFlowNodeRefs()) {
        assertTrue(within(outer, bounds(model, node.getId())), node.getId());
      }
    }
    for (SequenceFlow each : model.getModelElementsByType(SequenceFlow.class)) {
      BpmnEdge edge = each.getDiagramElement();
      List<Waypoint> points = new ArrayList<>(edge.getWaypoints());
      assertTrue(touches(bounds(model, each.getSource().getId()), points.get(0)), each.getId());
      Waypoint last = points.get(points.size() - 1);
      assertTrue(touches(bounds(model, each.getTarget().getId()), last), each.getId());
      for (int i = 0; i + 1 < points.size(); i++) {
        Waypoint a = points.get(i);
        Waypoint b = points.get(i + 1);
        assertTrue(same(a.getX(), b.getX()) || same(a.getY(), b.getY()), each.getId());
        if (edge.getBpmnLabel() != null) {
          Bounds label = edge.getBpmnLabel().getBounds();
          assertFalse(crosses(label, a, b), each.getId() + " runs through its name");
        }
      }
      assertEquals(each.getName() != null, edge.getBpmnLabel() != null);
    }
  }

  @Test
  void escapesAndNames() {
    var process =
        process(
            step(
                "a&b",
                "<script> & \"lainaus\" \u0001",
                "",
                new Next("end", "x < 1 & y"),
                new Next("ä", "")),
            step("ä", "Toinen", "3 kk"),
            step("a-b", "Kolmas", "5 arkipäivää"));
    BpmnModelInstance model = read(BpmnWriter.write(process, LABELS));
    UserTask first = model.getModelElementsByType(UserTask.class).iterator().next();
    assertEquals("<script> & \"lainaus\" ", first.getName());
    ExclusiveGateway gateway =
        model.getModelElementsByType(ExclusiveGateway.class).iterator().next();
    assertEquals("Muuten", gateway.getDefault().getName());
    List<String> durations =
        model.getModelElementsByType(TimeDuration.class).stream()
            .map(TimeDuration::getTextContent)
            .toList();
    assertEquals(List.of("P3M"), durations);
  }

  @Test
  void sameInputGivesSameBytes() {
    for (int seed = 1; seed < 10; seed++) {
      ProcessModel process = GeneratedProcesses.one(seed);
      assertEquals(BpmnWriter.write(process, LABELS), BpmnWriter.write(process, LABELS));
    }
  }

  @Test
  void theSchemaIsReallyAsked() {
    String xml = BpmnWriter.write(process(step("a", "A", "")), LABELS);
    String bad =
        xml.replace("<userTask ", "<userTask colour=\"x\" ")
            .replace("isExecutable=\"false\"", "isExecutable=\"maybe\"");
    assertThrows(ModelException.class, () -> read(bad));
  }

  @Test
  void noStepsNoDocument() {
    assertThrows(IllegalArgumentException.class, () -> BpmnWriter.write(process(), LABELS));
  }

  private static ProcessModel process(Step... steps) {
    return new ProcessModel("p", "P & <P>", "fi", List.of(), List.of(), List.of(steps));
  }

  private static Step step(String id, String title, String wait, Next... next) {
    return new Step(
        id, title, "", List.of(), Optional.empty(), TimeSpan.parse(wait), List.of(), List.of(next));
  }

  private static long ways(ProcessFlow flow, Step step) {
    return flow.from(flow.steps().indexOf(step)).size();
  }

  private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> long count(
      BpmnModelInstance model, Class<T> type) {
    return model.getModelElementsByType(type).size();
  }

  private static UserTask task(BpmnModelInstance model, ProcessFlow flow, int step) {
    return model.getModelElementById("Task_" + flow.steps().get(step).id());
  }

  /** Where the flows from a node lead that have a name, past timers and gateways. */
  private static List<FlowNode> ends(FlowNode node, String name) {
    List<FlowNode> found = new ArrayList<>();
    for (SequenceFlow flow : node.getOutgoing()) {
      FlowNode target = flow.getTarget();
      boolean named =
          name.isEmpty()
              ? flow.getName() == null || flow.getName().equals("Muuten")
              : name.equals(flow.getName());
      if (target instanceof IntermediateCatchEvent || target instanceof ExclusiveGateway) {
        found.addAll(ends(target, name));
      } else if (named) {
        found.add(target);
      }
    }
    return found;
  }

  private static Bounds bounds(BpmnModelInstance model, String id) {
    return model.getModelElementsByType(BpmnShape.class).stream()
        .filter(s -> s.getBpmnElement().getId().equals(id))
        .findFirst()
        .orElseThrow()
        .getBounds();
  }

  private static boolean within(Bounds outer, Bounds inner) {
    return inner.getX() >= outer.getX()
        && inner.getY() >= outer.getY()
        && inner.getX() + inner.getWidth() <= outer.getX() + outer.getWidth()
        && inner.getY() + inner.getHeight() <= outer.getY() + outer.getHeight();
  }

  private static boolean touches(Bounds b, Waypoint p) {
    boolean column = p.getX() >= b.getX() && p.getX() <= b.getX() + b.getWidth();
    boolean row = p.getY() >= b.getY() && p.getY() <= b.getY() + b.getHeight();
    boolean side = same(p.getX(), b.getX()) || same(p.getX(), b.getX() + b.getWidth());
    boolean level = same(p.getY(), b.getY()) || same(p.getY(), b.getY() + b.getHeight());
    return column && row && (side || level);
  }

  private static boolean same(double a, double b) {
    return a == b;
  }

  private static boolean crosses(Bounds box, Waypoint a, Waypoint b) {
    return Math.min(a.getX(), b.getX()) < box.getX() + box.getWidth()
        && Math.max(a.getX(), b.getX()) > box.getX()
        && Math.min(a.getY(), b.getY()) < box.getY() + box.getHeight()
        && Math.max(a.getY(), b.getY()) > box.getY();
  }
}
