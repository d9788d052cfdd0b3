package fi.tukipakki.render;

import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.model.Language;
import fi.tukipakki.model.Moment;
import fi.tukipakki.model.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Sessions of events, and whether they are still to come on the day of the build. */
final class EventParts {
  /**
   * A session.
   *
   * @param start ISO 8601, for machines
   * @param startText for readers
   * @param endText for readers, the time alone when the day is the same; or empty
   * @param enrolBy last day to enrol, for readers, or empty
   * @param enrolClosed whether that day is over
   * @param past whether its last day is over
   */
  public record SessionView(
      String start,
      String startText,
      String endText,
      String title,
      String group,
      String place,
      String seats,
      String enrolBy,
      boolean enrolClosed,
      boolean past) {}

  /**
   * When an event is, for lists.
   *
   * @param iso start of the next session, else of the last one
   * @param text the same for readers
   * @param past whether all its sessions are over
   */
  public record NextView(String iso, String text, boolean past) {}

  private final Site site;

  EventParts(Site site) {
    this.site = site;
  }

  List<SessionView> sessions(Page page) {
    List<SessionView> views = new ArrayList<>();
    for (Value.Obj session : page.values().objects("sessions")) {
      Optional<Moment> start = Moment.parse(session.text("start"));
      // What no calendar has, has been told as an error.
      start.ifPresent(moment -> views.add(view(session, moment, page.language())));
    }
    return views;
  }

  private SessionView view(Value.Obj session, Moment start, Language language) {
    Optional<Moment> end = Moment.parse(session.text("end"));
    Optional<LocalDate> enrolBy = session.day("enrolBy");
    boolean seats = session.values().get("seats") instanceof Value.Num;
    return new SessionView(
        start.toString(),
        text(start, language),
        end.map(e -> endText(start, e, language)).orElse(""),
        session.text("title"),
        session.text("group"),
        session.text("place"),
        seats ? String.valueOf((long) ((Value.Num) session.values().get("seats")).value()) : "",
        enrolBy.map(d -> Dates.text(d, language)).orElse(""),
        enrolBy.filter(d -> d.isBefore(site.today())).isPresent(),
        isPast(session, start));
  }

  private boolean isPast(Value.Obj session, Moment start) {
    return Moment.parse(session.text("end")).orElse(start).day().isBefore(site.today());
  }

  private static String endText(Moment start, Moment end, Language language) {
    boolean sameDay = end.day().equals(start.day()) && end.time().isPresent();
    return sameDay ? Dates.time(end.time().get(), language) : text(end, language);
  }

  /** {@code 2.2.2027 klo 8.30}. */
  private static String text(Moment moment, Language language) {
    String day = Dates.text(moment.day(), language);
    return moment
        .time()
        .map(t -> day + Dates.before(language) + Dates.time(t, language))
        .orElse(day);
  }

  /** Whether nobody can enrol any more: the event's own last day, else that of all sessions. */
  boolean enrolClosed(Page page) {
    Optional<LocalDate> own = page.values().day("enrolBy");
    if (own.isPresent()) {
      return own.get().isBefore(site.today());
    }
    List<SessionView> sessions = sessions(page);
    return !sessions.isEmpty() && sessions.stream().allMatch(s -> s.past() || s.enrolClosed());
  }

  /** When a page's event is next, or was last; null when it has no sessions. */
  NextView next(Page page) {
    Moment next = null;
    Moment last = null;
    for (Value.Obj session : page.values().objects("sessions")) {
      Moment start = Moment.parse(session.text("start")).orElse(null);
      if (start != null) {
        boolean past = isPast(session, start);
        next = !past && (next == null || start.compareTo(next) < 0) ? start : next;
        last = last == null || start.compareTo(last) > 0 ? start : last;
      }
    }
    Moment shown = next != null ? next : last;
    return shown == null
        ? null
        : new NextView(shown.toString(), text(shown, page.language()), next == null);
  }

  /** What comes first stands first, then what is past, the latest first; without times last. */
  List<Page> ordered(List<Page> pages) {
    List<Page> coming = new ArrayList<>();
    List<Page> past = new ArrayList<>();
    for (Page page : pages) {
      NextView next = next(page);
      (next != null && !next.past() ? coming : past).add(page);
    }
    Comparator<Page> byTime =
        Comparator.comparing(
            page -> {
              NextView next = next(page);
              return next == null ? "" : next.iso();
            });
    coming.sort(byTime);
    past.sort(byTime.reversed());
    coming.addAll(past);
    return coming;
  }
}
