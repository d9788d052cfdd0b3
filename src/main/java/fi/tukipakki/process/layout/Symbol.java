package fi.tukipakki.process.layout;

/**
 * A small sign beside text.
 *
 * @param kind what it tells
 * @param index which of the role marks, from 0; else 0
 * @param bounds where it is
 */
public record Symbol(Kind kind, int index, Rect bounds) {

  /** What a sign tells. */
  public enum Kind {
    /** A time limit or a wait. */
    CLOCK,
    /** The ring of a start. */
    START,
    /** The ring of an end. */
    END,
    /** Which role: a form of its own for each, told apart without colour. */
    ROLE
  }

  /** The same sign elsewhere. */
  public Symbol moved(int dx, int dy) {
    return new Symbol(kind, index, bounds.moved(dx, dy));
  }
}
