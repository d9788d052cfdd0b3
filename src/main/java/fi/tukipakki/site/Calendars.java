package fi.tukipakki.site;

import fi.tukipakki.calendar.CalendarEvent;
import fi.tukipakki.calendar.ICalendar;
import fi.tukipakki.config.ContentType;
import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.content.CalendarFiles;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.model.Language;
import fi.tukipakki.model.Moment;
import fi.tukipakki.model.Value;
import fi.tukipakki.render.Strings;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The calendar files of a site: one of each event, one of each list of events. */
final class Calendars {
  private final Site site;
  private final SiteConfig config;
  private final Strings strings;

  Calendars(Site site, Strings strings) {
    this.site = site;
    this.config = site.config();
    this.strings = strings;
  }

  /** The files by path. */
  Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    for (ContentType type : config.types().values()) {
      if (type.has("event")) {
        site.languages().forEach(language -> files.putAll(files(type, language)));
      }
    }
    return files;
  }

  private Map<String, String> files(ContentType type, Language language) {
    Map<String, String> files = new TreeMap<>();
    List<CalendarEvent> all = new ArrayList<>();
    for (Page page : site.pages()) {
      if (page.type().equals(type) && page.language().equals(language)) {
        List<CalendarEvent> events = events(page);
        all.addAll(events);
        String path = CalendarFiles.page(page);
        if (page.role() == Page.Role.PAGE && !path.isEmpty()) {
          files.put(path, ICalendar.of(page.title(), config.timeZone(), events));
        }
      }
    }
    all.sort(Comparator.comparing(CalendarEvent::start).thenComparing(CalendarEvent::uid));
    boolean list = type.listed() && site.pages().stream().anyMatch(p -> isIn(p, type));
    if (list) {
      String name = config.text(type.label(), language);
      String title = config.text(config.title(), language) + ": " + name;
      files.put(
          CalendarFiles.list(config.listPath(type, language)),
          ICalendar.of(title, config.timeZone(), all));
    }
    return files;
  }

  private static boolean isIn(Page page, ContentType type) {
    return page.type().equals(type) && page.role() == Page.Role.PAGE;
  }

  private List<CalendarEvent> events(Page page) {
    List<CalendarEvent> events = new ArrayList<>();
    page.values()
        .day("enrolBy")
        .ifPresent(day -> events.add(reminder(page, "ilmoittautuminen", day, "")));
    for (Value.Obj session : page.values().objects("sessions")) {
      Optional<Moment> start = Moment.parse(session.text("start"));
      Optional<Moment> end = Moment.parse(session.text("end"));
      if (start.isEmpty() || end.filter(e -> e.compareTo(start.get()) < 0).isPresent()) {
        continue; // Told as an error; nothing is written then.
      }
      String key = CalendarFiles.sessionKey(session);
      session
          .day("enrolBy")
          .ifPresent(
              day ->
                  events.add(
                      reminder(page, key + "-ilmoittautuminen", day, session.text("title"))));
      events.add(
          new CalendarEvent(
              uid(page, key),
              stamp(page, start.get().day()),
              start.get(),
              end,
              title(page, session.text("title")),
              description(page, session),
              first(session.text("place"), page.values().text("place")),
              url(page),
              false));
    }
    return events;
  }

  /** The last day to enrol, as an entry of its own: a calendar reminds of what it holds. */
  private CalendarEvent reminder(Page page, String key, LocalDate day, String title) {
    return new CalendarEvent(
        uid(page, key),
        stamp(page, day),
        new Moment(day, Optional.empty()),
        Optional.empty(),
        strings.text("enrolEnds", page.language()) + ": " + title(page, title),
        page.description(),
        "",
        url(page),
        true);
  }

  private static String title(Page page, String session) {
    boolean same = session.isEmpty() || session.equals(page.title());
    return same ? page.title() : page.title() + ": " + session;
  }

  private static String first(String a, String b) {
    return a.isEmpty() ? b : a;
  }

  /** The same for all language versions of a page, so that a reader of two gets it once. */
  private String uid(Page page, String key) {
    String host = config.baseUrl().isEmpty() ? null : URI.create(config.baseUrl()).getHost();
    return page.id().replace('/', '-') + "-" + key + "@" + (host == null ? "tukipakki" : host);
  }

  /** When the page was last edited; front matter knows, no clock is asked. */
  private static LocalDate stamp(Page page, LocalDate otherwise) {
    return page.updated().orElse(otherwise);
  }

  private String url(Page page) {
    return config.baseUrl().isEmpty() ? "" : config.baseUrl() + page.path();
  }

  private String description(Page page, Value.Obj session) {
    List<String> lines = new ArrayList<>();
    add("", page.description(), lines);
    Language language = page.language();
    add(strings.text("organiser", language), page.values().text("organiser"), lines);
    add("", session.text("group"), lines);
    add(strings.text("cost", language), page.values().text("cost"), lines);
    session
        .day("enrolBy")
        .or(() -> page.values().day("enrolBy"))
        .ifPresent(day -> add(strings.text("enrolBy", language), day.toString(), lines));
    return String.join("\n", lines);
  }

  private static void add(String label, String text, List<String> lines) {
    if (!text.isEmpty()) {
      lines.add(label.isEmpty() ? text : label + ": " + text);
    }
  }
}
