package fi.tukipakki.process.layout;

import java.util.List;
import java.util.Objects;

/**
 * A process drawn: everything with its place, in reading order.
 *
 * @param kind which layout
 * @param width width of the whole
 * @param height height of the whole
 * @param head height of the lanes' heads at the top, 0 when there are none
 * @param lanes the lanes from left to right; none in the narrow layout
 * @param shapes the shapes: the start, then step by step with what follows each
 * @param edges the lines
 * @param cuts heights at which the drawing may be cut between two pages: nothing but vertical lines
 *     is there; ascending
 */
public record Drawing(
    Kind kind,
    int width,
    int height,
    int head,
    List<Lane> lanes,
    List<Shape> shapes,
    List<Edge> edges,
    List<Integer> cuts) {

  /** Which layout. */
  public enum Kind {
    /** Swimlanes side by side. */
    WIDE,
    /** One column. */
    NARROW
  }

  public Drawing {
    Objects.requireNonNull(kind);
    lanes = List.copyOf(lanes);
    shapes = List.copyOf(shapes);
    edges = List.copyOf(edges);
    cuts = List.copyOf(cuts);
  }

  /** The shape with a key. */
  public Shape shape(String key) {
    for (Shape shape : shapes) {
      if (shape.key().equals(key)) {
        return shape;
      }
    }
    throw new IllegalArgumentException(key);
  }
}
