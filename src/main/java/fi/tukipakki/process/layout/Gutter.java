package fi.tukipakki.process.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tracks beside the one column of the narrow layout: one for each step that is jumped to, short
 * jumps nearest to the column (the left-edge algorithm of channel routing, A. Hashimoto and J.
 * Stevens, 1971, by length instead of left edge). Jumps for which no track is left have no line;
 * their boxes say where they lead.
 */
final class Gutter {

  /** The most tracks that leave enough room for text. */
  static final int MOST = 5;

  private final Map<Integer, Integer> trackOf = new LinkedHashMap<>();
  private int tracks;

  /** A jump from an item of the column to a step's box: places in the column from the top. */
  record Jump(int from, int to, int step) {}

  Gutter(List<Jump> jumps) {
    Map<Integer, int[]> spans = new LinkedHashMap<>();
    for (Jump jump : jumps) {
      int[] span = spans.computeIfAbsent(jump.step(), s -> new int[] {jump.to(), jump.to()});
      span[0] = Math.min(span[0], jump.from());
      span[1] = Math.max(span[1], jump.from());
    }
    List<Integer> order = new ArrayList<>(spans.keySet());
    order.sort(
        Comparator.comparingInt((Integer s) -> spans.get(s)[1] - spans.get(s)[0])
            .thenComparingInt(s -> s));
    List<List<int[]>> taken = new ArrayList<>();
    for (int step : order) {
      int[] span = spans.get(step);
      int track = 0;
      while (track < taken.size() && meets(taken.get(track), span)) {
        track++;
      }
      if (track < MOST) {
        if (track == taken.size()) {
          taken.add(new ArrayList<>());
        }
        taken.get(track).add(span);
        trackOf.put(step, track);
      }
    }
    tracks = taken.size();
  }

  private static boolean meets(List<int[]> taken, int[] span) {
    return taken.stream().anyMatch(t -> t[0] <= span[1] && span[0] <= t[1]);
  }

  int tracks() {
    return tracks;
  }

  /** The track of the jumps to a step, from 0 beside the column; -1 when they have none. */
  int track(int step) {
    return trackOf.getOrDefault(step, -1);
  }
}
