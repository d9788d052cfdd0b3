package fi.tukipakki.leaflet;

import java.util.function.UnaryOperator;

/** Makes PDFs of documents, and takes those that it made before from a cache. */
public final class PdfMaker {
  private final PdfCache cache;
  private final UnaryOperator<String> hyphens;

  /**
   * @param cache where made PDFs are kept
   * @param hyphens puts soft hyphens into Finnish text
   */
  public PdfMaker(PdfCache cache, UnaryOperator<String> hyphens) {
    this.cache = cache;
    this.hyphens = hyphens;
  }

  /** The PDF of a document. */
  public byte[] pdf(PrintDocument document) {
    return cache.get(document, d -> new Typesetter(hyphens).set(d));
  }
}
