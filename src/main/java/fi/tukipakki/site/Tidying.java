package fi.tukipakki.site;

/**
 * Collects the whole heap when it has grown by much since the last time, or the beginning. The
 * serial collector lets the old generation grow as long as it may, without looking for what nobody
 * needs there any more; of a large site that is soon half of it. A small site never gets so far.
 */
final class Tidying {
  /** Bytes in use that are not worth a look. */
  private static final long FLOOR = 330L << 20;

  /** How many times what was in use then may be. */
  private static final double GROWTH = 1.4;

  private volatile long limit = next();

  private static long next() {
    return Math.max(FLOOR, (long) (used() * GROWTH));
  }

  /** Collects when it is time; may be asked from any thread, and often. */
  void whenDue() {
    if (used() > limit) {
      tidy();
    }
  }

  private synchronized void tidy() {
    if (used() > limit) {
      System.gc();
      limit = next();
    }
  }

  private static long used() {
    Runtime heap = Runtime.getRuntime();
    return heap.totalMemory() - heap.freeMemory();
  }
}
