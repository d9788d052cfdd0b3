package fi.tukipakki.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * What a reader's program finds in a PDF.
 *
 * @param title its title
 * @param language its language
 * @param text its text in the order of its tags, as it is read aloud
 * @param fonts its fonts: embedded or not, by name
 * @param links addresses that its links lead to, page after page
 * @param pages widths and heights of its pages, in points
 * @param tags its tags in reading order, each with its depth as leading spaces
 */
public record Pdf(
    String title,
    String language,
    String text,
    TreeMap<String, Boolean> fonts,
    List<String> links,
    List<String> pages,
    List<String> tags) {

  /** Reads a PDF. */
  public static Pdf read(byte[] bytes) {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      TreeMap<String, Boolean> fonts = new TreeMap<>();
      List<String> links = new ArrayList<>();
      List<String> pages = new ArrayList<>();
      for (PDPage page : pdf.getPages()) {
        fonts(page.getResources(), fonts);
        pages.add(
            Math.round(page.getMediaBox().getWidth())
                + "x"
                + Math.round(page.getMediaBox().getHeight()));
        for (PDAnnotation annotation : page.getAnnotations()) {
          if (annotation instanceof PDAnnotationLink link
              && link.getAction() instanceof PDActionURI uri) {
            links.add(uri.getURI());
          }
        }
      }
      List<String> tags = new ArrayList<>();
      tags(pdf.getDocumentCatalog().getStructureTreeRoot(), 0, tags);
      return new Pdf(
          pdf.getDocumentInformation().getTitle(),
          pdf.getDocumentCatalog().getLanguage(),
          new Speech(pdf).text(),
          fonts,
          links,
          pages,
          tags);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fonts(PDResources resources, TreeMap<String, Boolean> fonts)
      throws IOException {
    for (COSName name : resources.getFontNames()) {
      PDFont font = resources.getFont(name);
      fonts.put(font.getName(), font.isEmbedded());
    }
    for (COSName name : resources.getXObjectNames()) {
      PDXObject object = resources.getXObject(name);
      if (object instanceof PDFormXObject form && form.getResources() != null) {
        fonts(form.getResources(), fonts);
      }
    }
  }

  private static void tags(PDStructureNode node, int depth, List<String> tags) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        tags.add(" ".repeat(depth) + element.getStructureType());
        tags(element, depth + 1, tags);
      }
    }
  }

  /** Text in the order of tags. */
  private static final class Speech {
    private final PDDocument pdf;
    private final Map<COSDictionary, Map<Integer, String>> places = new IdentityHashMap<>();
    private final StringBuilder out = new StringBuilder();

    Speech(PDDocument pdf) {
      this.pdf = pdf;
    }

    String text() throws IOException {
      read(pdf.getDocumentCatalog().getStructureTreeRoot(), null);
      return out.toString();
    }

    private void read(PDStructureNode node, COSDictionary page) throws IOException {
      for (Object kid : node.getKids()) {
        if (kid instanceof PDStructureElement element) {
          boolean block = !List.of("Span", "Link").contains(element.getStructureType());
          read(element, element.getCOSObject().getCOSDictionary(COSName.PG));
          out.append(block ? "\n" : "");
        } else if (kid instanceof Integer number) {
          out.append(in(page).getOrDefault(number, ""));
        } else if (kid instanceof PDMarkedContentReference reference) {
          COSDictionary own = reference.getCOSObject();
          COSStream form = own.getCOSStream(COSName.getPDFName("Stm"));
          COSDictionary place = form == null ? own.getCOSDictionary(COSName.PG) : form;
          out.append(in(place).getOrDefault(reference.getMCID(), ""));
        }
      }
    }

    /** Texts of marked content by number, of a page or a form. */
    private Map<Integer, String> in(COSDictionary place) throws IOException {
      Map<Integer, String> known = places.get(place);
      if (known == null) {
        known = new TreeMap<>();
        places.put(place, known);
        PDPage page = new PDPage(place);
        if (place instanceof COSStream form) {
          page = new PDPage();
          page.setContents(new PDStream(form));
          page.setResources(new PDFormXObject(new PDStream(form)).getResources());
        }
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        collect(extractor.getMarkedContents(), known);
      }
      return known;
    }

    private static void collect(List<?> contents, Map<Integer, String> texts) {
      for (Object content : contents) {
        if (content instanceof PDMarkedContent marked) {
          StringBuilder text = new StringBuilder();
          for (Object part : marked.getContents()) {
            text.append(part instanceof TextPosition sign ? sign.getUnicode() : "");
          }
          texts.merge(marked.getMCID(), text.toString(), String::concat);
          collect(marked.getContents(), texts);
        }
      }
    }
  }
}
