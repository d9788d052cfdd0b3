package fi.tukipakki.leaflet;

/** What a document is printed on. */
public enum Paper {
  /** A4 pages, one after another. */
  A4,
  /**
   * A5 pages, two on each side of an A4 sheet in the order of a booklet: printed on both sides,
   * turned along the short edge and folded once, the pages follow each other.
   */
  BOOKLET
}
