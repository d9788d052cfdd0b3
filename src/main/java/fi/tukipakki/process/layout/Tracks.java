package fi.tukipakki.process.layout;

/**
 * Which edge holds which part of the grid. Two edges may cross, one straight over the other, but
 * never share a stretch, and none turns on another one.
 */
final class Tracks {

  private static final int FREE = 0;

  private final TrackGrid grid;
  private final int[] rightOf;
  private final int[] below;
  private final int[] across;
  private final int[] down;
  private final int[] columnUse;
  private final int[] lineUse;

  Tracks(TrackGrid grid) {
    this.grid = grid;
    this.rightOf = new int[grid.size()];
    this.below = new int[grid.size()];
    this.across = new int[grid.size()];
    this.down = new int[grid.size()];
    this.columnUse = new int[grid.width()];
    this.lineUse = new int[grid.height()];
  }

  /** Whether the stretch from a node in a direction is free. */
  boolean open(int node, int direction) {
    return switch (direction) {
      case TrackGrid.UP -> below[node - grid.width()] == FREE;
      case TrackGrid.DOWN -> below[node] == FREE;
      case TrackGrid.LEFT -> rightOf[node - 1] == FREE;
      default -> rightOf[node] == FREE;
    };
  }

  /** Whether an edge may pass straight over a node. */
  boolean passable(int node, int direction) {
    return (vertical(direction) ? down : across)[node] == FREE;
  }

  /** Whether an edge that passes straight over a node crosses another one. */
  boolean crossed(int node, int direction) {
    return (vertical(direction) ? across : down)[node] != FREE;
  }

  /** Whether no edge but perhaps a given one (0: none) touches a node. */
  boolean clear(int node, int owner) {
    return (across[node] == FREE || across[node] == owner)
        && (down[node] == FREE || down[node] == owner);
  }

  /** Whether any vertical stretch of a column is in use. */
  boolean column(int x) {
    return columnUse[x] > 0;
  }

  /** Whether any horizontal stretch of a line is in use. */
  boolean line(int y) {
    return lineUse[y] > 0;
  }

  /** Takes the stretches of a path for an owner, a number from 1. */
  void take(int[] path, int owner) {
    mark(path, FREE, owner);
  }

  /** Gives back what {@link #take} took. */
  void release(int[] path, int owner) {
    mark(path, owner, FREE);
  }

  private void mark(int[] path, int from, int to) {
    for (int i = 0; i < path.length; i++) {
      boolean horizontal = i > 0 && Math.abs(path[i] - path[i - 1]) == 1;
      boolean vertical = i > 0 && !horizontal;
      if (i > 0) {
        int first = Math.min(path[i], path[i - 1]);
        boolean changed = set(horizontal ? rightOf : below, first, from, to);
        if (changed) {
          int change = to == FREE ? -1 : 1;
          if (horizontal) {
            lineUse[grid.y(first)] += change;
          } else {
            columnUse[grid.x(first)] += change;
          }
        }
      }
      if (i + 1 < path.length) {
        boolean right = Math.abs(path[i] - path[i + 1]) == 1;
        horizontal |= right;
        vertical |= !right;
      }
      boolean end = i == 0 || i == path.length - 1;
      if (horizontal || end) {
        set(across, path[i], from, to);
      }
      if (vertical || end) {
        set(down, path[i], from, to);
      }
    }
  }

  /** A stretch that an edge shares with another one of its gateway stays with the first. */
  private static boolean set(int[] owners, int index, int from, int to) {
    if (owners[index] != from) {
      return false;
    }
    owners[index] = to;
    return true;
  }

  private static boolean vertical(int direction) {
    return direction == TrackGrid.UP || direction == TrackGrid.DOWN;
  }
}
