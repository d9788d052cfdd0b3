package fi.tukipakki.process.draw;

import fi.tukipakki.process.layout.Edge;
import fi.tukipakki.process.layout.Point;
import fi.tukipakki.process.layout.Rect;
import fi.tukipakki.process.layout.Shape;
import fi.tukipakki.process.layout.Symbol;
import fi.tukipakki.process.layout.TextLine;
import fi.tukipakki.process.layout.TextLine.Align;
import java.util.List;
import java.util.Locale;

/** The forms of an SVG drawing: shapes, signs, lines, text. */
final class SvgShapes {

  private static final int CORNER = 7;
  private static final int ARROW_LENGTH = 9;
  private static final int ARROW_HALF = 5;

  private final Markup out;

  SvgShapes(Markup out) {
    this.out = out;
  }

  /** A shape with its text. */
  void shape(Shape shape) {
    Rect b = shape.bounds();
    switch (shape.kind()) {
      case TASK -> {
        box(b, CORNER, "process-task");
        if (shape.band() > 0) {
          band(b, shape.band());
        }
      }
      case TIMER -> box(b, b.height() / 2, "process-timer");
      case CONDITION -> box(b, 3, "process-condition");
      case GATEWAY -> {
        String d =
            at('M', b.middle(), b.y())
                + at('L', b.right(), b.centre())
                + at('L', b.middle(), b.bottom())
                + at('L', b.x(), b.centre());
        path(d + "Z", "process-gateway");
      }
      case START, END -> {}
    }
    shape.symbols().forEach(this::symbol);
    text(shape.texts());
  }

  /** The upper part of a box, its upper corners rounded like the box's own, inside its outline. */
  private void band(Rect b, int height) {
    int r = CORNER - 1;
    String d =
        at('M', b.x() + 1, b.y() + height)
            + "v-"
            + (height - 1 - r)
            + "a6 6 0 0 1 6-6h"
            + (b.width() - 2 - 2 * r)
            + "a6 6 0 0 1 6 6v"
            + (height - 1 - r);
    path(d + "Z", "process-band");
  }

  private void box(Rect b, int corner, String name) {
    out.open("rect").attribute("class", name);
    out.attribute("x", b.x()).attribute("y", b.y());
    out.attribute("width", b.width()).attribute("height", b.height());
    out.attribute("rx", corner).empty();
  }

  private void path(String d, String name) {
    out.open("path").attribute("class", name).attribute("d", d).empty();
  }

  /** Lines of one style in a row make one text element, so that they are read as one. */
  void text(List<TextLine> lines) {
    TextLine before = null;
    for (TextLine line : lines) {
      boolean same = before != null && before.style() == line.style();
      if (before != null && (!same || gap(before, line))) {
        out.close("text");
        same = false;
      }
      if (!same) {
        out.open("text").attribute("class", name(line));
      }
      out.open("tspan").attribute("x", line.x()).attribute("y", line.baseline());
      boolean left = line.align() == Align.LEFT;
      out.text(line.text() + (left && !line.text().endsWith("-") ? " " : ""));
      out.close("tspan");
      before = line;
    }
    if (before != null) {
      out.close("text");
    }
  }

  private static boolean gap(TextLine before, TextLine line) {
    return line.x() != before.x() || line.baseline() != before.baseline() + line.style().leading();
  }

  private static String name(TextLine line) {
    String style = line.style().name().toLowerCase(Locale.ROOT);
    return "process-text process-"
        + style
        + "-text"
        + switch (line.align()) {
          case LEFT -> "";
          case MIDDLE -> " process-middle";
          case RIGHT -> " process-right";
        };
  }

  void symbol(Symbol symbol) {
    Rect b = symbol.bounds();
    switch (symbol.kind()) {
      case CLOCK -> clock(b);
      case START -> ring(b, "process-start");
      case END -> ring(b, "process-end");
      case ROLE -> RoleMark.write(out, symbol.index(), b);
    }
  }

  private void ring(Rect b, String name) {
    int inset = name.equals("process-end") ? 2 : 1;
    out.open("circle").attribute("class", name);
    out.attribute("cx", b.middle()).attribute("cy", b.centre());
    out.attribute("r", b.width() / 2 - inset).empty();
  }

  private void clock(Rect b) {
    int x = b.middle();
    int y = b.centre();
    int r = b.width() / 2 - 1;
    String half = "a" + r + " " + r + " 0 1 0 ";
    String face = at('M', x - r, y) + half + 2 * r + " 0" + half + -2 * r + " 0Z";
    path(face + at('M', x, y - 4) + "v4l3 2", "process-clock");
  }

  /** A line with rounded corners and perhaps an arrowhead, its tip on the shape. */
  void edge(Edge edge) {
    List<Point> points = edge.points();
    var d = new StringBuilder();
    Point start = points.get(0);
    d.append(at('M', start.x(), start.y()));
    for (int i = 1; i < points.size() - 1; i++) {
      Point before = points.get(i - 1);
      Point corner = points.get(i);
      Point after = points.get(i + 1);
      int in = Math.min(CORNER, distance(before, corner) / 2);
      int out1 = Math.min(CORNER, distance(corner, after) / 2);
      Point from = toward(corner, before, Math.min(in, out1));
      Point to = toward(corner, after, Math.min(in, out1));
      d.append(at('L', from.x(), from.y())).append(at('Q', corner.x(), corner.y()));
      d.append(at(' ', to.x(), to.y()));
    }
    Point tip = points.get(points.size() - 1);
    Point before = points.get(points.size() - 2);
    Point end = edge.arrow() ? toward(tip, before, ARROW_LENGTH - 1) : tip;
    d.append(at('L', end.x(), end.y()));
    path(d.toString(), "process-edge");
    if (edge.arrow()) {
      arrow(tip, before);
    }
  }

  private void arrow(Point tip, Point before) {
    Point base = toward(tip, before, ARROW_LENGTH);
    boolean vertical = tip.x() == before.x();
    int dx = vertical ? ARROW_HALF : 0;
    int dy = vertical ? 0 : ARROW_HALF;
    String d =
        at('M', tip.x(), tip.y())
            + at('L', base.x() - dx, base.y() - dy)
            + at('L', base.x() + dx, base.y() + dy);
    path(d + "Z", "process-arrow");
  }

  private static String at(char command, int x, int y) {
    return command + Integer.toString(x) + " " + y;
  }

  private static int distance(Point a, Point b) {
    return Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
  }

  private static Point toward(Point from, Point to, int length) {
    return new Point(
        from.x() + Integer.signum(to.x() - from.x()) * length,
        from.y() + Integer.signum(to.y() - from.y()) * length);
  }
}
