package fi.tukipakki.process.layout;

import java.util.ArrayList;
import java.util.List;

/** Reduces a line to its ends and corners. */
final class Corners {

  private Corners() {}

  /**
   * The points of a line of horizontal and vertical parts without doubles and straight-on points.
   */
  static List<Point> of(List<Point> points) {
    List<Point> corners = new ArrayList<>();
    for (Point point : points) {
      int size = corners.size();
      if (size > 0 && corners.get(size - 1).equals(point)) {
        continue;
      }
      if (size > 1 && straight(corners.get(size - 2), corners.get(size - 1), point)) {
        corners.set(size - 1, point);
      } else {
        corners.add(point);
      }
    }
    return corners;
  }

  private static boolean straight(Point a, Point b, Point c) {
    return (a.x() == b.x() && b.x() == c.x()) || (a.y() == b.y() && b.y() == c.y());
  }
}
