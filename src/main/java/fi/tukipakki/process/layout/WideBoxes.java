package fi.tukipakki.process.layout;

import fi.tukipakki.model.TimeSpan;
import fi.tukipakki.process.ProcessFlow;
import fi.tukipakki.process.ProcessModel.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The text and the heights of all blocks of the wide layout, for one width of box. */
final class WideBoxes implements TrackRouter.Sizes {

  /** From the top of a row to the doors in the sides of its blocks. */
  static final int SIDE = 20;

  /** From the top of a row to a condition, so that one line of text stands at {@link #SIDE}. */
  static final int DROP = 5;

  /** Width and height of a gateway. */
  static final int GATE = 32;

  /** Between the shapes of a block. */
  static final int LINK = 16;

  /** Between a condition and its end, with room for an arrowhead. */
  static final int ARROW_LINK = 24;

  private static final int ROUGH_TRACK = 4;
  private static final int ROUGH_GAP = 24;

  private final ProcessFlow flow;
  private final WidePlan plan;
  private final Typesetter setter;
  private final int box;
  private final List<Caption> captions = new ArrayList<>();
  private final int[] gateCentre;
  private final int[] rowHeight;

  WideBoxes(ProcessFlow flow, WidePlan plan, Typesetter setter, int box) {
    this.flow = flow;
    this.plan = plan;
    this.setter = setter;
    this.box = box;
    this.gateCentre = new int[plan.rows()];
    this.rowHeight = new int[plan.rows()];
    for (Block block : plan.blocks()) {
      captions.add(caption(block));
    }
    for (Block block : plan.blocks()) {
      if (gateway(block)) {
        int centre = bodyHeight(block) + LINK + GATE / 2;
        gateCentre[block.row()] = Math.max(gateCentre[block.row()], centre);
      }
    }
    for (Block block : plan.blocks()) {
      rowHeight[block.row()] = Math.max(rowHeight[block.row()], height(block));
    }
  }

  private Caption caption(Block block) {
    return switch (block.kind()) {
      case START -> setter.start(box);
      case STEP -> setter.task(block.step(), flow.steps().get(block.step()), box);
      case CONDITION, EXIT -> setter.condition(condition(block), box);
      case END -> setter.end(box);
    };
  }

  private String condition(Block block) {
    String condition = flow.ways().get(block.way()).condition();
    return condition.isEmpty() ? setter.labels().text("otherwise") : condition;
  }

  int box() {
    return box;
  }

  Typesetter setter() {
    return setter;
  }

  Caption caption(int block) {
    return captions.get(block);
  }

  Optional<Caption> timer(Block block) {
    if (block.kind() != Block.Kind.STEP) {
      return Optional.empty();
    }
    Optional<TimeSpan> waiting = flow.steps().get(block.step()).waiting();
    return waiting.map(w -> setter.timer(w, box));
  }

  boolean gateway(Block block) {
    return block.kind() == Block.Kind.STEP && flow.from(block.step()).size() > 1;
  }

  /** From the top of a row to the middle of its gateways. */
  int gateCentre(int row) {
    return gateCentre[row];
  }

  int rowHeight(int row) {
    return rowHeight[row];
  }

  /** Height of a block from the top of its row to its lowest shape's lower side. */
  int height(Block block) {
    return gateway(block) ? gateCentre[block.row()] + GATE / 2 : bodyHeight(block);
  }

  private int bodyHeight(Block block) {
    int height = caption(block.id()).height();
    return switch (block.kind()) {
      case STEP -> height + timer(block).map(t -> LINK + t.height()).orElse(0);
      case CONDITION -> DROP + height;
      case EXIT -> DROP + height + ARROW_LINK + setter.end(box).height();
      case START, END -> height;
    };
  }

  @Override
  public boolean timer(int step) {
    Step at = flow.steps().get(step);
    return at.waiting().isPresent();
  }

  @Override
  public int[] columns(TrackGrid grid) {
    int[] columns = new int[grid.width()];
    int x = 0;
    for (int i = 0; i < columns.length; i++) {
      columns[i] = x;
      x += grid.isTrack(i) ? ROUGH_TRACK : box / (grid.slots() + 1);
    }
    return columns;
  }

  @Override
  public int[] lines(TrackGrid grid) {
    int[] lines = new int[grid.height()];
    int y = 0;
    for (int row = 0; row <= grid.rows(); row++) {
      for (int i = 0; i < grid.levels(); i++) {
        lines[grid.level(row, i)] = y + ROUGH_GAP / 2 + i * ROUGH_TRACK;
      }
      y += ROUGH_GAP + grid.levels() * ROUGH_TRACK;
      if (row < grid.rows()) {
        lines[grid.top(row)] = y;
        lines[grid.side(row)] = y + SIDE;
        lines[grid.gate(row)] = y + Math.max(SIDE, gateCentre[row]);
        lines[grid.bottom(row)] = y + Math.max(rowHeight[row], gateCentre[row]);
        y += rowHeight[row];
      }
    }
    return lines;
  }
}
