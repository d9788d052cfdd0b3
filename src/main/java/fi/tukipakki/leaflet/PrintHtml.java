package fi.tukipakki.leaflet;

import fi.tukipakki.model.RelativePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Makes a page's HTML fit for paper: links lead to the public site or within the document, or
 * become text where neither can be; pictures come along; what runs or reaches out goes.
 */
public final class PrintHtml {
  /** What the address of a picture inside a print document begins with. */
  static final String PICTURE = "picture:";

  /** Endings of the pictures that the typesetter can draw. */
  private static final Set<String> BITMAPS = Set.of("png", "jpg", "jpeg", "gif");

  private static final String INLINE = "a, strong, em, b, i, code, del, abbr, time";

  private static final String OPENING = "([{”’»“‘«";
  private static final String CLOSING = ")]}”’»“.,;:!?…";

  private static final String GONE =
      "script, style[src], link, iframe, embed, form, button, input, select, textarea, audio, video,"
          + " svg, base, meta[http-equiv]";

  private final String baseUrl;
  private final Function<String, Optional<byte[]>> pictures;

  /**
   * @param baseUrl address of the public site ending in a slash, or empty
   * @param pictures the bytes of a picture by its path in the site
   */
  public PrintHtml(String baseUrl, Function<String, Optional<byte[]>> pictures) {
    this.baseUrl = baseUrl;
    this.pictures = pictures;
  }

  /**
   * A document for the typesetter.
   *
   * @param html a whole HTML document
   * @param here path of the page that the HTML was made for
   */
  public PrintDocument document(String html, String here, Paper paper) {
    Document document = Jsoup.parse(html);
    document.outputSettings().prettyPrint(false);
    SortedMap<String, byte[]> found = prepare(document, here);
    return new PrintDocument(document.outerHtml(), paper, found);
  }

  private SortedMap<String, byte[]> prepare(Document document, String here) {
    document.select(GONE).remove();
    for (Element element : document.getAllElements()) {
      dropDangers(element);
    }
    document.select("a[href]").forEach(link -> link(link, here, document));
    document.select("li > .task:first-child").forEach(PrintHtml::task);
    document.select(INLINE).forEach(PrintHtml::holdPunctuation);
    document.select("th:not([scope])").forEach(cell -> cell.attr("scope", "col"));
    SortedMap<String, byte[]> found = new TreeMap<>();
    document.select("img").forEach(img -> picture(img, here, found));
    return found;
  }

  /** A box to tick stands where the bullet would. */
  private static void task(Element box) {
    Element list = box.parent().parent();
    if (list != null && list.normalName().equals("ul")) {
      list.addClass("tasks");
    }
  }

  /**
   * Takes punctuation beside an inline element into it. The typesetter breaks lines between
   * elements: a line must not begin with a comma because the word before it is bold.
   */
  private static void holdPunctuation(Element element) {
    if (element.nextSibling() instanceof TextNode next) {
      String text = next.getWholeText();
      int end = 0;
      while (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      if (end > 0) {
        element.appendText(text.substring(0, end));
        next.text(text.substring(end));
      }
    }
    if (element.previousSibling() instanceof TextNode before) {
      String text = before.getWholeText();
      int start = text.length();
      while (start > 0 && OPENING.indexOf(text.charAt(start - 1)) >= 0) {
        start--;
      }
      if (start < text.length()) {
        element.prependText(text.substring(start));
        before.text(text.substring(0, start));
      }
    }
  }

  /** Attributes that the typesetter would act on. */
  private static void dropDangers(Element element) {
    List<String> gone = new ArrayList<>();
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey().toLowerCase(Locale.ROOT);
      if (name.startsWith("on")
          || name.equals("download")
          || name.equals("relationship")
          || name.equals("usemap")
          || name.equals("style") && !element.normalName().equals("object")) {
        gone.add(attribute.getKey());
      }
    }
    gone.forEach(element::removeAttr);
  }

  private void link(Element link, String here, Document document) {
    String address = link.attr("href");
    if (address.startsWith("#")) {
      if (document.getElementById(address.substring(1)) == null) {
        link.unwrap();
      }
      return;
    }
    if (RelativePath.isAbsolute(address)) {
      return;
    }
    if (baseUrl.isEmpty()) {
      link.unwrap();
    } else {
      link.attr("href", baseUrl + RelativePath.target(here, address));
    }
  }

  private void picture(Element img, String here, SortedMap<String, byte[]> found) {
    String path = RelativePath.decoded(RelativePath.target(here, img.attr("src")));
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean own = !RelativePath.isAbsolute(img.attr("src")) && BITMAPS.contains(ending);
    Optional<byte[]> bytes = own ? pictures.apply(path) : Optional.empty();
    if (bytes.isEmpty()) {
      img.replaceWith(new Element("span").addClass("no-picture").text(img.attr("alt")));
      return;
    }
    String name = PICTURE + found.size() + "." + ending;
    found.put(name, bytes.get());
    img.attr("src", name);
  }
}
