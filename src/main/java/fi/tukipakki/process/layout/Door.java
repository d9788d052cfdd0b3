package fi.tukipakki.process.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Where an edge may leave or enter a block.
 *
 * @param node the node of the grid outside it
 * @param direction the way that the edge runs there
 * @param cost how much worse it is than the best door
 */
record Door(int node, int direction, int cost) {

  private static final int SIDE_OUT = 24;
  private static final int SIDE_IN = 24;
  private static final int OFF_MIDDLE = 3;

  /** A condition stands best under its line, not beside it. */
  private static final int CONDITION_SIDE_IN = 110;

  /** Doors by which a net may leave its block. */
  static List<Door> out(TrackGrid grid, Net net, boolean timer) {
    Block block = net.from();
    List<Door> doors = new ArrayList<>();
    doors.add(
        new Door(
            grid.node(grid.middle(block.lane()), grid.bottom(block.row())), TrackGrid.DOWN, 0));
    if (net.gateway()) {
      int y = grid.gate(block.row());
      doors.add(new Door(grid.node(grid.leftSide(block.lane()), y), TrackGrid.LEFT, 0));
      doors.add(new Door(grid.node(grid.rightSide(block.lane()), y), TrackGrid.RIGHT, 0));
    } else if (block.kind() != Block.Kind.START && !timer) {
      int y = grid.side(block.row());
      doors.add(new Door(grid.node(grid.leftSide(block.lane()), y), TrackGrid.LEFT, SIDE_OUT));
      doors.add(new Door(grid.node(grid.rightSide(block.lane()), y), TrackGrid.RIGHT, SIDE_OUT));
    }
    return doors;
  }

  /** Doors by which a net may enter its block. */
  static List<Door> in(TrackGrid grid, Net net) {
    Block block = net.to();
    List<Door> doors = new ArrayList<>();
    int y = grid.top(block.row());
    int middle = grid.slots() / 2;
    for (int slot = 0; slot < grid.slots(); slot++) {
      if (slot == middle || block.kind() == Block.Kind.STEP) {
        int cost = OFF_MIDDLE * Math.abs(slot - middle);
        doors.add(new Door(grid.node(grid.slot(block.lane(), slot), y), TrackGrid.DOWN, cost));
      }
    }
    if (block.kind() != Block.Kind.END) {
      int side = grid.side(block.row());
      int cost = block.kind() == Block.Kind.STEP ? SIDE_IN : CONDITION_SIDE_IN;
      doors.add(new Door(grid.node(grid.leftSide(block.lane()), side), TrackGrid.RIGHT, cost));
      doors.add(new Door(grid.node(grid.rightSide(block.lane()), side), TrackGrid.LEFT, cost));
    }
    return doors;
  }
}
