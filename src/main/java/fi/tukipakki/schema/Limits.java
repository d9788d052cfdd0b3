package fi.tukipakki.schema;

/** How much a front matter may hold; beyond it an author has most likely made a mistake. */
public final class Limits {
  /** Greatest length of a text without a limit of its own, in code points. */
  public static final int TEXT = 20_000;

  /** Greatest number of values in a list or keys in a map. */
  public static final int ITEMS = 2_000;

  private Limits() {}
}
