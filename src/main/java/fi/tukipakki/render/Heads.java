package fi.tukipakki.render;

import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.model.Language;
import fi.tukipakki.render.view.HeadView;
import fi.tukipakki.render.view.HeadView.AlternateView;
import fi.tukipakki.render.view.PageView.TranslationView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The head of each page: title, addresses of its versions, policy. */
public final class Heads {
  /**
   * The content security policy of every page. {@code file:} is not there: browsers take {@code
   * 'self'} for it on pages from a disk.
   */
  public static final String CSP =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
          + "connect-src 'self'; media-src 'self'; base-uri 'none'; form-action 'none'; "
          + "require-trusted-types-for 'script'; trusted-types tukipakki-search";

  private final SiteConfig config;

  Heads(Site site) {
    this.config = site.config();
  }

  HeadView page(Page page, List<TranslationView> translations, List<String> jsonLd) {
    boolean article = page.role() == Page.Role.PAGE;
    return head(
        page.title(),
        page.description(),
        page.path(),
        page.language(),
        article ? "article" : "website",
        translations,
        jsonLd,
        false);
  }

  HeadView head(
      String title,
      String description,
      String path,
      Language language,
      String ogType,
      List<TranslationView> translations,
      List<String> jsonLd,
      boolean noindex) {
    String siteTitle = config.text(config.title(), language);
    boolean home = path.equals(config.prefix(language)) || title.equals(siteTitle);
    return new HeadView(
        home ? siteTitle + variant(language) : title + variant(language) + " – " + siteTitle,
        description,
        noindex ? "" : absolute(path),
        ogType,
        noindex ? List.of() : alternates(translations),
        jsonLd,
        noindex,
        CSP);
  }

  /** What parts two languages of one tag: easy Finnish has the titles of the Finnish pages. */
  private String variant(Language language) {
    boolean shared =
        !language.equals(config.defaultLanguage())
            && language.tag().equals(config.defaultLanguage().tag());
    return shared ? " (" + language.label().toLowerCase(Locale.ROOT) + ")" : "";
  }

  /** Absolute address of a path, or empty when the base URL is unknown. */
  String absolute(String path) {
    return config.baseUrl().isEmpty() ? "" : config.baseUrl() + path;
  }

  /** Versions in languages of their own tag; easy Finnish is Finnish and no alternate of it. */
  List<AlternateView> alternates(List<TranslationView> translations) {
    List<AlternateView> alternates = new ArrayList<>();
    if (config.baseUrl().isEmpty() || translations.size() < 2) {
      return alternates;
    }
    for (TranslationView translation : translations) {
      boolean ownTag = alternates.stream().noneMatch(a -> a.lang().equals(translation.lang()));
      if (ownTag) {
        alternates.add(
            new AlternateView(translation.lang(), config.baseUrl() + translation.path()));
      }
    }
    translations.stream()
        .filter(t -> t.language().equals(config.defaultLanguage().id()))
        .findFirst()
        .ifPresent(
            t -> alternates.add(new AlternateView("x-default", config.baseUrl() + t.path())));
    return alternates;
  }
}
