package fi.tukipakki.content;

import fi.tukipakki.model.Value;

/** Where the calendar files of events stand. */
public final class CalendarFiles {
  private CalendarFiles() {}

  /** The file of a page's sessions, or empty when it has none. */
  public static String page(Page page) {
    boolean event = page.type().has("event") && !page.values().items("sessions").isEmpty();
    return event ? page.path() + page.slug() + ".ics" : "";
  }

  /** The file of all sessions of a list, {@code koulutukset/koulutukset.ics}. */
  public static String list(String path) {
    String name = path.substring(path.lastIndexOf('/', path.length() - 2) + 1, path.length() - 1);
    return path + name + ".ics";
  }

  /**
   * What tells a session from the others of its page: its own id, else its start, so that it stays
   * the same when others come and go.
   */
  public static String sessionKey(Value.Obj session) {
    String id = session.text("id");
    return id.isEmpty() ? session.text("start").replace(' ', 'T').replace(":", "") : id;
  }
}
