package fi.tukipakki.content;

import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.model.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A number to call in danger, as every page and the search show it: those of site.yml first, then
 * each link of the catalogue that is urgent and has a number of its own.
 *
 * @param contact label, number and note
 * @param page id of the page about it, if there is one
 */
public record UrgentHelp(SiteConfig.Contact contact, Optional<String> page) {

  /** The numbers of a site, in the order in which they are shown. */
  public static List<UrgentHelp> of(Site site) {
    Map<String, String> pages = new LinkedHashMap<>();
    site.byId()
        .forEach(
            (id, versions) -> {
              Page page = versions.values().iterator().next();
              if (isUrgent(page)) {
                // Of two pages about one number the first by id speaks for it.
                pages.merge(digits(page.values().text("phone")), id, UrgentHelp::first);
              }
            });
    List<UrgentHelp> help = new ArrayList<>();
    for (SiteConfig.Contact contact : site.config().distress().contacts()) {
      help.add(new UrgentHelp(contact, Optional.ofNullable(pages.remove(digits(contact.phone())))));
    }
    pages.values().stream().sorted().forEach(id -> help.add(of(site, id)));
    return List.copyOf(help);
  }

  private static boolean isUrgent(Page page) {
    return page.type().has("link")
        && page.values().text("urgency").equals("now")
        && !page.values().text("phone").isEmpty();
  }

  private static String first(String a, String b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static String digits(String phone) {
    return phone.replaceAll("[^0-9+]", "");
  }

  private static UrgentHelp of(Site site, String id) {
    Map<String, String> labels = new LinkedHashMap<>();
    Map<String, String> notes = new LinkedHashMap<>();
    Map<String, Page> versions = site.byId().get(id);
    versions.forEach(
        (language, page) -> {
          labels.put(language, page.title());
          notes.put(language, page.values().text("hours"));
        });
    String phone = versions.values().iterator().next().values().text("phone");
    return new UrgentHelp(
        new SiteConfig.Contact(new LocalText(labels), phone, new LocalText(notes)),
        Optional.of(id));
  }
}
