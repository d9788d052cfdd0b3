package fi.tukipakki.leaflet;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Sets documents as PDF. All that needs the PDF libraries is behind this class, so that a build
 * without a document to set never loads them.
 */
final class Typesetter {
  /** Pages on one sheet of a booklet, both sides counted. */
  private static final int SHEET = 4;

  private final UnaryOperator<String> hyphens;

  /**
   * @param hyphens puts soft hyphens into text whose style asks for {@code hyphens: auto}
   */
  Typesetter(UnaryOperator<String> hyphens) {
    // Without this, macOS would open a window's worth of things for a few shapes.
    System.setProperty("java.awt.headless", "true");
    XRLog.setLoggingEnabled(false);
    this.hyphens = hyphens;
  }

  /**
   * The PDF of a document; the same document gives the same bytes.
   *
   * @throws TypesettingFailure when the libraries cannot make one
   */
  byte[] set(PrintDocument source) {
    try {
      return make(source);
    } catch (RuntimeException | StackOverflowError e) {
      // What the libraries stumble over is told as the author's page, not as a crash.
      throw new TypesettingFailure(e);
    }
  }

  private byte[] make(PrintDocument source) {
    Document html = Jsoup.parse(source.html());
    Hyphens.set(html);
    if (source.paper() == Paper.BOOKLET) {
      fillSheets(html, source.pictures());
    } else {
      html.select("#_notes").remove();
    }
    try (PdfBoxRenderer renderer = renderer(html, source.pictures());
        PDDocument pdf = renderer.createPDFKeepOpen()) {
      PdfTags.finish(pdf, html);
      Hyphens.describe(pdf);
      if (source.paper() == Paper.BOOKLET) {
        new Imposition(pdf).impose();
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return Hyphens.mean(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a PDF", e);
    }
  }

  /**
   * Makes the number of pages a multiple of four. Where pages would stay blank, the imprint moves
   * to the back cover and pages for notes come before it.
   */
  private void fillSheets(Document html, Map<String, byte[]> pictures) {
    Element notes = html.getElementById("_notes");
    Element imprint = html.getElementById("_imprint");
    if (notes == null || imprint == null) {
      throw new IllegalArgumentException("a booklet needs #_notes and #_imprint");
    }
    notes.remove();
    if (pages(html, pictures) % SHEET == 0) {
      return;
    }
    imprint.addClass("back-cover");
    int missing = (SHEET - pages(html, pictures) % SHEET) % SHEET;
    for (int i = 0; i < missing; i++) {
      imprint.before(notes.clone().removeAttr("id"));
    }
  }

  private int pages(Document html, Map<String, byte[]> pictures) {
    try (PdfBoxRenderer renderer = renderer(html, pictures)) {
      renderer.layout();
      return renderer.getRootBox().getLayer().getPages().size();
    }
  }

  private PdfBoxRenderer renderer(Document html, Map<String, byte[]> pictures) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.withProducer("tukipakki");
    builder.useHyphenation(hyphens::apply);
    builder.useUnicodeLineBreaker(new LineBreaks());
    builder.useReplacementText("\uFFFD");
    builder.useObjectDrawerFactory(new QrObjects());
    for (Fonts.Font font : Fonts.ALL) {
      builder.useFont(
          font::open,
          font.family(),
          font.weight(),
          font.italic() ? FontStyle.ITALIC : FontStyle.NORMAL,
          true);
    }
    builder.useUriResolver((base, uri) -> uri.startsWith(PrintHtml.PICTURE) ? uri : null);
    builder.useExternalResourceAccessControl(
        (uri, kind) -> pictures.containsKey(uri),
        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    builder.useProtocolsStreamImplementation(
        uri -> new Picture(pictures.get(uri)),
        PrintHtml.PICTURE.substring(0, PrintHtml.PICTURE.length() - 1));
    builder.withW3cDocument(new W3CDom().fromJsoup(html), "");
    return builder.buildPdfRenderer();
  }

  private record Picture(byte[] bytes) implements FSStream {
    @Override
    public InputStream getStream() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public Reader getReader() {
      return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
  }
}
