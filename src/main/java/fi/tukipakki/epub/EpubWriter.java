package fi.tukipakki.epub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a book as EPUB 3; the same book gives the same bytes.
 *
 * @see <a href="https://www.w3.org/TR/epub-33/">EPUB 3.3</a>
 */
public final class EpubWriter {
  /** Any day will do; the very first one of ZIP's calendar would need an extra field. */
  private static final LocalDateTime DAY = LocalDateTime.of(2000, 1, 1, 0, 0);

  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private final Book book;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private EpubWriter(Book book) {
    this.book = book;
  }

  /** The file. */
  public static byte[] write(Book book) {
    return new EpubWriter(book).write();
  }

  private byte[] write() {
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      zip.setMethod(ZipOutputStream.STORED);
      entry(zip, "mimetype", "application/epub+zip");
      entry(
          zip,
          "META-INF/container.xml",
          XML
              + "<container version=\"1.0\""
              + " xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n"
              + "<rootfiles><rootfile full-path=\"book/package.opf\""
              + " media-type=\"application/oebps-package+xml\"/></rootfiles>\n</container>\n");
      entry(zip, "book/package.opf", new PackageDocument(book).text());
      entry(zip, "book/contents.xhtml", contents());
      entry(zip, "book/style.css", book.style());
      for (Book.Chapter chapter : book.chapters()) {
        String body = chapter.xhtml();
        entry(zip, "book/" + chapter.file(), page(chapter.title(), chapter.language(), body));
      }
      for (var picture : book.pictures().entrySet()) {
        entry(zip, "book/" + picture.getKey(), picture.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make an EPUB", e);
    }
    return bytes.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    entry(zip, name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(DAY);
    entry.setSize(content.length);
    entry.setCompressedSize(content.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private String contents() {
    StringBuilder nav = new StringBuilder("<nav epub:type=\"toc\" id=\"toc\" role=\"doc-toc\">\n");
    nav.append("<h1>").append(escaped(book.contentsTitle())).append("</h1>\n<ol>\n");
    for (Book.Chapter chapter : book.chapters()) {
      nav.append("<li>").append(link(chapter.file(), chapter.title()));
      if (!chapter.headings().isEmpty()) {
        nav.append("\n<ol>\n");
        for (Book.Heading heading : chapter.headings()) {
          nav.append("<li>");
          nav.append(link(chapter.file() + "#" + heading.id(), heading.text()));
          nav.append("</li>\n");
        }
        nav.append("</ol>\n");
      }
      nav.append("</li>\n");
    }
    nav.append("</ol>\n</nav>");
    return page(book.contentsTitle(), book.language(), nav.toString());
  }

  private static String link(String address, String text) {
    return "<a href=\"" + escaped(address) + "\">" + escaped(text) + "</a>";
  }

  private static String page(String title, String language, String body) {
    String lang = escaped(language);
    return XML
        + "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\""
        + " xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\""
        + lang
        + "\" xml:lang=\""
        + lang
        + "\">\n<head>\n<title>"
        + escaped(title)
        + "</title>\n<link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\"/>\n</head>\n"
        + "<body>\n"
        + body
        + "\n</body>\n</html>\n";
  }

  /** Text as XML writes it, in attributes too. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
