package fi.tukipakki.process.layout;

/**
 * What fills a cell of the wide layout: shapes that stand under each other.
 *
 * @param id its place among the blocks
 * @param kind what it holds
 * @param step index of the step that it is or belongs to, or -1 for the start
 * @param way index of the way that it stands for, or -1
 * @param lane the column, from 0: its lane's, or another one's for conditions
 * @param row the row, from 0
 */
record Block(int id, Kind kind, int step, int way, int lane, int row) {

  /** What a block holds. */
  enum Kind {
    /** The start. */
    START,
    /** A step, then perhaps a timer, then perhaps a gateway. */
    STEP,
    /** The condition of a way. */
    CONDITION,
    /** The condition of a way, then an end. */
    EXIT,
    /** An end. */
    END
  }
}
