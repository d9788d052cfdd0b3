package fi.tukipakki.process.layout;

/**
 * A connection between two blocks that needs a route.
 *
 * @param from the block that it leaves
 * @param to the block that it enters
 * @param way index of the way that it is a part of, or -1 from the start
 * @param gateway whether it leaves the gateway of its block
 */
record Net(Block from, Block to, int way, boolean gateway) {

  /** Whether it leads upwards, or within its row. */
  boolean back() {
    return to.row() <= from.row();
  }
}
