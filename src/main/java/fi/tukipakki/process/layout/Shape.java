package fi.tukipakki.process.layout;

import java.util.List;
import java.util.Objects;

/**
 * A shape of a drawing.
 *
 * @param key its name, unique in the drawing
 * @param kind what it is
 * @param step index of the step that it belongs to, or -1 for the start
 * @param way index among the flow's ways of the way that it stands for, or -1
 * @param bounds the smallest rectangle around it
 * @param band height of the band at its top that names a role, or 0
 * @param texts its text, within the bounds
 * @param symbols its signs, within the bounds
 */
public record Shape(
    String key,
    Kind kind,
    int step,
    int way,
    Rect bounds,
    int band,
    List<TextLine> texts,
    List<Symbol> symbols) {

  /** What a shape is. */
  public enum Kind {
    /** Where the process begins. */
    START,
    /** A step. */
    TASK,
    /** Time that passes after a step. */
    TIMER,
    /** A choice between ways. */
    GATEWAY,
    /** The condition of a way, or in the narrow layout a way that does not go straight on. */
    CONDITION,
    /** Where a way leaves the process. */
    END
  }

  public Shape {
    Objects.requireNonNull(key);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(bounds);
    texts = List.copyOf(texts);
    symbols = List.copyOf(symbols);
  }
}
