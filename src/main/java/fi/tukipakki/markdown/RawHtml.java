package fi.tukipakki.markdown;

import fi.tukipakki.diagnostics.Code;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.commonmark.node.Node;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Safelist;

/**
 * The little HTML that authors may write: marks of text such as {@code <abbr>}, {@code <kbd>},
 * {@code <span lang>}, and {@code <details>}. All else is dropped, and told.
 */
final class RawHtml {
  private static final Document.OutputSettings COMPACT =
      new Document.OutputSettings().prettyPrint(false);
  private static final Safelist ALLOWED =
      new Safelist()
          .addTags(
              "abbr", "bdi", "bdo", "br", "cite", "del", "details", "dd", "dfn", "div", "dl", "dt",
              "em", "i", "b", "ins", "kbd", "mark", "p", "q", "s", "samp", "small", "span",
              "strong", "sub", "summary", "sup", "time", "u", "ul", "ol", "li", "var", "wbr")
          .addAttributes(":all", "lang", "dir", "title")
          .addAttributes("time", "datetime")
          .addAttributes("details", "open");

  private RawHtml() {}

  /**
   * The allowed part of a block of HTML. What it leaves open stays open and what it closes of an
   * earlier block is closed, so that Markdown may stand between {@code <details>} and its end.
   */
  static String block(String literal, Node node, Conversion c) {
    if (!c.hasRoomForHtml(node)) {
      return "";
    }
    c.rawHtml = true;
    tellDropped(literal, node, c);
    OpenTags open = OpenTags.of(literal, ALLOWED::isSafeTag);
    return open.before() + open.withoutEnds(Jsoup.clean(literal, "", ALLOWED, COMPACT));
  }

  /** A single tag in a line of text: itself when allowed, else nothing. */
  static String inline(String literal, Node node, Conversion c) {
    if (literal.startsWith("<!--")) {
      return "";
    }
    if (!c.hasRoomForHtml(node)) {
      return "";
    }
    c.rawHtml = true;
    if (literal.startsWith("</")) {
      String tag = literal.substring(2, literal.length() - 1).strip().toLowerCase(Locale.ROOT);
      return ALLOWED.isSafeTag(tag) ? "</" + tag + ">" : "";
    }
    tellDropped(literal, node, c);
    String clean = Jsoup.clean(literal, "", ALLOWED, COMPACT);
    int close = clean.indexOf("</");
    return close < 0 ? clean : clean.substring(0, close);
  }

  private static void tellDropped(String literal, Node node, Conversion c) {
    TreeSet<String> dropped = new TreeSet<>();
    for (Element element : Jsoup.parse(literal, "", Parser.xmlParser()).getAllElements()) {
      if (element.tagName().startsWith("#")) {
        continue;
      }
      String tag = element.tagName().toLowerCase(Locale.ROOT);
      if (!ALLOWED.isSafeTag(tag)) {
        dropped.add("<" + tag + ">");
        continue;
      }
      for (Attribute attribute : element.attributes()) {
        if (!ALLOWED.isSafeAttribute(tag, element, attribute)) {
          dropped.add(tag + " " + attribute.getKey());
        }
      }
    }
    if (!dropped.isEmpty()) {
      c.tell(Code.RAW_HTML_DROPPED, node, Map.of("value", String.join(", ", dropped)));
    }
  }

  /** HTML with every element closed, since authors' tags may stand alone. */
  static String balanced(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings(COMPACT);
    return document.body().html();
  }
}
