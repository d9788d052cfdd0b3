package fi.tukipakki.process.draw;

import fi.tukipakki.process.layout.Point;
import fi.tukipakki.process.layout.Rect;
import java.util.ArrayList;
import java.util.List;

/** Ways along the sides of a rectangle. */
final class Perimeter {

  private Perimeter() {}

  /** The shorter way along the sides from one point on them to another, both included. */
  static List<Point> walk(Rect box, Point from, Point to) {
    int length = 2 * (box.width() + box.height());
    int start = place(box, from);
    int forward = Math.floorMod(place(box, to) - start, length);
    boolean clockwise = forward <= length - forward;
    List<Point> corners =
        List.of(
            new Point(box.x(), box.y()),
            new Point(box.right(), box.y()),
            new Point(box.right(), box.bottom()),
            new Point(box.x(), box.bottom()));
    List<Point> way = new ArrayList<>();
    way.add(from);
    int most = clockwise ? forward : length - forward;
    for (int done = 1; done < most; done++) {
      int at = Math.floorMod(clockwise ? start + done : start - done, length);
      for (Point corner : corners) {
        if (place(box, corner) == at) {
          way.add(corner);
        }
      }
    }
    way.add(to);
    return way;
  }

  /** How far a point is along the sides, clockwise from the upper left corner. */
  private static int place(Rect box, Point p) {
    if (p.y() == box.y()) {
      return p.x() - box.x();
    }
    if (p.x() == box.right()) {
      return box.width() + p.y() - box.y();
    }
    if (p.y() == box.bottom()) {
      return box.width() + box.height() + box.right() - p.x();
    }
    return 2 * box.width() + box.height() + box.bottom() - p.y();
  }
}
