package fi.tukipakki.process.layout;

import java.util.ArrayList;
import java.util.List;

/** Turns the lines of a routed grid into coordinates: unused tracks vanish, used ones get room. */
final class WideAxis {

  private static final int TRACK = 12;
  private static final int EMPTY_CORRIDOR = 24;
  private static final int EMPTY_EDGE = 12;
  private static final int CORRIDOR_PAD = 14;
  private static final int BELOW = 11;
  private static final int ABOVE = 19;
  private static final int TOP = 14;
  private static final int LAST = 14;

  private final int[] x;
  private final int[] y;
  private final List<Integer> borders = new ArrayList<>();
  private final List<Integer> cuts = new ArrayList<>();

  WideAxis(TrackRouter.Routes routes, WideBoxes boxes, int head) {
    TrackGrid grid = routes.grid();
    this.x = new int[grid.width()];
    this.y = new int[grid.height()];
    columns(routes, boxes.box());
    lines(routes, boxes, head);
  }

  /** Widths of all corridors together. */
  static int corridors(TrackRouter.Routes routes) {
    int sum = 0;
    for (int corridor = 0; corridor <= routes.grid().lanes(); corridor++) {
      sum += corridor(routes, corridor, used(routes, corridor));
    }
    return sum;
  }

  int x(int column) {
    return x[column];
  }

  int y(int line) {
    return y[line];
  }

  /** The x of the left side of each lane and of the right side of the last one. */
  List<Integer> borders() {
    return borders;
  }

  List<Integer> cuts() {
    return cuts;
  }

  int height() {
    return y[y.length - 1];
  }

  private static int used(TrackRouter.Routes routes, int corridor) {
    int used = 0;
    for (int i = 0; i < routes.grid().tracks(); i++) {
      used += routes.tracks().column(routes.grid().track(corridor, i)) ? 1 : 0;
    }
    return used;
  }

  private static int corridor(TrackRouter.Routes routes, int corridor, int used) {
    boolean edge = corridor == 0 || corridor == routes.grid().lanes();
    if (used == 0) {
      return edge ? EMPTY_EDGE : EMPTY_CORRIDOR;
    }
    return 2 * CORRIDOR_PAD + (used - 1) * TRACK;
  }

  private void columns(TrackRouter.Routes routes, int box) {
    TrackGrid grid = routes.grid();
    int left = 0;
    for (int corridor = 0; corridor <= grid.lanes(); corridor++) {
      int used = used(routes, corridor);
      int at = left + CORRIDOR_PAD;
      for (int i = 0; i < grid.tracks(); i++) {
        x[grid.track(corridor, i)] = at;
        at += routes.tracks().column(grid.track(corridor, i)) ? TRACK : 0;
      }
      int width = corridor(routes, corridor, used);
      borders.add(border(left, width, used, corridor, grid.lanes()));
      left += width;
      if (corridor < grid.lanes()) {
        x[grid.leftSide(corridor)] = left;
        for (int slot = 0; slot < grid.slots(); slot++) {
          x[grid.slot(corridor, slot)] = left + slotAt(slot, grid.slots(), box);
        }
        left += box;
        x[grid.rightSide(corridor)] = left;
      }
    }
  }

  /** Slots spread evenly from the middle, which is exact. */
  private static int slotAt(int slot, int slots, int box) {
    return box / 2 + (slot - slots / 2) * (box / (slots + 1));
  }

  /** A border runs between two tracks, never on one. */
  private static int border(int left, int width, int used, int corridor, int lanes) {
    if (corridor == 0) {
      return left;
    }
    if (corridor == lanes) {
      return left + width;
    }
    return used == 0
        ? left + width / 2
        : left + CORRIDOR_PAD + ((used + 1) / 2 - 1) * TRACK + TRACK / 2;
  }

  private void lines(TrackRouter.Routes routes, WideBoxes boxes, int head) {
    TrackGrid grid = routes.grid();
    int at = head;
    for (int row = 0; row <= grid.rows(); row++) {
      if (row > 0 && row < grid.rows()) {
        cuts.add(at + BELOW / 2);
      }
      int level = at + BELOW;
      int used = 0;
      for (int i = 0; i < grid.levels(); i++) {
        y[grid.level(row, i)] = level;
        boolean inUse = routes.tracks().line(grid.level(row, i));
        level += inUse ? TRACK : 0;
        used += inUse ? 1 : 0;
      }
      if (row == grid.rows()) {
        y[y.length - 1] = at + (used == 0 ? LAST : BELOW + (used - 1) * TRACK + LAST);
        break;
      }
      int gap = BELOW + Math.max(0, used - 1) * TRACK + ABOVE;
      at += row == 0 && used == 0 ? TOP : gap;
      y[grid.top(row)] = at;
      y[grid.side(row)] = at + WideBoxes.SIDE;
      y[grid.gate(row)] = at + boxes.gateCentre(row);
      at += boxes.rowHeight(row);
      y[grid.bottom(row)] = at;
    }
  }
}
