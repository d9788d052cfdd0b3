package fi.tukipakki.render;

import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.model.Language;
import fi.tukipakki.model.Slug;
import fi.tukipakki.render.SitePlan.Target;
import fi.tukipakki.render.view.LinkView;
import fi.tukipakki.render.view.ListView;
import fi.tukipakki.render.view.ListView.GroupView;
import fi.tukipakki.render.view.PageView.TranslationView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The A–Ö index of each language, and lists in order of the alphabet. */
final class LetterIndex {
  /** An index of up to so many pages is one page. */
  private static final int WHOLE = 600;

  private final RenderContext context;
  private final Site site;
  private final SiteConfig config;
  private final Lists lists;
  private final Cards cards;
  private final SitePlan plan;

  LetterIndex(RenderContext context, Lists lists, Cards cards, SitePlan plan) {
    this.context = context;
    this.site = context.site();
    this.config = site.config();
    this.lists = lists;
    this.cards = cards;
    this.plan = plan;
  }

  private String path(Language language) {
    return config.prefix(language) + config.pathWord("index", language) + "/";
  }

  /** The index of all pages by letter; a large one has a page a letter. */
  List<Target> targets(Language language) {
    List<Target> targets = new ArrayList<>();
    List<Page> all =
        lists.byTitle().stream()
            .filter(p -> p.language().equals(language) && p.role() == Page.Role.PAGE)
            .toList();
    String path = path(language);
    Map<String, List<Page>> letters = byLetter(all);
    if (all.size() <= WHOLE) {
      targets.add(page(language, path, path, letters, List.of(), ""));
      return targets;
    }
    List<LinkView> links = new ArrayList<>();
    letters.forEach(
        (letter, pages) -> {
          String own = path + letterId(letter).substring("kirjain-".length()) + "/";
          links.add(new LinkView(letter, own, false, false, pages.size()));
        });
    targets.add(page(language, path, path, Map.of(), links, ""));
    for (LinkView link : links) {
      Map<String, List<Page>> own = Map.of(link.label(), letters.get(link.label()));
      targets.add(page(language, path, link.path(), own, links, link.label()));
    }
    return targets;
  }

  /** Pages under the letters that their titles begin with. */
  List<GroupView> lettered(List<Page> pages, Language language) {
    return groups(byLetter(pages), language);
  }

  private Map<String, List<Page>> byLetter(List<Page> pages) {
    Map<String, List<Page>> byLetter = new LinkedHashMap<>();
    for (Page page : lists.sorted(pages, null)) {
      byLetter.computeIfAbsent(SortKey.letter(page.title()), k -> new ArrayList<>()).add(page);
    }
    return byLetter;
  }

  private List<GroupView> groups(Map<String, List<Page>> byLetter, Language language) {
    List<GroupView> groups = new ArrayList<>();
    byLetter.forEach(
        (letter, pages) ->
            groups.add(
                new GroupView(
                    letter,
                    letterId(letter),
                    pages.stream().map(page -> cards.card(page, language)).toList())));
    return groups;
  }

  private static String letterId(String letter) {
    return "kirjain-"
        + switch (letter) {
          case "Å" -> "ao";
          case "Ä" -> "ae";
          case "Ö" -> "oe";
          case "#" -> "muut";
          default -> Slug.of(letter).isEmpty() ? "u" + (int) letter.charAt(0) : Slug.of(letter);
        };
  }

  private Target page(
      Language language,
      String main,
      String path,
      Map<String, List<Page>> pages,
      List<LinkView> links,
      String letter) {
    return new Target(
        path,
        path + "index.html",
        "templates/az.peb",
        "az",
        () -> {
          String title = context.strings().text("azIndex", language);
          List<TranslationView> translations =
              TranslationView.all(site.languages(), language, this::path);
          List<GroupView> groups = groups(pages, language);
          ListView view =
              new ListView(
                  letter.isEmpty() ? title : title + ": " + letter,
                  "",
                  "",
                  path,
                  "",
                  groups,
                  groups.isEmpty() ? 1 : groups.stream().mapToInt(g -> g.cards().size()).sum(),
                  List.of(),
                  List.of(
                      new LinkView(
                          context.strings().text("home", language),
                          config.prefix(language),
                          false,
                          false,
                          0)),
                  translations,
                  List.of(),
                  "",
                  "",
                  List.of(),
                  "",
                  links.stream()
                      .map(
                          l ->
                              new LinkView(
                                  l.label(), l.path(), false, l.path().equals(path), l.count()))
                      .toList());
          var head =
              plan.heads()
                  .head(
                      view.title(),
                      "",
                      path,
                      language,
                      "website",
                      path.equals(main) ? translations : List.of(),
                      List.of(),
                      false);
          Map<String, Object> variables = plan.base(language, path, head, path);
          variables.put("list", view);
          return variables;
        });
  }
}
