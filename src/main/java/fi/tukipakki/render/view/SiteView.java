package fi.tukipakki.render.view;

import java.util.List;
import java.util.Map;

/**
 * What every template may ask of the site as a whole, in the language of the page being rendered.
 *
 * @param title the site's name
 * @param description one sentence about the site
 * @param organisation who publishes it, or empty
 * @param baseUrl absolute address ending in a slash, or empty when unknown
 * @param feedback address for feedback (a URL or mailto:), or empty
 * @param license name of the content's licence
 * @param licenseUrl where the licence can be read
 * @param menu main navigation
 * @param footer links of the footer
 * @param exit the exit-this-page button
 * @param distress contacts for a reader in danger
 * @param homePath path of the home page in this language
 * @param indexPath path of the A–Ö index
 * @param regionsPath path of the page of all regions, or empty
 * @param searchPath path of the search page
 * @param feedPath path of the Atom feed, or empty when there is none
 * @param assets fingerprinted path of each asset by its plain name, such as {@code css/site.css}
 * @param generator name and version of this program
 */
public record SiteView(
    String title,
    String description,
    String organisation,
    String baseUrl,
    String feedback,
    String license,
    String licenseUrl,
    List<LinkView> menu,
    List<LinkView> footer,
    ExitView exit,
    List<ContactView> distress,
    String homePath,
    String indexPath,
    String regionsPath,
    String searchPath,
    String feedPath,
    Map<String, String> assets,
    String generator) {
  public SiteView {
    menu = List.copyOf(menu);
    footer = List.copyOf(footer);
    distress = List.copyOf(distress);
    assets = Map.copyOf(assets);
  }

  /**
   * The exit-this-page button.
   *
   * @param url the neutral page that replaces this one
   * @param label the button's text
   * @param helpPath path of the page that tells what the button does, or empty
   */
  public record ExitView(String url, String label, String helpPath) {}

  /**
   * A number to call in danger.
   *
   * @param label whose number
   * @param phone as it is shown
   * @param dial digits for a {@code tel:} link
   * @param note when and for whom, or empty
   * @param path path of the page about it, or empty
   */
  public record ContactView(String label, String phone, String dial, String note, String path) {}
}
