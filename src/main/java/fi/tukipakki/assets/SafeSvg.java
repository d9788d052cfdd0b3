package fi.tukipakki.assets;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Tells drawings from programs: an SVG file that somebody opens by itself is a document of the site
 * and may run whatever it holds.
 */
final class SafeSvg {
  private static final Set<String> ACTIVE =
      Set.of(
          "script",
          "foreignobject",
          "iframe",
          "embed",
          "object",
          "animate",
          "animatetransform",
          "animatemotion",
          "set",
          "handler",
          "listener",
          "audio",
          "video");

  /** What changes how a browser reads the text, so that it sees more than we do. */
  private static final Set<String> TRICKS =
      Set.of("<!entity", "<?xml-stylesheet", "http://www.w3.org/1999/xhtml");

  private SafeSvg() {}

  /** The drawing's tree, or null when it is none or could do more than be looked at. */
  static Document read(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (TRICKS.stream().anyMatch(lower::contains) || !isUtf8(lower)) {
      return null;
    }
    Document document = Jsoup.parse(text, "", Parser.xmlParser());
    if (document.selectFirst("svg") == null) {
      return null;
    }
    for (Element element : document.getAllElements()) {
      if (!isPassive(element)) {
        return null;
      }
    }
    return document;
  }

  /** Whether the XML declaration, if there is one, names the encoding that we read. */
  private static boolean isUtf8(String lower) {
    int encoding = lower.startsWith("<?xml") ? lower.indexOf("encoding") : -1;
    return encoding < 0
        || encoding > lower.indexOf("?>")
        || lower.startsWith("utf-8", lower.indexOf('=', encoding) + 2);
  }

  private static boolean isPassive(Element element) {
    String tag = element.tagName().toLowerCase(Locale.ROOT);
    String name = tag.substring(tag.indexOf(':') + 1);
    if (ACTIVE.contains(name) || (name.equals("style") && fetches(element.wholeText()))) {
      return false;
    }
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey().toLowerCase(Locale.ROOT);
      boolean leads = key.endsWith("href") && !attribute.getValue().startsWith("#");
      if (key.startsWith("on") || leads || fetches(attribute.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** Whether style rules ask for something from elsewhere; a part of the drawing is fine. */
  private static boolean fetches(String style) {
    String lower = style.toLowerCase(Locale.ROOT);
    if (lower.contains("@import") || lower.contains("\\")) {
      return true;
    }
    for (int at = lower.indexOf("url("); at >= 0; at = lower.indexOf("url(", at + 1)) {
      String target = lower.substring(at + 4).stripLeading();
      String bare =
          target.startsWith("'") || target.startsWith("\"") ? target.substring(1) : target;
      if (!bare.startsWith("#")) {
        return true;
      }
    }
    return false;
  }
}
