package fi.tukipakki.process.layout;

import java.util.List;

/**
 * Text and signs set in a box, relative to the box's upper left corner.
 *
 * @param width width of the box
 * @param height height that the text needs, margins included
 * @param band height of the band at the top, or 0
 */
record Caption(int width, int height, int band, List<TextLine> texts, List<Symbol> symbols) {

  Caption {
    texts = List.copyOf(texts);
    symbols = List.copyOf(symbols);
  }

  /** A shape with this caption, its upper left corner at a point. */
  Shape shape(String key, Shape.Kind kind, int step, int way, int x, int y) {
    return new Shape(
        key,
        kind,
        step,
        way,
        new Rect(x, y, width, height),
        band,
        texts.stream().map(t -> t.moved(x, y)).toList(),
        symbols.stream().map(s -> s.moved(x, y)).toList());
  }
}
