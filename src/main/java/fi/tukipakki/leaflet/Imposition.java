package fi.tukipakki.leaflet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/**
 * Puts the A5 pages of a document on the sides of A4 sheets in the order of a booklet: of sheet 1
 * the last and the first page in front, the second and the last but one behind, and so on.
 *
 * <p>The tags survive. Every page becomes a form with its own numbers of marked content, as ISO
 * 32000-1, 14.7.4.2, allows, and the tree of tags is told where they went: its order, in which the
 * document is read aloud, stays that of the pages.
 */
final class Imposition {
  private static final COSName MCR = COSName.getPDFName("MCR");
  private static final COSName STM = COSName.getPDFName("Stm");
  private static final COSName QUAD_POINTS = COSName.getPDFName("QuadPoints");

  private final PDDocument pdf;
  private final Map<COSDictionary, Place> places = new IdentityHashMap<>();

  Imposition(PDDocument pdf) {
    this.pdf = pdf;
  }

  /**
   * Where a page went.
   *
   * @param side the side of a sheet
   * @param form the page's content
   * @param x how far to the right, in points
   */
  private record Place(PDPage side, PDFormXObject form, float x) {}

  /** The pages by their order on the sides of the sheets, counted from 0: 7 0 1 6 5 2 3 4. */
  static List<Integer> order(int pages) {
    if (pages % 4 != 0) {
      throw new IllegalArgumentException(pages + " pages do not fill sheets");
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < pages / 2; i += 2) {
      order.addAll(List.of(pages - 1 - i, i, i + 1, pages - 2 - i));
    }
    return order;
  }

  void impose() throws IOException {
    List<PDPage> pages = new ArrayList<>();
    pdf.getPages().forEach(pages::add);
    List<PDPage> sides = new ArrayList<>();
    List<Integer> order = order(pages.size());
    for (int i = 0; i < order.size(); i += 2) {
      sides.add(side(pages.get(order.get(i)), pages.get(order.get(i + 1))));
    }
    pages.forEach(page -> pdf.getPages().remove(page));
    sides.forEach(pdf::addPage);
    PdfTags.elements(pdf, this::moveTags);
  }

  private PDPage side(PDPage left, PDPage right) throws IOException {
    PDRectangle sheet = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
    float width = sheet.getWidth() / 2;
    PDPage side = new PDPage(sheet);
    side.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
    PDResources resources = new PDResources();
    COSName first = resources.add(form(left, side, 0));
    COSName second = resources.add(form(right, side, width));
    side.setResources(resources);
    PDStream content = new PDStream(pdf);
    try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
      String text =
          "q /"
              + first.getName()
              + " Do Q\n"
              + "q 1 0 0 1 "
              + width
              + " 0 cm /"
              + second.getName()
              + " Do Q\n";
      out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
    side.setContents(content);
    List<PDAnnotation> links = new ArrayList<>();
    for (PDPage page : List.of(left, right)) {
      float x = places.get(page.getCOSObject()).x();
      for (PDAnnotation link : page.getAnnotations()) {
        move(link.getCOSObject(), x);
        link.setPage(side);
        links.add(link);
      }
    }
    side.setAnnotations(links);
    return side;
  }

  private PDFormXObject form(PDPage page, PDPage side, float x) throws IOException {
    PDStream content = new PDStream(pdf);
    try (InputStream in = page.getContents();
        OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
      in.transferTo(out);
    }
    PDFormXObject form = new PDFormXObject(content);
    form.setBBox(page.getMediaBox());
    form.setResources(page.getResources());
    form.getCOSObject()
        .setItem(COSName.STRUCT_PARENTS, page.getCOSObject().getItem(COSName.STRUCT_PARENTS));
    places.put(page.getCOSObject(), new Place(side, form, x));
    return form;
  }

  private static void move(COSDictionary annotation, float x) {
    for (COSName key : new COSName[] {COSName.RECT, QUAD_POINTS}) {
      if (annotation.getDictionaryObject(key) instanceof COSArray numbers) {
        for (int i = 0; i < numbers.size(); i += 2) {
          numbers.set(i, new COSFloat(((COSNumber) numbers.getObject(i)).floatValue() + x));
        }
      }
    }
  }

  /** Tells a tag on which side, and in which form, its content stands now. */
  private void moveTags(COSDictionary element) {
    Place own = place(element);
    COSBase kids = element.getDictionaryObject(COSName.K);
    if (kids instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, moved(array.getObject(i), array.get(i), own));
      }
    } else if (kids != null) {
      element.setItem(COSName.K, moved(kids, element.getItem(COSName.K), own));
    }
    if (own != null) {
      element.setItem(COSName.PG, own.side());
    }
  }

  private Place place(COSDictionary holder) {
    COSDictionary page = holder.getCOSDictionary(COSName.PG);
    return page == null ? null : places.get(page);
  }

  private COSBase moved(COSBase kid, COSBase asItStands, Place own) {
    if (kid instanceof COSInteger number) {
      COSDictionary reference = new COSDictionary();
      reference.setItem(COSName.TYPE, MCR);
      reference.setItem(COSName.MCID, number);
      reference.setItem(COSName.PG, own.side());
      reference.setItem(STM, own.form());
      return reference;
    }
    if (kid instanceof COSDictionary dictionary && !dictionary.containsKey(COSName.S)) {
      Place place = place(dictionary) == null ? own : place(dictionary);
      if (place != null) {
        dictionary.setItem(COSName.PG, place.side());
        if (dictionary.containsKey(COSName.MCID)) {
          dictionary.setItem(STM, place.form());
        }
      }
    }
    return asItStands;
  }
}
