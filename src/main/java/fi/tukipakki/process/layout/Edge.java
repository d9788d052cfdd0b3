package fi.tukipakki.process.layout;

import java.util.List;
import java.util.Objects;

/**
 * A line from shape to shape, of horizontal and vertical parts only.
 *
 * @param from key of the shape that it leaves
 * @param to key of the shape that it enters
 * @param way index among the flow's ways of the way that it is a part of; -1 for lines inside a
 *     step and from the start
 * @param points its corners with both ends, at least two
 * @param arrow whether it ends in an arrowhead
 */
public record Edge(String from, String to, int way, List<Point> points, boolean arrow) {
  public Edge {
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
    points = List.copyOf(points);
    if (points.size() < 2) {
      throw new IllegalArgumentException("an edge needs two ends: " + points);
    }
  }
}
