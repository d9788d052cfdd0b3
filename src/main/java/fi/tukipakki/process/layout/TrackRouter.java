package fi.tukipakki.process.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds a path for every net, short ones first, and then once more for each with all the others in
 * place (rip-up and reroute). When a net finds none, all start again with more tracks and that net
 * first.
 */
final class TrackRouter {

  private static final int ATTEMPTS = 10;
  private static final int ROUNDS = 2;

  /** From this attempt on an edge may join another one to the same block. */
  private static final int JOINING = 3;

  private static final int SHARE = 320;
  private static final int JOIN = 900;

  /** A grid and the path of every net, as nodes, in the order of the nets. */
  record Routes(TrackGrid grid, Tracks tracks, List<int[]> paths) {}

  /** Rough sizes, from which the search knows what is far. */
  interface Sizes {
    /** Distances of the columns from the left. */
    int[] columns(TrackGrid grid);

    /** Distances of the lines from the top. */
    int[] lines(TrackGrid grid);

    /** Whether a step has a waiting time, so that nothing leaves beside it. */
    boolean timer(int step);
  }

  private final List<Block> blocks;
  private final List<Net> nets;
  private final int lanes;
  private final Sizes sizes;

  private TrackGrid grid;
  private Tracks tracks;
  private PathSearch search;
  private int[][] paths;
  private boolean[] shared;
  private boolean joining;

  TrackRouter(List<Block> blocks, List<Net> nets, int lanes, Sizes sizes) {
    this.blocks = blocks;
    this.nets = nets;
    this.lanes = lanes;
    this.sizes = sizes;
  }

  Routes route() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < nets.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing((Integer i) -> nets.get(i).back()).thenComparing(this::span));
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      prepare(attempt);
      Set<Integer> failed = new HashSet<>();
      for (int net : order) {
        if (!find(net)) {
          failed.add(net);
        }
      }
      if (failed.isEmpty()) {
        improve(order);
        return new Routes(grid, tracks, List.of(paths));
      }
      order.sort(Comparator.comparing(i -> !failed.contains(i)));
    }
    throw new IllegalStateException("no route for an edge after " + ATTEMPTS + " attempts");
  }

  private int span(int net) {
    Block from = nets.get(net).from();
    Block to = nets.get(net).to();
    return Math.abs(from.row() - to.row()) * 2 + Math.abs(from.lane() - to.lane());
  }

  private void prepare(int attempt) {
    int[] entering = new int[blocks.size()];
    int most = 0;
    for (Net net : nets) {
      most = Math.max(most, ++entering[net.to().id()]);
    }
    int slots = Math.min(Math.max(5, most), 9) | 1;
    grid = new TrackGrid(blocks, nets, lanes, slots, 4 + 2 * attempt, 4 + 2 * attempt);
    tracks = new Tracks(grid);
    search = new PathSearch(grid, tracks, sizes.columns(grid), sizes.lines(grid));
    paths = new int[nets.size()][0];
    shared = new boolean[nets.size()];
    joining = attempt >= JOINING;
  }

  private void improve(List<Integer> order) {
    for (int round = 0; round < ROUNDS; round++) {
      for (int net : order) {
        if (shared[net]) {
          continue;
        }
        int[] old = paths[net];
        tracks.release(old, net + 1);
        paths[net] = new int[0];
        if (!find(net)) {
          paths[net] = old;
          tracks.take(old, net + 1);
        }
      }
    }
  }

  private boolean find(int index) {
    Net net = nets.get(index);
    boolean timer = net.from().kind() == Block.Kind.STEP && sizes.timer(net.from().step());
    search.reset();
    for (Door door : Door.in(grid, net)) {
      if (tracks.clear(door.node(), 0)) {
        search.goal(door.node(), door.direction(), door.cost());
      }
    }
    for (int other = 0; joining && other < paths.length; other++) {
      if (nets.get(other).to() == net.to()) {
        eachNode(other, node -> allWays(node, search::goal, JOIN));
      }
    }
    for (Door door : Door.out(grid, net, timer)) {
      if (tracks.clear(door.node(), 0)) {
        search.start(door.node(), door.direction(), door.cost());
      }
    }
    for (int other = 0; net.gateway() && other < paths.length; other++) {
      if (nets.get(other).gateway() && nets.get(other).from() == net.from()) {
        eachNode(other, node -> allWays(node, search::start, SHARE));
      }
    }
    int[] found = search.run();
    if (found.length == 0) {
      return false;
    }
    paths[index] = joined(index, found);
    tracks.take(paths[index], index + 1);
    return true;
  }

  private interface NodeUse {
    void at(int node);
  }

  private interface StateUse {
    void at(int node, int direction, int cost);
  }

  private void eachNode(int other, NodeUse use) {
    for (int node : paths[other]) {
      if (tracks.clear(node, other + 1)) {
        use.at(node);
      }
    }
  }

  private static void allWays(int node, StateUse use, int cost) {
    for (int direction = 0; direction < 4; direction++) {
      use.at(node, direction, cost);
    }
  }

  /** Completes a path that branches off another one, or joins another one, to whole length. */
  private int[] joined(int index, int[] found) {
    int[] path = found;
    for (int other = 0; other < paths.length; other++) {
      Net net = nets.get(other);
      int start = position(paths[other], path[0]);
      if (start >= 0 && other != index && net.gateway() && net.from() == nets.get(index).from()) {
        shared[index] = shared[other] = true;
        path = concat(paths[other], 0, start, path, 0, path.length);
      }
      int end = position(paths[other], path[path.length - 1]);
      if (end >= 0 && other != index && net.to() == nets.get(index).to()) {
        shared[index] = shared[other] = true;
        path = concat(path, 0, path.length, paths[other], end + 1, paths[other].length);
      }
    }
    return path;
  }

  private static int position(int[] path, int node) {
    for (int i = 0; i < path.length; i++) {
      if (path[i] == node) {
        return i;
      }
    }
    return -1;
  }

  private static int[] concat(int[] a, int aFrom, int aEnd, int[] b, int bFrom, int bEnd) {
    int[] all = new int[aEnd - aFrom + bEnd - bFrom];
    System.arraycopy(a, aFrom, all, 0, aEnd - aFrom);
    System.arraycopy(b, bFrom, all, aEnd - aFrom, bEnd - bFrom);
    return all;
  }
}
