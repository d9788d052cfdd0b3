package fi.tukipakki.process.layout;

import java.util.List;

/**
 * The lines along which edges may run in the wide layout, before anything has a coordinate.
 *
 * <p>From left to right: the tracks of a corridor, then for each lane the left side of its boxes,
 * slots across the boxes, their right side, and the next corridor. From top to bottom: the tracks
 * of a channel, then for each row its top, the height of side doors, the height of gateways, its
 * bottom, and the next channel. A node is a crossing of two lines.
 */
final class TrackGrid {

  static final int UP = 0;
  static final int RIGHT = 1;
  static final int DOWN = 2;
  static final int LEFT = 3;

  private final int lanes;
  private final int rows;
  private final int slots;
  private final int tracks;
  private final int levels;
  private final boolean[] occupied;
  private final boolean[] gated;

  /**
   * @param slots lines across a box, odd
   * @param tracks lines in a corridor
   * @param levels lines in a channel
   */
  TrackGrid(List<Block> blocks, List<Net> nets, int lanes, int slots, int tracks, int levels) {
    this.lanes = lanes;
    this.rows = blocks.stream().mapToInt(Block::row).max().orElse(0) + 1;
    this.slots = slots;
    this.tracks = tracks;
    this.levels = levels;
    this.occupied = new boolean[rows * lanes];
    this.gated = new boolean[rows];
    for (Block block : blocks) {
      occupied[block.row() * lanes + block.lane()] = true;
    }
    for (Net net : nets) {
      gated[net.from().row()] |= net.gateway();
    }
  }

  int lanes() {
    return lanes;
  }

  int rows() {
    return rows;
  }

  int slots() {
    return slots;
  }

  int tracks() {
    return tracks;
  }

  int levels() {
    return levels;
  }

  int width() {
    return lanes * (tracks + slots + 2) + tracks;
  }

  int height() {
    return rows * (levels + 4) + levels;
  }

  int size() {
    return width() * height();
  }

  int node(int x, int y) {
    return y * width() + x;
  }

  int x(int node) {
    return node % width();
  }

  int y(int node) {
    return node / width();
  }

  int track(int corridor, int index) {
    return corridor * (tracks + slots + 2) + index;
  }

  int leftSide(int lane) {
    return track(lane, tracks);
  }

  int slot(int lane, int index) {
    return leftSide(lane) + 1 + index;
  }

  int middle(int lane) {
    return slot(lane, slots / 2);
  }

  int rightSide(int lane) {
    return slot(lane, slots);
  }

  int level(int channel, int index) {
    return channel * (levels + 4) + index;
  }

  int top(int row) {
    return level(row, levels);
  }

  int side(int row) {
    return top(row) + 1;
  }

  int gate(int row) {
    return top(row) + 2;
  }

  int bottom(int row) {
    return top(row) + 3;
  }

  /** Whether a line of the x axis is a track of a corridor. */
  boolean isTrack(int x) {
    return x % (tracks + slots + 2) < tracks;
  }

  /** Whether a line of the y axis is a level of a channel. */
  boolean isLevel(int y) {
    return y % (levels + 4) < levels;
  }

  /** The node next to a node in a direction, or -1 where no edge may go. */
  int step(int node, int direction) {
    int x = x(node);
    int y = y(node);
    return switch (direction) {
      case UP -> y > 0 && vertical(x, y - 1) ? node - width() : -1;
      case DOWN -> y + 1 < height() && vertical(x, y) ? node + width() : -1;
      case LEFT -> x > 0 && horizontal(x - 1, y) ? node - 1 : -1;
      default -> x + 1 < width() && horizontal(x, y) ? node + 1 : -1;
    };
  }

  /** Whether an edge may run from column x to the next one along line y. */
  private boolean horizontal(int x, int y) {
    int part = y % (levels + 4);
    if (part < levels) {
      return true;
    }
    int row = y / (levels + 4);
    boolean passable = part == levels + 1 || (part == levels + 2 && gated[row]);
    int column = x % (tracks + slots + 2);
    boolean beside = column < tracks || column == tracks + slots + 1;
    return passable && (beside || free(row, x));
  }

  /** Whether an edge may run from line y to the next one along column x. */
  private boolean vertical(int x, int y) {
    int column = x % (tracks + slots + 2);
    if (column < tracks) {
      return true;
    }
    if (column == tracks || column == tracks + slots + 1) {
      return false;
    }
    int part = y % (levels + 4);
    boolean inCell = part >= levels && part < levels + 3;
    return !inCell || free(y / (levels + 4), x);
  }

  private boolean free(int row, int x) {
    return !occupied[row * lanes + x / (tracks + slots + 2)];
  }
}
