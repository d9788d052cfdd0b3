package fi.tukipakki.leaflet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a PDF says of itself: metadata without a clock, and clean tags. */
final class PdfTags {
  /** Seed of the file's identifier, which is otherwise made of the metadata. */
  static final long ID = 417_2007L;

  private PdfTags() {}

  /** Sets title, author, description and identifier, the same for the same document. */
  static void finish(PDDocument pdf, Document html) throws IOException {
    String title = html.title();
    String author = meta(html, "author");
    String subject = meta(html, "description");
    PDDocumentInformation info = new PDDocumentInformation();
    info.setTitle(title);
    info.setProducer("tukipakki");
    if (!author.isEmpty()) {
      info.setAuthor(author);
    }
    if (!subject.isEmpty()) {
      info.setSubject(subject);
    }
    pdf.setDocumentInformation(info);
    pdf.setDocumentId(ID);
    COSStream stream = pdf.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream()) {
      out.write(xmp(title, author, subject).getBytes(StandardCharsets.UTF_8));
    }
    stream.setItem(COSName.TYPE, COSName.METADATA);
    stream.setItem(COSName.SUBTYPE, COSName.getPDFName("XML"));
    pdf.getDocumentCatalog().setMetadata(new PDMetadata(stream));
    // A link without a title of its own is told by its text: an empty description would hide that.
    elements(
        pdf,
        element -> {
          if (element.getString(COSName.ALT, "?").isEmpty()) {
            element.removeItem(COSName.ALT);
          }
        });
  }

  private static String meta(Document html, String name) {
    Element meta = html.selectFirst("meta[name=" + name + "]");
    return meta == null ? "" : meta.attr("content").strip();
  }

  /** Metadata by XMP (ISO 16684-1) with the mark of PDF/UA-1 (ISO 14289-1). */
  private static String xmp(String title, String author, String subject) {
    StringBuilder xmp =
        new StringBuilder(
            "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                + "<rdf:Description rdf:about=\"\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
                + " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
                + "<pdfuaid:part>1</pdfuaid:part>\n"
                + "<pdf:Producer>tukipakki</pdf:Producer>\n"
                + "<dc:format>application/pdf</dc:format>\n");
    alternatives(xmp, "dc:title", title);
    if (!author.isEmpty()) {
      xmp.append("<dc:creator><rdf:Seq><rdf:li>").append(escaped(author));
      xmp.append("</rdf:li></rdf:Seq></dc:creator>\n");
    }
    if (!subject.isEmpty()) {
      alternatives(xmp, "dc:description", subject);
    }
    return xmp.append("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>")
        .toString();
  }

  private static void alternatives(StringBuilder xmp, String name, String text) {
    xmp.append('<').append(name).append("><rdf:Alt><rdf:li xml:lang=\"x-default\">");
    xmp.append(escaped(text)).append("</rdf:li></rdf:Alt></").append(name).append(">\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Visits the structure elements of a document, each once. */
  static void elements(PDDocument pdf, Consumer<COSDictionary> visitor) {
    COSDictionary root =
        pdf.getDocumentCatalog()
            .getCOSObject()
            .getCOSDictionary(COSName.getPDFName("StructTreeRoot"));
    Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<COSDictionary> open = new ArrayDeque<>();
    if (root != null) {
      open.add(root);
    }
    while (!open.isEmpty()) {
      COSDictionary element = open.removeFirst();
      if (seen.add(element)) {
        if (element != root) {
          visitor.accept(element);
        }
        children(element.getDictionaryObject(COSName.K), open);
      }
    }
  }

  private static void children(COSBase kids, Deque<COSDictionary> open) {
    COSBase direct = kids instanceof COSObject object ? object.getObject() : kids;
    if (direct instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        children(array.get(i), open);
      }
    } else if (direct instanceof COSDictionary dictionary && dictionary.containsKey(COSName.S)) {
      open.add(dictionary);
    }
  }
}
