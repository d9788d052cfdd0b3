package fi.tukipakki.epub;

/**
 * The package document: what the book is, its files and their order.
 *
 * @see <a href="https://www.w3.org/TR/epub-33/#sec-package-doc">EPUB 3.3, 5</a>
 */
final class PackageDocument {
  private final Book book;
  private final StringBuilder out = new StringBuilder();

  PackageDocument(Book book) {
    this.book = book;
  }

  String text() {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"");
    out.append(" unique-identifier=\"id\" xml:lang=\"").append(escaped(book.language()));
    out.append("\">\n");
    metadata();
    manifest();
    out.append("<spine>\n");
    for (int i = 0; i < book.chapters().size(); i++) {
      out.append("<itemref idref=\"chapter-").append(i).append("\"/>\n");
      if (i == 0) {
        out.append("<itemref idref=\"contents\"/>\n");
      }
    }
    out.append("</spine>\n</package>\n");
    return out.toString();
  }

  private void metadata() {
    out.append("<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n");
    out.append("<dc:identifier id=\"id\">").append(escaped(book.identifier()));
    out.append("</dc:identifier>\n");
    dublin("title", book.title());
    dublin("language", book.language());
    dublin("creator", book.creator());
    dublin("description", book.description());
    dublin("rights", book.rights());
    dublin("source", book.source());
    meta("dcterms:modified", book.modified() + "T00:00:00Z");
    meta("schema:accessMode", "textual");
    if (!book.pictures().isEmpty()) {
      meta("schema:accessMode", "visual");
      meta("schema:accessibilityFeature", "alternativeText");
    }
    meta("schema:accessModeSufficient", "textual");
    meta("schema:accessibilityFeature", "structuralNavigation");
    meta("schema:accessibilityFeature", "tableOfContents");
    meta("schema:accessibilityFeature", "readingOrder");
    meta("schema:accessibilityHazard", "none");
    meta("schema:accessibilitySummary", book.accessibility());
    out.append("</metadata>\n");
  }

  private void dublin(String name, String text) {
    if (!text.isEmpty()) {
      out.append("<dc:").append(name).append('>').append(escaped(text));
      out.append("</dc:").append(name).append(">\n");
    }
  }

  private void meta(String property, String text) {
    out.append("<meta property=\"").append(property).append("\">").append(escaped(text));
    out.append("</meta>\n");
  }

  private void manifest() {
    out.append("<manifest>\n");
    item("contents", "contents.xhtml", "application/xhtml+xml\" properties=\"nav");
    item("style", "style.css", "text/css");
    for (int i = 0; i < book.chapters().size(); i++) {
      item("chapter-" + i, book.chapters().get(i).file(), "application/xhtml+xml");
    }
    int number = 0;
    for (String picture : book.pictures().keySet()) {
      number++;
      item("picture-" + number, picture, ChapterHtml.kind(picture));
    }
    out.append("</manifest>\n");
  }

  private void item(String id, String file, String kind) {
    out.append("<item id=\"").append(id).append("\" href=\"").append(escaped(file));
    out.append("\" media-type=\"").append(kind).append("\"/>\n");
  }

  private static String escaped(String text) {
    return EpubWriter.escaped(text);
  }
}
