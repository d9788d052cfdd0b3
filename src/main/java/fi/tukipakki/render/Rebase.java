package fi.tukipakki.render;

import fi.tukipakki.model.RelativePath;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Moves a piece of HTML from one page to another: relative addresses are made anew. */
final class Rebase {
  private Rebase() {}

  /**
   * The HTML as it must stand on another page.
   *
   * @param from path of the page that the HTML was made for
   * @param to path of the page that shows it
   * @param links makes the new addresses
   */
  static String html(String html, String from, String to, LinkFunctions links) {
    if (from.equals(to) || (!html.contains("href=") && !html.contains("src="))) {
      return html;
    }
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    for (String attribute : new String[] {"href", "src"}) {
      for (Element element : document.select("[" + attribute + "]")) {
        element.attr(attribute, address(element.attr(attribute), from, to, links));
      }
    }
    return document.body().html();
  }

  /** One address moved from a page to another. */
  static String address(String address, String from, String to, LinkFunctions links) {
    if (RelativePath.isAbsolute(address)) {
      return address;
    }
    return links.url(to, RelativePath.target(from, address));
  }
}
