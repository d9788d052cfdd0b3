package fi.tukipakki.render;

import fi.tukipakki.content.Body;
import fi.tukipakki.content.CalendarFiles;
import fi.tukipakki.content.LawBook;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.model.Language;
import fi.tukipakki.model.Typography;
import fi.tukipakki.model.Value;
import fi.tukipakki.render.view.CardView;
import fi.tukipakki.render.view.LinkView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the traits of a type add to its pages, beyond the fields themselves. */
final class Parts {
  private final RenderContext context;
  private final Site site;
  private final Cards cards;
  private final ProcessParts processes;
  private final InductionPaths paths;
  private final ModelParts models;
  private final EventParts events;
  private final Books books;

  Parts(RenderContext context, Cards cards) {
    this.context = context;
    this.site = context.site();
    this.cards = cards;
    this.processes = new ProcessParts(context, cards);
    this.paths = new InductionPaths(context, cards);
    this.models = cards.models();
    this.events = cards.events();
    this.books = new Books(context);
  }

  ProcessParts processes() {
    return processes;
  }

  InductionPaths paths() {
    return paths;
  }

  Books books() {
    return books;
  }

  Map<String, Object> of(Page page, Body body, ProcessParts.Share share) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("paths", share.kind().equals("whole") ? paths.places(page) : List.of());
    if (page.type().has("model")) {
      parts.put("period", models.period(page));
      parts.put("children", referring("partOf", page));
      parts.put("implementations", referring("generic", page));
    }
    if (page.type().has("event")) {
      parts.put("sessions", events.sessions(page));
      parts.put("enrolClosed", events.enrolClosed(page));
      parts.put("ics", CalendarFiles.page(page));
    }
    if (page.type().has("handbook")) {
      parts.put(
          "chapters",
          context.relations().ordered(page.values().items("chapters"), page.language()).stream()
              .map(cards::card)
              .toList());
      parts.put("path", paths.isPath(page) ? paths.view(page) : null);
      parts.put("whole", books.isBook(page) ? books.path(page) : "");
    }
    if (page.type().has("law")) {
      law(page, parts);
    }
    if (!page.values().items("steps").isEmpty()) {
      parts.put("process", processes.of(page, body, share));
    }
    List<LinkView> downloads = context.downloads().apply(page);
    if (!downloads.isEmpty()) {
      parts.put("downloads", downloads);
      parts.put(
          "downloadsHelp",
          page.type().has("leaflet") ? context.strings().text("bookletHelp", page.language()) : "");
    }
    return Collections.unmodifiableMap(parts);
  }

  private List<CardView> referring(String key, Page page) {
    return cards.cards(models.referring(key, page), page.language());
  }

  /** The law's sections stand in the original's front matter; a translation shows the same ones. */
  private void law(Page page, Map<String, Object> parts) {
    Language main = site.config().defaultLanguage();
    Page original = site.version(page.id(), main);
    Body body = context.bodies().apply(original.path());
    Function<Value.Obj, String> html =
        o ->
            o.values().get("body") instanceof Value.Text t
                ? body.fieldHtml().getOrDefault(t.location(), "")
                : "";
    List<LawBook.Section> known = context.laws().sections(original);
    Map<String, String> anchors = new HashMap<>();
    known.forEach(s -> anchors.put(s.id(), s.anchor()));
    List<Map<String, Object>> sections = new ArrayList<>();
    String number = original.values().text("number");
    String finlex = original.values().text("finlex");
    for (Value.Obj section : original.values().objects("sections")) {
      Map<String, Object> view = new LinkedHashMap<>();
      String id = section.text("id");
      view.put("id", id);
      view.put("anchor", anchors.getOrDefault(id, "p-" + id.replace(" ", "")));
      view.put("title", Typography.apply(section.text("title")));
      view.put("chapter", section.text("chapter"));
      view.put("repealed", day(section, "repealed", page.language()));
      view.put("replacedBy", replacedBy(section, page));
      view.put(
          "html", Rebase.html(html.apply(section), original.path(), page.path(), context.links()));
      view.put("finlex", finlex);
      view.put(
          "citedBy", cards.cards(context.relations().citing(number, id, page), page.language()));
      sections.add(Collections.unmodifiableMap(view));
    }
    List<Map<String, Object>> chapters = new ArrayList<>();
    for (Value.Obj chapter : original.values().objects("chapters")) {
      Map<String, Object> view = new LinkedHashMap<>();
      view.put("id", chapter.text("id"));
      view.put("anchor", "luku-" + chapter.text("id").replace(" ", ""));
      view.put("title", chapter.text("title"));
      view.put("repealed", day(chapter, "repealed", page.language()));
      chapters.add(Collections.unmodifiableMap(view));
    }
    parts.put("sections", sections);
    parts.put("chapters", chapters);
    parts.put("dataLang", original.language().tag());
  }

  private static String day(Value.Obj object, String key, Language language) {
    return object.day(key).map(d -> Dates.text(d, language)).orElse("");
  }

  private Object replacedBy(Value.Obj section, Page page) {
    if (section.values().get("replacedBy") instanceof Value.Text text) {
      List<Body.LegalRef> references = context.laws().parse(text.text(), text.location());
      if (!references.isEmpty()) {
        return cards.fields().law(references.get(0), page);
      }
    }
    return Map.of();
  }
}
