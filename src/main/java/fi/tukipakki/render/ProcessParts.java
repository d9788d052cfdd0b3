package fi.tukipakki.render;

import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.content.Body;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.ProcessArt;
import fi.tukipakki.model.Language;
import fi.tukipakki.model.TimeSpan;
import fi.tukipakki.model.Typography;
import fi.tukipakki.model.Value;
import fi.tukipakki.render.view.LinkView;
import fi.tukipakki.render.view.PageView.LawRefView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The steps of a process as its templates show them: whole, by role, or as a checklist. */
final class ProcessParts {
  private final RenderContext context;
  private final SiteConfig config;
  private final Cards cards;

  ProcessParts(RenderContext context, Cards cards) {
    this.context = context;
    this.config = context.site().config();
    this.cards = cards;
  }

  /** Which part of a process a page shows. */
  record Share(String kind, String role, String path) {
    static Share whole(Page page) {
      return new Share("whole", "", page.path());
    }
  }

  /** The shares of a process beside the whole: one for each role, and the checklist. */
  List<Share> shares(Page page) {
    List<Share> shares = new ArrayList<>();
    if (page.values().items("steps").isEmpty()) {
      return shares;
    }
    for (Value.Obj role : page.values().objects("roles")) {
      if (steps(page, role.text("id")).size() > 0) {
        shares.add(new Share("role", role.text("id"), rolePath(page, role.text("id"))));
      }
    }
    if (hasChecklist(page)) {
      shares.add(new Share("checklist", "", checklistPath(page)));
    }
    return shares;
  }

  Map<String, Object> of(Page page, Body body, Share share) {
    Map<String, Object> view = new LinkedHashMap<>();
    List<Map<String, Object>> steps = new ArrayList<>();
    List<Value.Obj> all = page.values().objects("steps");
    for (Value.Obj step : steps(page, share.role())) {
      if (!share.kind().equals("checklist") || !step.items("checklist").isEmpty()) {
        steps.add(step(step, all, page, body, share));
      }
    }
    view.put("kind", share.kind());
    view.put("steps", steps);
    String figure = share.kind().equals("whole") ? context.processes().figure(page) : "";
    view.put("figure", figure);
    String html = body.html();
    int firstHeading = html.indexOf("<h2 id=");
    int split = firstHeading < 0 ? html.length() : firstHeading;
    view.put("intro", html.substring(0, split));
    view.put("rest", html.substring(split));
    view.put("bpmnPath", figure.isEmpty() ? "" : ProcessArt.bpmnPath(page));
    view.put("checklistPath", hasChecklist(page) ? checklistPath(page) : "");
    view.put("roleViews", roleViews(page, share));
    view.put("activeRole", share.role().isEmpty() ? "" : roleTitle(page, share.role()));
    view.put("deadlines", deadlines(page, share));
    view.put("starts", starts(page));
    return Collections.unmodifiableMap(view);
  }

  private static boolean hasChecklist(Page page) {
    return page.values().objects("steps").stream().anyMatch(s -> !s.items("checklist").isEmpty());
  }

  private String rolePath(Page page, String role) {
    return page.path() + config.pathWord("role", page.language()) + "/" + role + "/";
  }

  private String checklistPath(Page page) {
    return page.path() + config.pathWord("checklist", page.language()) + "/";
  }

  /** The roles of a step, the responsible one first. */
  private static Set<String> rolesOf(Value.Obj step) {
    Set<String> roles = new LinkedHashSet<>();
    if (!step.text("role").isEmpty()) {
      roles.add(step.text("role"));
    }
    roles.addAll(step.texts("roles"));
    return roles;
  }

  private static List<Value.Obj> steps(Page page, String role) {
    return page.values().objects("steps").stream()
        .filter(s -> role.isEmpty() || rolesOf(s).contains(role))
        .toList();
  }

  static String roleTitle(Page page, String id) {
    return page.values().objects("roles").stream()
        .filter(r -> r.text("id").equals(id))
        .map(r -> r.text("title"))
        .findFirst()
        .orElse(id);
  }

  private List<LinkView> roleViews(Page page, Share active) {
    return shares(page).stream()
        .filter(s -> s.kind().equals("role"))
        .map(
            s ->
                new LinkView(
                    roleTitle(page, s.role()), s.path(), false, s.role().equals(active.role()), 0))
        .toList();
  }

  private Map<String, Object> step(
      Value.Obj step, List<Value.Obj> all, Page page, Body body, Share share) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("number", all.indexOf(step) + 1);
    view.put("id", step.text("id"));
    view.put("anchor", anchor(step));
    view.put("title", Typography.apply(step.text("title")));
    view.put("roles", roles(step, page));
    Value.Obj deadline = step.object("deadline");
    String note = Typography.apply(deadline.text("note"));
    String within = span(deadline, "within", page.language());
    view.put("deadline", within.isEmpty() || note.isEmpty() ? within : within + ". " + note);
    view.put("wait", span(step, "wait", page.language()));
    view.put("laws", laws(step, page));
    view.put("inputs", texts(step, "inputs"));
    view.put("outputs", texts(step, "outputs"));
    view.put("client", Typography.apply(step.text("client")));
    view.put("checklist", checklist(step, page));
    view.put("next", next(step, all, page));
    String html =
        step.values().get("body") instanceof Value.Text text
            ? body.fieldHtml().getOrDefault(text.location(), "")
            : "";
    view.put("html", Rebase.html(html, page.path(), share.path(), context.links()));
    return Collections.unmodifiableMap(view);
  }

  private static List<String> texts(Value.Obj step, String key) {
    return step.texts(key).stream().map(Typography::apply).toList();
  }

  private static String anchor(Value.Obj step) {
    return "vaihe-" + step.text("id");
  }

  private List<Map<String, Object>> roles(Value.Obj step, Page page) {
    List<Map<String, Object>> roles = new ArrayList<>();
    for (String id : rolesOf(step)) {
      roles.add(Map.of("id", id, "title", roleTitle(page, id), "path", rolePath(page, id)));
    }
    return roles;
  }

  private List<LawRefView> laws(Value.Obj step, Page page) {
    List<LawRefView> views = new ArrayList<>();
    for (Value item : step.items("law")) {
      if (item instanceof Value.Text text) {
        for (Body.LegalRef ref : context.laws().parse(text.text(), text.location())) {
          views.add(cards.fields().law(ref, page));
        }
      }
    }
    return views;
  }

  private static List<Map<String, Object>> checklist(Value.Obj step, Page page) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (Value.Obj item : step.objects("checklist")) {
      String role = item.text("role");
      if (role.isEmpty()) {
        role = rolesOf(step).stream().findFirst().orElse("");
      }
      items.add(
          Map.of(
              "text", Typography.apply(item.text("text")),
              "role", role.isEmpty() ? "" : roleTitle(page, role),
              "why", Typography.apply(item.text("why"))));
    }
    return items;
  }

  private List<Map<String, Object>> next(Value.Obj step, List<Value.Obj> all, Page page) {
    List<Map<String, Object>> targets = new ArrayList<>();
    for (Value.Obj next : step.objects("next")) {
      String to = next.text("to");
      all.stream()
          .filter(s -> s.text("id").equals(to))
          .findFirst()
          .ifPresentOrElse(
              s ->
                  targets.add(
                      target(s.text("title"), page.path() + "#" + anchor(s), next.text("if"))),
              () ->
                  targets.add(
                      target(
                          context.strings().text("processEnds", page.language()),
                          "",
                          next.text("if"))));
    }
    return targets;
  }

  private static Map<String, Object> target(String title, String path, String condition) {
    return Map.of("title", title, "path", path, "condition", condition);
  }

  private List<Map<String, Object>> deadlines(Page page, Share share) {
    List<Map<String, Object>> deadlines = new ArrayList<>();
    for (Value.Obj step : steps(page, share.role())) {
      Value.Obj deadline = step.object("deadline");
      if (deadline.values().get("within") instanceof Value.Span span) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("title", Typography.apply(step.text("title")));
        view.put("step", step.text("id"));
        view.put("anchor", anchor(step));
        view.put("text", span(deadline, "within", page.language()));
        view.put("amount", String.valueOf(span.span().amount()));
        view.put("unit", span.span().unit().name());
        view.put("from", deadline.text("from"));
        view.put("firstDayCounted", deadline.isTrue("firstDayCounted"));
        view.put("fromTitle", fromTitle(deadline.text("from"), page));
        deadlines.add(Collections.unmodifiableMap(view));
      }
    }
    return deadlines;
  }

  private static String fromTitle(String from, Page page) {
    for (String key : new String[] {"starts", "steps"}) {
      for (Value.Obj candidate : page.values().objects(key)) {
        if (candidate.text("id").equals(from)) {
          return candidate.text("title");
        }
      }
    }
    return "";
  }

  private static List<Map<String, Object>> starts(Page page) {
    List<Map<String, Object>> starts = new ArrayList<>();
    for (Value.Obj start : page.values().objects("starts")) {
      starts.add(Map.of("id", start.text("id"), "title", start.text("title")));
    }
    return starts;
  }

  private static String unit(TimeSpan span) {
    return span.unit().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A length of time in the words of a language, held together by a no-break space. */
  private String span(Value.Obj object, String key, Language language) {
    if (!(object.values().get(key) instanceof Value.Span span)) {
      return "";
    }
    String word = "unit-" + unit(span.span()) + (span.span().amount() == 1 ? "-one" : "");
    return span.span().amount() + "\u00a0" + context.strings().text(word, language);
  }
}
