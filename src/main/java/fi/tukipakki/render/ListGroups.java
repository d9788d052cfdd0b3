package fi.tukipakki.render;

import fi.tukipakki.config.ContentType;
import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.content.Page;
import fi.tukipakki.model.Language;
import fi.tukipakki.model.Slug;
import fi.tukipakki.render.Lists.PageList;
import fi.tukipakki.render.view.CardView;
import fi.tukipakki.render.view.ListView.GroupView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the pages of a list stand together: by letter, by group, by time, by kind of material. */
final class ListGroups {
  private final RenderContext context;
  private final SiteConfig config;
  private final Cards cards;
  private final LetterIndex index;

  ListGroups(RenderContext context, Cards cards, LetterIndex index) {
    this.context = context;
    this.config = context.site().config();
    this.cards = cards;
    this.index = index;
  }

  /** How the pages of a list are shown: {@code event}, {@code model}, or empty for plain cards. */
  static String cards(PageList list) {
    if (list.type() == null) {
      return "";
    }
    return list.type().has("event") ? "event" : list.type().has("model") ? "model" : "";
  }

  /** The pages of a list in the order in which they are shown. */
  List<Page> ordered(PageList list) {
    return cards(list).equals("event") ? cards.events().ordered(list.pages()) : list.pages();
  }

  /**
   * Some pages of a list in groups.
   *
   * @param template name of the list's template
   * @param shown the pages, in order
   * @param last whether these are the last ones, which those of another language follow
   */
  List<GroupView> of(PageList list, String template, List<Page> shown, boolean last) {
    Language language = list.language();
    List<GroupView> groups = new ArrayList<>();
    if (template.equals("links")) {
      groups.addAll(byGroup(shown, language));
    } else if (template.equals("glossary")) {
      groups.addAll(index.lettered(shown, language));
    } else if (cards(list).equals("event")) {
      groups.addAll(byTime(shown, language));
    } else if (list.type() == null && list.taxonomy().equals("region")) {
      groups.addAll(byType(shown, language));
    } else if (!shown.isEmpty()) {
      groups.add(new GroupView("", "", cards.cards(shown, language)));
    }
    if (!list.fallback().isEmpty() && last) {
      String label = context.strings().text("onlyIn-" + config.defaultLanguage().id(), language);
      groups.add(new GroupView(label, "_fallback", cards.cards(list.fallback(), language)));
    }
    return groups;
  }

  private List<GroupView> byTime(List<Page> pages, Language language) {
    List<CardView> coming = new ArrayList<>();
    List<CardView> past = new ArrayList<>();
    for (Page page : pages) {
      EventParts.NextView next = cards.events().next(page);
      (next != null && next.past() ? past : coming).add(cards.card(page, language));
    }
    List<GroupView> groups = new ArrayList<>();
    if (!coming.isEmpty()) {
      groups.add(new GroupView(word("upcoming", language), "_upcoming", coming));
    }
    if (!past.isEmpty()) {
      groups.add(new GroupView(word("pastEvents", language), "_past", past));
    }
    return groups;
  }

  private String word(String key, Language language) {
    return context.strings().text(key, language);
  }

  /** In the order in which site.yml declares the types. */
  private List<GroupView> byType(List<Page> pages, Language language) {
    List<GroupView> groups = new ArrayList<>();
    for (ContentType type : config.types().values()) {
      List<Page> own = pages.stream().filter(p -> p.type().equals(type)).toList();
      if (!own.isEmpty()) {
        String label = config.text(type.label(), language);
        groups.add(new GroupView(label, Slug.of(label), cards.cards(own, language)));
      }
    }
    return groups;
  }

  private List<GroupView> byGroup(List<Page> pages, Language language) {
    Map<String, List<CardView>> byGroup = new LinkedHashMap<>();
    for (Page page : pages) {
      byGroup
          .computeIfAbsent(page.values().text("group"), k -> new ArrayList<>())
          .add(cards.card(page, language));
    }
    List<GroupView> groups = new ArrayList<>();
    byGroup.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, List<CardView>>>comparingInt(e -> urgency(e.getValue()))
                .thenComparing(e -> SortKey.of(e.getKey())))
        .forEach(e -> groups.add(new GroupView(e.getKey(), Slug.of(e.getKey()), e.getValue())));
    return groups;
  }

  /** Where a group stands: one with help for right now comes first. */
  private static int urgency(List<CardView> cards) {
    boolean now =
        cards.stream()
            .anyMatch(
                c ->
                    c.fields().get("urgency") instanceof FieldViews.ChoiceView choice
                        && choice.value().equals("now"));
    return now ? 0 : 1;
  }
}
