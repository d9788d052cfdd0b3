package fi.tukipakki.process.draw;

import fi.tukipakki.process.ProcessFlow;
import fi.tukipakki.process.ProcessFlow.Way;
import fi.tukipakki.process.ProcessLabels;
import fi.tukipakki.process.ProcessModel;
import fi.tukipakki.process.ProcessModel.Deadline;
import fi.tukipakki.process.ProcessModel.Step;
import fi.tukipakki.process.layout.Drawing;
import fi.tukipakki.process.layout.Edge;
import fi.tukipakki.process.layout.Lane;
import fi.tukipakki.process.layout.Rect;
import fi.tukipakki.process.layout.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a drawing as inline SVG: a named group of links, one for each step and each way out of a
 * choice, in the order of the process. A step's link leads to {@code #vaihe-ID} and is named by
 * number, title, role and time limit; lines and marks are hidden from screen readers, since the
 * ways are told by name.
 */
public final class SvgWriter {

  /** What the ids of steps begin with on the page. */
  public static final String ANCHOR = "vaihe-";

  private final ProcessModel process;
  private final ProcessFlow flow;
  private final ProcessLabels labels;
  private final Drawing drawing;
  private final String prefix;
  private final Markup out = new Markup();
  private final SvgShapes shapes = new SvgShapes(out);

  private SvgWriter(ProcessModel process, ProcessLabels labels, Drawing drawing, String prefix) {
    this.process = process;
    this.flow = ProcessFlow.of(process);
    this.labels = labels;
    this.drawing = drawing;
    this.prefix = prefix;
  }

  /**
   * Writes a drawing.
   *
   * @param prefix what every id in the markup begins with; unique on the page
   */
  public static String write(
      ProcessModel process, ProcessLabels labels, Drawing drawing, String prefix) {
    return new SvgWriter(process, labels, drawing, prefix).svg();
  }

  /** A view of a drawing between two heights, with room for half of an outline around it. */
  static String viewBox(int width, int top, int bottom) {
    return "-1 " + (top - 1) + " " + (width + 2) + " " + (bottom - top + 2);
  }

  private String svg() {
    String kind = drawing.kind().name().toLowerCase(Locale.ROOT);
    out.open("svg").attribute("class", "process-svg process-svg-" + kind);
    out.attribute("viewBox", viewBox(drawing.width(), 0, drawing.height()));
    out.attribute("width", drawing.width() + 2).attribute("height", drawing.height() + 2);
    out.attribute("role", "group");
    out.attribute("aria-labelledby", prefix + "title");
    out.attribute("aria-describedby", prefix + "desc");
    out.newLine().open("title").attribute("id", prefix + "title");
    out.text(labels.text("drawing", process.title())).close("title");
    out.newLine().open("desc").attribute("id", prefix + "desc");
    out.text(description()).close("desc");
    out.newLine().open("g").attribute("id", prefix + "art");
    lanes();
    edges();
    steps();
    return out.newLine().close("g").newLine().close("svg").toString();
  }

  private String description() {
    List<String> roles = new ArrayList<>();
    for (Step step : flow.steps()) {
      String title = process.roleTitle(step.responsible());
      if (!title.isEmpty() && !roles.contains(title)) {
        roles.add(title);
      }
    }
    String steps = Integer.toString(flow.steps().size());
    return labels.text("drawing.text", steps, String.join("; ", roles));
  }

  private void lanes() {
    if (drawing.lanes().isEmpty()) {
      return;
    }
    out.newLine().open("g").attribute("id", prefix + "lanes").attribute("aria-hidden", "true");
    for (int i = 0; i < drawing.lanes().size(); i++) {
      Rect bounds = drawing.lanes().get(i).bounds();
      String name = "process-lane" + (i % 2 == 1 ? " process-lane-even" : "");
      rect(name, new Rect(bounds.x(), 0, bounds.width(), drawing.height()));
    }
    out.newLine().close("g").newLine().open("g");
    out.attribute("id", prefix + "head").attribute("aria-hidden", "true");
    for (Lane lane : drawing.lanes()) {
      Rect bounds = lane.bounds();
      rect("process-head", new Rect(bounds.x(), 0, bounds.width(), drawing.head()));
      shapes.symbol(lane.symbol());
      shapes.text(lane.texts());
    }
    out.newLine().close("g");
  }

  private void rect(String name, Rect bounds) {
    out.newLine().open("rect").attribute("class", name);
    out.attribute("x", bounds.x()).attribute("y", bounds.y());
    out.attribute("width", bounds.width()).attribute("height", bounds.height()).empty();
  }

  private void edges() {
    out.newLine().open("g").attribute("class", "process-edges");
    out.attribute("aria-hidden", "true");
    for (Edge edge : drawing.edges()) {
      out.newLine();
      shapes.edge(edge);
    }
    out.newLine().close("g");
  }

  private void steps() {
    String open = "";
    for (Shape shape : drawing.shapes()) {
      String link = link(shape);
      if (!link.equals(open)) {
        close(open);
        open(shape, link);
      }
      open = link;
      shapes.shape(shape);
    }
    close(open);
  }

  private void close(String open) {
    if (!open.isEmpty()) {
      out.close(open.startsWith("#") ? "a" : "g");
    }
  }

  /** Shapes in a row with the same link make one link: a step with its timer and its gateway. */
  private String link(Shape shape) {
    return switch (shape.kind()) {
      case TASK, TIMER, GATEWAY -> "#" + ANCHOR + flow.steps().get(shape.step()).id();
      case CONDITION -> target(flow.ways().get(shape.way())) + " " + shape.key();
      case START, END -> shape.key();
    };
  }

  private String target(Way way) {
    int step = way.to() == flow.end() ? way.from() : way.to();
    return "#" + ANCHOR + flow.steps().get(step).id();
  }

  private void open(Shape shape, String link) {
    out.newLine();
    if (!link.startsWith("#")) {
      out.open("g").attribute("class", "process-event");
      return;
    }
    boolean step = shape.kind() == Shape.Kind.TASK;
    out.open("a").attribute("class", step ? "process-step" : "process-way");
    out.attribute("href", link.split(" ", 2)[0]);
    out.attribute("aria-label", step ? name(shape.step()) : name(flow.ways().get(shape.way())));
  }

  /**
   * The name of a step: "Vaihe 4: Lapsen kuuleminen. Sosiaalityöntekijä. Määräaika 3 kuukautta."
   */
  private String name(int index) {
    Step step = flow.steps().get(index);
    var name = new StringBuilder(labels.text("step", Integer.toString(index + 1)));
    name.append(": ").append(step.title()).append('.');
    String role = process.roleTitle(step.responsible());
    if (!role.isEmpty()) {
      name.append(' ').append(role).append('.');
    }
    step.deadline().ifPresent(d -> name.append(' ').append(deadline(d)).append('.'));
    step.waiting()
        .ifPresent(w -> name.append(' ').append(labels.text("wait", labels.span(w))).append('.'));
    return name.toString();
  }

  private String deadline(Deadline deadline) {
    String within = labels.span(deadline.within());
    return process
        .originTitle(deadline.from())
        .map(origin -> labels.text("deadline.from", within, origin))
        .orElseGet(() -> labels.text("deadline", within));
  }

  /** The name of a way out of a choice: "Apua tarvitaan heti: vaihe 5, Kiireellinen apu". */
  private String name(Way way) {
    String condition = way.condition().isEmpty() ? labels.text("otherwise") : way.condition();
    if (way.to() == flow.end()) {
      return labels.text("if.end", condition);
    }
    return labels.text(
        "if", condition, Integer.toString(way.to() + 1), flow.steps().get(way.to()).title());
  }
}
