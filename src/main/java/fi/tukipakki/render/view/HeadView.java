package fi.tukipakki.render.view;

import java.util.List;

/**
 * What stands in a page's head.
 *
 * @param title for the browser's tab
 * @param description one or two sentences, or empty
 * @param canonical absolute address, or empty when the base URL is unknown
 * @param ogType Open Graph type
 * @param alternates absolute addresses of the language versions
 * @param jsonLd JSON-LD documents, safe inside a script element
 * @param noindex whether search engines should leave the page out
 * @param csp the content security policy
 */
public record HeadView(
    String title,
    String description,
    String canonical,
    String ogType,
    List<AlternateView> alternates,
    List<String> jsonLd,
    boolean noindex,
    String csp) {
  public HeadView {
    alternates = List.copyOf(alternates);
    jsonLd = List.copyOf(jsonLd);
  }

  /** A language version: BCP 47 tag (or x-default) and absolute address. */
  public record AlternateView(String lang, String url) {}
}
