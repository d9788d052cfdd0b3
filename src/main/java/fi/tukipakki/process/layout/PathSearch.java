package fi.tukipakki.process.layout;

/**
 * The cheapest free path through the grid: A* over nodes and the direction of arrival, so that
 * bends and crossings have a price. Maze routing after C. Lee, "An algorithm for path connections
 * and its applications" (1961), on the sparse grid of orthogonal connector routing (Wybrow,
 * Marriott, Stuckey, 2010).
 */
final class PathSearch {

  private static final int BEND = 70;
  private static final int CROSSING = 60;
  private static final int NEW_TRACK = 10;

  private final TrackGrid grid;
  private final Tracks tracks;
  private final int[] px;
  private final int[] py;
  private final int[] cost;
  private final int[] before;
  private final int[] goal;

  /** The search in which a state was reached or made a goal; older marks do not count. */
  private final int[] reached;

  private final int[] wanted;
  private final LongHeap queue = new LongHeap();
  private int search;
  private int left;
  private int right;
  private int top;
  private int bottom;

  /**
   * @param px rough distance of each column from the left, in user units
   * @param py rough distance of each line from the top
   */
  PathSearch(TrackGrid grid, Tracks tracks, int[] px, int[] py) {
    this.grid = grid;
    this.tracks = tracks;
    this.px = px;
    this.py = py;
    int states = grid.size() * 4;
    this.cost = new int[states];
    this.before = new int[states];
    this.goal = new int[states];
    this.reached = new int[states];
    this.wanted = new int[states];
  }

  /** Forgets starts and goals. Goals are to be given before starts. */
  void reset() {
    search++;
    queue.clear();
    left = top = Integer.MAX_VALUE;
    right = bottom = Integer.MIN_VALUE;
  }

  /** Adds a place where the path may end when it arrives in a direction. */
  void goal(int node, int direction, int price) {
    int state = node * 4 + direction;
    goal[state] = price;
    wanted[state] = search;
    int x = px[grid.x(node)];
    int y = py[grid.y(node)];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }

  /** Adds a place where the path may begin, running in a direction. */
  void start(int node, int direction, int price) {
    relax(node * 4 + direction, price, -1);
  }

  /** The nodes of the cheapest path, or an empty array when there is none. */
  int[] run() {
    int best = -1;
    int bestCost = Integer.MAX_VALUE;
    while (!queue.isEmpty()) {
      long head = queue.poll();
      int state = (int) head;
      int least = (int) (head >>> 32);
      if (least >= bestCost) {
        break;
      }
      int price = cost[state];
      if (least > price + distance(state / 4)) {
        continue;
      }
      if (wanted[state] == search && price + goal[state] < bestCost) {
        best = state;
        bestCost = price + goal[state];
      }
      expand(state, price);
    }
    return best < 0 ? new int[0] : path(best);
  }

  private void expand(int state, int price) {
    int node = state / 4;
    int arrival = state % 4;
    boolean first = before[state] < 0;
    for (int turn = 3; turn <= 5; turn++) {
      int direction = (arrival + turn) % 4;
      boolean bend = direction != arrival;
      if (first && bend) {
        continue;
      }
      int next = grid.step(node, direction);
      if (next < 0 || !tracks.open(node, direction)) {
        continue;
      }
      if (!first && !(bend ? tracks.clear(node, 0) : tracks.passable(node, direction))) {
        continue;
      }
      int more = length(node, next) + (bend ? BEND + fresh(node, direction) : 0);
      if (!first && !bend && tracks.crossed(node, direction)) {
        more += CROSSING;
      }
      relax(next * 4 + direction, price + more, state);
    }
  }

  private int length(int node, int next) {
    return Math.abs(px[grid.x(node)] - px[grid.x(next)])
        + Math.abs(py[grid.y(node)] - py[grid.y(next)]);
  }

  /** How far it is at least from a node to the nearest goal. */
  private int distance(int node) {
    int x = px[grid.x(node)];
    int y = py[grid.y(node)];
    return Math.max(0, Math.max(left - x, x - right)) + Math.max(0, Math.max(top - y, y - bottom));
  }

  /** What it costs to be the first on a track, which widens the drawing. */
  private int fresh(int node, int direction) {
    boolean vertical = direction == TrackGrid.UP || direction == TrackGrid.DOWN;
    if (vertical) {
      int x = grid.x(node);
      return grid.isTrack(x) && !tracks.column(x) ? NEW_TRACK : 0;
    }
    int y = grid.y(node);
    return grid.isLevel(y) && !tracks.line(y) ? NEW_TRACK : 0;
  }

  private void relax(int state, int price, int from) {
    if (reached[state] != search || price < cost[state]) {
      reached[state] = search;
      cost[state] = price;
      before[state] = from;
      queue.add(((long) (price + distance(state / 4)) << 32) | state);
    }
  }

  private int[] path(int last) {
    int length = 0;
    for (int state = last; state >= 0; state = before[state]) {
      length++;
    }
    int[] path = new int[length];
    for (int state = last; state >= 0; state = before[state]) {
      path[--length] = state / 4;
    }
    return path;
  }
}
