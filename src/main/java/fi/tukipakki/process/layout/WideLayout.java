package fi.tukipakki.process.layout;

import fi.tukipakki.process.ProcessFlow;
import fi.tukipakki.process.ProcessLabels;
import fi.tukipakki.process.ProcessModel;

/**
 * The swimlane drawing: lanes side by side, time running down. It is as wide as its lanes need, up
 * to about {@value #WIDTH} units; many lanes with many long ways may make it wider.
 */
public final class WideLayout {

  /** The width that lanes are fitted to. */
  static final int WIDTH = 1120;

  private static final int MIN_BOX = 112;
  private static final int MAX_BOX = 232;

  /** With few columns boxes may be wider, so that text runs on fewer lines. */
  private static final int[] FEW_LANES = {0, 0, 290, 236};

  private static final int CORRIDOR_GUESS = 40;

  private WideLayout() {}

  /**
   * Draws a process.
   *
   * @throws IllegalArgumentException when the process is not {@link ProcessFlow#drawable}
   */
  public static Drawing draw(ProcessModel process, ProcessLabels labels) {
    ProcessFlow flow = ProcessFlow.of(process);
    if (!flow.drawable()) {
      throw new IllegalArgumentException("no drawing of " + process.id());
    }
    var plan = new WidePlan(process, flow);
    var setter = new Typesetter(process, labels);
    int lanes = plan.columns();
    var rough = new WideBoxes(flow, plan, setter, box(lanes, (lanes + 1) * CORRIDOR_GUESS));
    var routes = new TrackRouter(plan.blocks(), plan.nets(), lanes, rough).route();
    var boxes = new WideBoxes(flow, plan, setter, box(lanes, WideAxis.corridors(routes)));
    return new WideDrawing(process, plan, boxes, routes).draw();
  }

  /** The width of a box that fits: even, so that its middle is a whole number. */
  private static int box(int lanes, int corridors) {
    int box = (WIDTH - corridors) / lanes;
    int most = lanes < FEW_LANES.length ? FEW_LANES[lanes] : MAX_BOX;
    return Math.max(MIN_BOX, Math.min(most, box)) / 2 * 2;
  }
}
