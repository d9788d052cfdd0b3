package fi.tukipakki.support;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What every piece of HTML that came from an author must be, written down apart from the program's
 * own sanitiser: known elements with known attributes, no scheme but four, and the same tree when a
 * browser reads, writes and reads it again.
 */
public final class SafeHtml {
  private static final Set<String> TAGS =
      Set.of(
          ("a abbr b bdi bdo blockquote br cite code dd del details dfn div dl dt em h2 h3 h4"
                  + " h5 h6 hr i img ins kbd li mark ol p pre q s samp section small span"
                  + " strong sub summary sup table tbody td th thead time tr u ul var wbr")
              .split(" "));
  private static final Set<String> ATTRIBUTES =
      Set.of(
          ("align alt aria-label class data-language datetime decoding dir height href hreflang id"
                  + " lang loading open rel role src start tabindex title width")
              .split(" "));
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

  private SafeHtml() {}

  /** Throws when a body's HTML could do anything but be read. */
  public static void check(String html) {
    Document document = parse(html);
    for (Element element : document.body().getAllElements()) {
      if (element != document.body()) {
        element(element, html);
      }
    }
    String once = document.body().html();
    String twice = parse(once).body().html();
    if (!once.equals(twice)) {
      throw new AssertionError("another tree when read again:\n" + once + "\n" + twice);
    }
    if (!document.head().children().isEmpty()) {
      throw new AssertionError("leaves the body: " + html);
    }
  }

  private static Document parse(String html) {
    Document document = Jsoup.parse("<!doctype html><title></title><body>" + html);
    document.select("head > title:first-child").remove();
    document.outputSettings().prettyPrint(false);
    return document;
  }

  private static void element(Element element, String html) {
    if (!TAGS.contains(element.tagName())) {
      throw new AssertionError("<" + element.tagName() + "> in " + html);
    }
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey().toLowerCase(Locale.ROOT);
      if (!ATTRIBUTES.contains(name)) {
        throw new AssertionError(name + " on <" + element.tagName() + "> in " + html);
      }
      if (name.equals("href") || name.equals("src")) {
        address(attribute.getValue(), name.equals("src"), html);
      }
    }
  }

  /**
   * As the URL standard reads a scheme: tabs and line ends anywhere, controls in front, skipped.
   */
  private static void address(String value, boolean own, String html) {
    String address = value.replaceAll("[\\t\\n\\r]", "").replaceAll("^[\\x00-\\x20]+", "");
    if (address.startsWith("//") || address.startsWith("\\") || address.startsWith("/\\")) {
      throw new AssertionError("another host: " + value + " in " + html);
    }
    int colon = address.indexOf(':');
    boolean scheme = colon > 0 && address.substring(0, colon).matches("[A-Za-z][A-Za-z0-9+.-]*");
    if (scheme
        && (own || !SCHEMES.contains(address.substring(0, colon).toLowerCase(Locale.ROOT)))) {
      throw new AssertionError("a scheme: " + value + " in " + html);
    }
  }
}
