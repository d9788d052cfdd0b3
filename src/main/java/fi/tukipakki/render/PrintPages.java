package fi.tukipakki.render;

import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.model.Language;
import fi.tukipakki.render.view.BookView;
import fi.tukipakki.render.view.HeadView;
import fi.tukipakki.render.view.PageView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the templates for paper and books see, and which pages they are for. */
public final class PrintPages {
  private final SitePlan plan;
  private final Site site;
  private final PageViews pages;

  PrintPages(SitePlan plan, Site site, PageViews pages) {
    this.plan = plan;
    this.site = site;
    this.pages = pages;
  }

  /** Whether a page is a leaflet, to be printed on one sheet or a few. */
  public boolean isLeaflet(Page page) {
    return page.role() == Page.Role.PAGE && page.type().has("leaflet");
  }

  /** Whether a page is the first page of a book. */
  public boolean isBook(Page page) {
    return pages.books().isBook(page);
  }

  /** Pages of a book: its first one and its chapters. */
  public List<Page> pagesOf(Page book) {
    List<Page> all = new java.util.ArrayList<>(List.of(book));
    all.addAll(pages.books().chapters(book));
    return List.copyOf(all);
  }

  /** Variables of {@code print/leaflet}; {@code paper} is a4 or a5. */
  public Map<String, Object> leaflet(Page page, String paper) {
    return variables(page, page.path(), pages.whole(page), paper);
  }

  /** Variables of {@code print/book}. */
  public Map<String, Object> book(Page page) {
    BookView book = pages.books().view(page, page.path(), pages::whole);
    Map<String, Object> variables = variables(page, page.path(), pages.joined(page, book), "a4");
    variables.put("book", book);
    return variables;
  }

  /** Variables of {@code print/chapter}: a chapter, or the first page of the book. */
  public Map<String, Object> chapter(Page page, boolean front) {
    Map<String, Object> variables = variables(page, page.path(), pages.whole(page), "");
    variables.put("front", front);
    return variables;
  }

  /** Absolute address of a page, or empty when the site's is unknown. */
  public String address(Page page) {
    return plan.heads().absolute(page.path());
  }

  private Map<String, Object> variables(Page page, String here, PageView view, String paper) {
    Language language = page.language();
    HeadView head =
        plan.heads()
            .head(
                page.title(),
                page.description(),
                page.path(),
                language,
                "article",
                List.of(),
                List.of(),
                false);
    Map<String, Object> variables = plan.base(language, here, head, page.path());
    String address = address(page);
    Map<String, Object> print = new LinkedHashMap<>();
    print.put("paper", paper);
    print.put("address", address);
    print.put("shown", address.replaceFirst("^https?://", "").replaceFirst("/$", ""));
    print.put("versions", versions(page));
    variables.put("print", print);
    variables.put("page", view);
    return variables;
  }

  /** The same page in other languages. */
  private List<Map<String, Object>> versions(Page page) {
    return site.versions(page).stream()
        .filter(version -> !version.equals(page))
        .map(
            version -> {
              Map<String, Object> view = new LinkedHashMap<>();
              view.put("label", version.language().label());
              view.put("title", version.title());
              view.put("path", version.path());
              view.put("lang", version.language().tag());
              return view;
            })
        .toList();
  }
}
