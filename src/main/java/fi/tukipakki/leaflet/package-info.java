/**
 * PDFs by openhtmltopdf and PDFBox: tagged by PDF/UA-1, fonts embedded, Finnish hyphenated, the
 * same bytes for the same document, kept by content.
 *
 * <pre>
 * PrintHtml     a page's HTML made fit for paper → PrintDocument, all that the bytes depend on
 * PdfMaker      PrintDocument → PDF, by way of PdfCache
 * Typesetter    what needs the PDF libraries; loaded when there is something to set
 *   Imposition  A5 pages on A4 sheets in the order of a booklet, tags and links moved along
 *   Hyphens     hyphens of words told from those at the ends of lines
 *   PdfTags     metadata without a clock
 * </pre>
 *
 * <p>Bytes are the same on every machine whose zlib compresses as the common one does.
 */
package fi.tukipakki.leaflet;
