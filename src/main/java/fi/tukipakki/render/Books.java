package fi.tukipakki.render;

import fi.tukipakki.content.Body;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.model.RelativePath;
import fi.tukipakki.render.view.BookView;
import fi.tukipakki.render.view.BookView.ChapterView;
import fi.tukipakki.render.view.PageView;
import fi.tukipakki.render.view.PageView.HeadingView;
import fi.tukipakki.render.view.PageView.LawRefView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Handbooks joined to one text: chapters one level down, ids apart, links within the text. */
final class Books {
  /** Attributes that name ids. */
  private static final List<String> NAMING =
      List.of("aria-labelledby", "aria-describedby", "headers", "for");

  private final RenderContext context;
  private final Site site;

  Books(RenderContext context) {
    this.context = context;
    this.site = context.site();
  }

  /** Whether a page is the first page of a book, and not one of its chapters. */
  boolean isBook(Page page) {
    return page.role() == Page.Role.PAGE && !chapters(page).isEmpty();
  }

  /** The chapters that are shown, in order. */
  List<Page> chapters(Page page) {
    return page.type().has("handbook")
        ? context.relations().ordered(page.values().items("chapters"), page.language()).stream()
            .filter(chapter -> !chapter.id().equals(page.id()))
            .distinct()
            .toList()
        : List.of();
  }

  /** Address of the joined book. */
  String path(Page book) {
    return book.path() + site.config().pathWord("whole", book.language()) + "/";
  }

  /**
   * The joined book as it stands at an address.
   *
   * @param here path of the page that shows it
   * @param pages makes the view of a page
   */
  BookView view(Page book, String here, java.util.function.Function<Page, PageView> pages) {
    List<Page> chapters = chapters(book);
    Map<String, String> places = new LinkedHashMap<>();
    places.put(book.path(), "");
    chapters.forEach(chapter -> places.putIfAbsent(chapter.path(), "_c-" + chapter.slug()));
    Map<String, Map<String, Object>> sources = new LinkedHashMap<>();
    Map<String, LawRefView> laws = new LinkedHashMap<>();
    List<ChapterView> views = new ArrayList<>();
    List<Page> all = new ArrayList<>(List.of(book));
    all.addAll(chapters);
    for (int i = 0; i < all.size(); i++) {
      Page page = all.get(i);
      PageView view = pages.apply(page);
      view.sources().forEach(s -> sources.putIfAbsent(s.get("title") + " " + s.get("url"), s));
      view.laws().forEach(l -> laws.putIfAbsent(l.label(), l));
      String id = i == 0 ? "" : places.get(page.path());
      views.add(
          new ChapterView(
              id, i, html(page, id, here, places), headings(page, id, i == 0 ? 2 : 3), view));
    }
    return new BookView(
        views.get(0),
        views.subList(1, views.size()),
        List.copyOf(sources.values()),
        laws.values().stream()
            .sorted(java.util.Comparator.comparing(l -> SortKey.natural(l.label())))
            .toList());
  }

  private List<HeadingView> headings(Page page, String chapter, int level) {
    return context.bodies().apply(page.path()).headings().stream()
        .filter(heading -> heading.level() == 2)
        .map(heading -> new HeadingView(level, id(chapter, heading.id()), heading.text()))
        .toList();
  }

  /** An id of a chapter as it is called in the joined book; those of the first page stay. */
  private static String id(String chapter, String id) {
    return chapter.isEmpty() ? id : chapter + "." + id;
  }

  private String html(Page page, String chapter, String here, Map<String, String> places) {
    Body body = context.bodies().apply(page.path());
    Document document = Jsoup.parseBodyFragment(body.html());
    document.outputSettings().prettyPrint(false);
    if (!chapter.isEmpty()) {
      document.select("h2,h3,h4,h5").forEach(Books::down);
      document.select("[id]").forEach(element -> element.id(id(chapter, element.id())));
      for (String attribute : NAMING) {
        for (Element element : document.select("[" + attribute + "]")) {
          List<String> ids = new ArrayList<>();
          for (String id : element.attr(attribute).strip().split("\\s+")) {
            ids.add(id(chapter, id));
          }
          element.attr(attribute, String.join(" ", ids));
        }
      }
    }
    for (Element link : document.select("[href]")) {
      link.attr("href", address(link.attr("href"), page.path(), chapter, here, places));
    }
    for (Element picture : document.select("[src]")) {
      picture.attr("src", Rebase.address(picture.attr("src"), page.path(), here, context.links()));
    }
    return document.body().html();
  }

  private static void down(Element heading) {
    heading.tagName("h" + (heading.normalName().charAt(1) - '0' + 1));
  }

  private String address(
      String address, String from, String chapter, String here, Map<String, String> places) {
    if (address.startsWith("#")) {
      return "#" + id(chapter, address.substring(1));
    }
    if (RelativePath.isAbsolute(address)) {
      return address;
    }
    String target = RelativePath.target(from, address);
    int hash = target.indexOf('#');
    String place = places.get(hash < 0 ? target : target.substring(0, hash));
    if (place == null) {
      return context.links().url(here, target);
    }
    String fragment = hash < 0 ? "" : target.substring(hash + 1);
    if (fragment.isEmpty()) {
      return place.isEmpty() ? "#_main" : "#" + place;
    }
    return "#" + id(place, fragment);
  }
}
