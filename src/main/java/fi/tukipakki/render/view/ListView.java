package fi.tukipakki.render.view;

import java.util.List;

/**
 * A list of pages: all of a type, all with an audience, a region or a theme, or a filtered part.
 *
 * @param title heading of the list
 * @param description what it holds, or empty
 * @param html introduction written by editors, or empty
 * @param path path of the list
 * @param type name of the type when the list is of one type, else empty
 * @param groups the pages, grouped; a list without groups has one with an empty label
 * @param count number of pages in the whole list
 * @param filters ways to narrow it: one group of links for audience, region and theme each
 * @param breadcrumbs from the home page to the list's parent
 * @param translations the same list in the other languages
 * @param active labels of the filters in force
 * @param clearPath path of the unfiltered list, or empty
 * @param cards how its pages are shown: {@code model}, {@code event}, or empty for plain cards
 * @param regions the regions to choose from, an empty path for those without pages; or empty
 * @param calendar path of the calendar file of its events, or empty
 * @param pages links to the parts of a list that is cut into several pages, else empty
 */
public record ListView(
    String title,
    String description,
    String html,
    String path,
    String type,
    List<GroupView> groups,
    int count,
    List<FilterView> filters,
    List<LinkView> breadcrumbs,
    List<PageView.TranslationView> translations,
    List<String> active,
    String clearPath,
    String cards,
    List<LinkView> regions,
    String calendar,
    List<LinkView> pages) {

  /** Pages under a common label, such as a letter, a law or a group of links. */
  public record GroupView(String label, String id, List<CardView> cards) {}

  /** Links that narrow a list by one property, such as the audience. */
  public record FilterView(String label, String kind, List<LinkView> options) {}
}
