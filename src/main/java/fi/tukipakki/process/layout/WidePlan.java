package fi.tukipakki.process.layout;

import fi.tukipakki.process.ProcessFlow;
import fi.tukipakki.process.ProcessFlow.Way;
import fi.tukipakki.process.ProcessModel;
import fi.tukipakki.process.ProcessModel.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which block stands in which cell of the wide layout, and what must be connected.
 *
 * <p>Layering in the manner of Sugiyama, with two more rules: a step never stands above the step
 * that its author wrote before it, so that reading down is reading on; and it shares a row with
 * that one only if they are alternatives. Conditions are blocks of their own, as dot gives edge
 * labels ranks of their own (Gansner et al., "A technique for drawing directed graphs", 1993): that
 * is why no line runs through them.
 */
final class WidePlan {

  /** A condition stands in the lane of a step that follows within this many steps. */
  private static final int NEAR = 3;

  private final ProcessFlow flow;
  private final List<String> lanes;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Net> nets = new ArrayList<>();
  private final Set<Long> taken = new HashSet<>();
  private final int[] earliest;
  private final Block[] ofStep;

  WidePlan(ProcessModel process, ProcessFlow flow) {
    this.flow = flow;
    this.lanes = lanes(process, flow);
    this.earliest = new int[flow.end() + 1];
    this.ofStep = new Block[flow.end()];
    place();
    connect();
  }

  /** Ids of the roles that answer for a step: declared ones first, then unknown ones, then none. */
  static List<String> lanes(ProcessModel process, ProcessFlow flow) {
    var used = new LinkedHashSet<String>();
    flow.steps().forEach(s -> used.add(s.responsible()));
    var lanes = new LinkedHashSet<String>();
    process.roles().stream().map(Role::id).filter(used::contains).forEach(lanes::add);
    used.stream().filter(r -> !r.isEmpty()).forEach(lanes::add);
    lanes.addAll(used);
    return List.copyOf(lanes);
  }

  List<String> lanes() {
    return lanes;
  }

  List<Block> blocks() {
    return blocks;
  }

  List<Net> nets() {
    return nets;
  }

  /** Number of columns: one for each lane, and a second one where a lane stands alone. */
  int columns() {
    return Math.max(2, lanes.size());
  }

  int rows() {
    return blocks.stream().mapToInt(Block::row).max().orElse(0) + 1;
  }

  private int lane(int step) {
    return lanes.indexOf(flow.steps().get(step).responsible());
  }

  private void place() {
    add(Block.Kind.START, -1, -1, lane(0), 0);
    Arrays.fill(earliest, 1);
    int row = 1;
    for (int step = 0; step < flow.end(); step++) {
      row = Math.max(row, earliest[step]);
      while (taken(row, lane(step))) {
        row++;
      }
      ofStep[step] = add(Block.Kind.STEP, step, -1, lane(step), row);
      List<Integer> ways = ways(step);
      for (int way : byUrgency(ways)) {
        leave(step, way, ways.size() > 1);
      }
    }
  }

  private List<Integer> ways(int step) {
    List<Integer> ways = new ArrayList<>();
    for (int i = 0; i < flow.ways().size(); i++) {
      if (flow.ways().get(i).from() == step) {
        ways.add(i);
      }
    }
    return ways;
  }

  /**
   * Forward to other lanes, forward in the lane, to the end, back: in this order cells are given.
   */
  private List<Integer> byUrgency(List<Integer> ways) {
    List<Integer> sorted = new ArrayList<>(ways);
    sorted.sort(Comparator.comparingInt(w -> urgency(flow.ways().get(w))));
    return sorted;
  }

  private int urgency(Way way) {
    if (way.to() == flow.end()) {
      return 3;
    }
    if (way.back()) {
      return 4;
    }
    return lane(way.to()) == lane(way.from()) ? 1 : 0;
  }

  private void leave(int step, int index, boolean gateway) {
    Way way = flow.ways().get(index);
    boolean end = way.to() == flow.end();
    boolean condition = gateway || !way.condition().isEmpty();
    int row = ofStep[step].row() + 1;
    if (condition || end) {
      Block.Kind kind = !condition ? Block.Kind.END : end ? Block.Kind.EXIT : Block.Kind.CONDITION;
      int lane = free(row, condition ? beside(way) : List.of(lane(step)));
      while (lane < 0) {
        lane = free(++row, condition ? below(way) : List.of(lane(step)));
      }
      add(kind, step, index, lane, row);
      row++;
    }
    if (!end && !way.back()) {
      earliest[way.to()] = Math.max(earliest[way.to()], row);
    }
  }

  private int free(int row, List<Integer> candidates) {
    for (int lane : candidates) {
      if (!taken(row, lane)) {
        return lane;
      }
    }
    return -1;
  }

  /** Lanes in which the condition of a way may stand right below its step, best first. */
  private List<Integer> beside(Way way) {
    int source = lane(way.from());
    boolean end = way.to() == flow.end();
    int target = end ? source : lane(way.to());
    int side = target < source ? -1 : 1;
    List<Integer> lanes = new ArrayList<>();
    if (!end && !way.back() && target != source && way.to() - way.from() <= NEAR) {
      lanes.add(target);
    }
    if (target == source && (!way.back() || end)) {
      lanes.add(source);
    }
    lanes.addAll(List.of(source + side, source - side, source));
    if (target != source) {
      lanes.addAll(List.of(source + 2 * side, source - 2 * side));
    }
    return existing(lanes);
  }

  /** Lanes in which it may stand when all those are taken. */
  private List<Integer> below(Way way) {
    int source = lane(way.from());
    int target = way.to() == flow.end() ? source : lane(way.to());
    int side = target < source ? -1 : 1;
    return existing(
        target == source
            ? List.of(source, source + 1, source - 1)
            : List.of(source + side, source, source - side));
  }

  private List<Integer> existing(List<Integer> candidates) {
    return candidates.stream().filter(l -> l >= 0 && l < columns()).toList();
  }

  private Block add(Block.Kind kind, int step, int way, int lane, int row) {
    var block = new Block(blocks.size(), kind, step, way, lane, row);
    blocks.add(block);
    taken.add(cell(row, lane));
    return block;
  }

  private boolean taken(int row, int lane) {
    return taken.contains(cell(row, lane));
  }

  private static long cell(int row, int lane) {
    return ((long) row << 32) | lane;
  }

  private void connect() {
    nets.add(new Net(blocks.get(0), ofStep[0], -1, false));
    Block[] ofWay = new Block[flow.ways().size()];
    for (Block block : blocks) {
      if (block.way() >= 0) {
        ofWay[block.way()] = block;
      }
    }
    for (int i = 0; i < flow.ways().size(); i++) {
      Way way = flow.ways().get(i);
      Block from = ofStep[way.from()];
      boolean gateway = ways(way.from()).size() > 1;
      if (ofWay[i] != null) {
        nets.add(new Net(from, ofWay[i], i, gateway));
        from = ofWay[i];
        gateway = false;
      }
      if (way.to() < flow.end()) {
        nets.add(new Net(from, ofStep[way.to()], i, gateway));
      }
    }
  }
}
