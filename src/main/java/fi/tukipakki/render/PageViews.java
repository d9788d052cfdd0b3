package fi.tukipakki.render;

import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.config.Taxonomy;
import fi.tukipakki.content.Body;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.Review;
import fi.tukipakki.content.Site;
import fi.tukipakki.model.Language;
import fi.tukipakki.model.Typography;
import fi.tukipakki.model.Value;
import fi.tukipakki.render.view.BookView;
import fi.tukipakki.render.view.CardView;
import fi.tukipakki.render.view.LinkView;
import fi.tukipakki.render.view.PageView;
import fi.tukipakki.render.view.PageView.DatesView;
import fi.tukipakki.render.view.PageView.HeadingView;
import fi.tukipakki.render.view.PageView.LawRefView;
import fi.tukipakki.render.view.PageView.TranslationView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Builds what a page's own template sees. */
final class PageViews {
  private final RenderContext context;
  private final Site site;
  private final SiteConfig config;
  private final Lists lists;
  private final Cards cards;
  private final Parts parts;
  private final ReadingTime time;

  PageViews(RenderContext context, Lists lists, Cards cards) {
    this.context = context;
    this.site = context.site();
    this.config = site.config();
    this.lists = lists;
    this.cards = cards;
    this.parts = new Parts(context, cards);
    this.time = new ReadingTime(config);
  }

  /** The views of a process beside its whole one. */
  List<ProcessParts.Share> shares(Page page) {
    return parts.processes().shares(page);
  }

  InductionPaths paths() {
    return parts.paths();
  }

  Books books() {
    return parts.books();
  }

  /** The view of a page as a whole. */
  PageView whole(Page page) {
    return view(page, context.bodies().apply(page.path()), ProcessParts.Share.whole(page));
  }

  /** The joined book that begins with a page. */
  PageView joined(Page book, BookView whole) {
    List<HeadingView> headings = new ArrayList<>(whole.intro().headings());
    if (!book.values().items("thresholds").isEmpty()) {
      String title = context.strings().text("thresholds", book.language());
      headings.add(new HeadingView(2, "_thresholds", title));
    }
    int minutes = 0;
    for (BookView.ChapterView chapter : whole.chapters()) {
      headings.add(new HeadingView(2, chapter.id(), chapter.page().card().title()));
      headings.addAll(chapter.headings());
      minutes += chapter.page().minutes();
    }
    PageView first = whole.intro().page();
    return first.joined(headings, whole.sources(), whole.laws(), first.minutes() + minutes);
  }

  /** What a share shows, as a title: a role's name or the word for a checklist. */
  String shareTitle(Page page, ProcessParts.Share share) {
    return share.role().isEmpty()
        ? context.strings().text("checklist", page.language())
        : ProcessParts.roleTitle(page, share.role());
  }

  PageView view(Page page, Body body, ProcessParts.Share share) {
    Neighbours neighbours = neighbours(page);
    Map<String, Object> own = parts.of(page, body, share);
    return new PageView(
        cards.own(page, body),
        body.html(),
        toc(body),
        breadcrumbs(page),
        taxonomy("audience", page),
        taxonomy("region", page),
        taxonomy("tags", page),
        dates(page),
        page.values().text("responsible"),
        Typography.apply(page.values().text("expertReview")),
        translations(page),
        laws(page, body),
        referred(page, "actors"),
        referred(page, "services"),
        cards.cards(context.relations().related(page), page.language()),
        cards.cards(context.relations().backlinks(page), page.language()),
        maps(cards.own(page, body).fields().get("sources")),
        maps(cards.own(page, body).fields().get("contacts")),
        neighbours.previous(),
        neighbours.next(),
        config.editUrl().isEmpty() ? "" : config.editUrl() + page.source().path(),
        time.minutes(page, body),
        own);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> maps(Object list) {
    return list == null ? List.of() : (List<Map<String, Object>>) list;
  }

  private static List<HeadingView> toc(Body body) {
    return body.headings().stream()
        .filter(h -> h.level() <= 3)
        .map(h -> new HeadingView(h.level(), h.id(), h.text()))
        .toList();
  }

  List<LinkView> breadcrumbs(Page page) {
    List<LinkView> crumbs = new ArrayList<>();
    Language language = page.language();
    crumbs.add(link(context.strings().text("home", language), config.prefix(language)));
    if (page.type().listed()) {
      String label = config.text(page.type().label(), language);
      crumbs.add(link(label, lists.typePath(page.type(), language)));
    }
    if (page.values().values().get("partOf") instanceof Value.Ref ref) {
      site.resolve(ref, language).ifPresent(p -> crumbs.add(link(p.title(), p.path())));
    }
    return crumbs;
  }

  private static LinkView link(String label, String path) {
    return new LinkView(label, path, false, false, 0);
  }

  private List<LinkView> taxonomy(String key, Page page) {
    Taxonomy taxonomy = config.taxonomies().get(key);
    List<LinkView> links = new ArrayList<>();
    for (String id : page.taxonomy(key)) {
      String path = lists.termPath(null, key, id, page.language());
      if (lists.has(path)) {
        links.add(link(config.text(taxonomy.term(id).label(), page.language()), path));
      }
    }
    return links;
  }

  private DatesView dates(Page page) {
    Language language = page.language();
    Optional<LocalDate> due = Review.due(config, page);
    return new DatesView(
        iso(page.created()),
        text(page.created(), language),
        iso(page.values().day("updated")),
        text(page.values().day("updated"), language),
        iso(page.reviewed()),
        text(page.reviewed(), language),
        iso(due),
        text(due, language),
        due.filter(d -> d.isBefore(site.today())).isPresent());
  }

  private static String iso(Optional<LocalDate> date) {
    return date.map(LocalDate::toString).orElse("");
  }

  private static String text(Optional<LocalDate> date, Language language) {
    return date.map(d -> Dates.text(d, language)).orElse("");
  }

  List<TranslationView> translations(Page page) {
    return site.versions(page).stream()
        .map(p -> TranslationView.of(p.language(), p.path(), p.equals(page)))
        .toList();
  }

  /** The page's legal basis: laws of its front matter, of its steps, and of its text, once each. */
  private List<LawRefView> laws(Page page, Body body) {
    Map<String, Body.LegalRef> found = new LinkedHashMap<>();
    citations(page.values()).forEach(ref -> add(ref, found));
    body.laws().forEach(ref -> add(ref, found));
    Map<String, LawRefView> sorted = new TreeMap<>();
    found.forEach(
        (key, ref) -> {
          LawRefView view = cards.fields().law(ref, page);
          sorted.put(SortKey.natural(view.label()) + key, view);
        });
    return List.copyOf(sorted.values());
  }

  private static void add(Body.LegalRef ref, Map<String, Body.LegalRef> found) {
    found.putIfAbsent(ref.law() + " " + ref.chapter() + " " + ref.sections(), ref);
  }

  private List<Body.LegalRef> citations(Value.Obj values) {
    List<Body.LegalRef> references = new ArrayList<>();
    for (Value item : values.items("law")) {
      if (item instanceof Value.Text text) {
        references.addAll(context.laws().parse(text.text(), text.location()));
      }
    }
    for (Value.Obj step : values.objects("steps")) {
      references.addAll(citations(step));
    }
    return references;
  }

  private List<CardView> referred(Page page, String key) {
    return context.relations().ordered(page.values().items(key), page.language()).stream()
        .map(p -> cards.card(p, page.language()))
        .toList();
  }

  private record Neighbours(CardView previous, CardView next) {}

  /** Chapters of a book have a page before and after them. */
  private Neighbours neighbours(Page page) {
    if (!(page.values().values().get("partOf") instanceof Value.Ref ref)) {
      return new Neighbours(null, null);
    }
    Optional<Page> book = site.resolve(ref, page.language());
    List<Page> chapters =
        book.map(b -> context.relations().ordered(b.values().items("chapters"), page.language()))
            .orElse(List.of());
    int at = chapters.indexOf(page);
    if (at < 0) {
      return new Neighbours(null, null);
    }
    Page before = at == 0 ? book.get() : chapters.get(at - 1);
    Page after = at + 1 < chapters.size() ? chapters.get(at + 1) : null;
    return new Neighbours(cards.brief(before), after == null ? null : cards.brief(after));
  }
}
