package fi.tukipakki.render;

import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.model.PartialDate;
import fi.tukipakki.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Projects and models: when they ran, what belongs to them, who carries them out where. */
final class ModelParts {
  /**
   * When a project runs. What authors write of its state cannot go out of date: it follows from the
   * day of the build.
   *
   * @param text its years, months or days, or empty
   * @param planned whether its first day is still to come
   * @param running whether today lies between its first and its last day; nothing is said of a
   *     project whose end is unknown
   * @param ended whether its last day is over
   */
  public record PeriodView(String text, boolean planned, boolean running, boolean ended) {}

  private final Site site;

  /** Pages that refer to one by a key, such as the sub-projects of a project. */
  private final Map<String, List<Page>> referring = new HashMap<>();

  ModelParts(Site site) {
    this.site = site;
    for (Page page : site.pages()) {
      for (String key : new String[] {"partOf", "generic"}) {
        if (page.values().values().get(key) instanceof Value.Ref ref) {
          site.resolve(ref, page.language())
              .ifPresent(
                  to ->
                      referring
                          .computeIfAbsent(key + " " + to.path(), k -> new ArrayList<>())
                          .add(page));
        }
      }
    }
  }

  /** Pages that name a page under a key. */
  List<Page> referring(String key, Page page) {
    return referring.getOrDefault(key + " " + page.path(), List.of());
  }

  PeriodView period(Page page) {
    Optional<PartialDate> start = PartialDate.parse(page.values().text("start"));
    Optional<PartialDate> end = PartialDate.parse(page.values().text("end"));
    String text = start.map(PartialDate::text).orElse("");
    if (end.isPresent() && !end.equals(start)) {
      text += "–" + end.get().text();
    } else if (end.isEmpty() && start.isPresent()) {
      text += "–";
    }
    boolean planned = start.filter(s -> s.first().isAfter(site.today())).isPresent();
    boolean ended = end.filter(e -> e.last().isBefore(site.today())).isPresent();
    return new PeriodView(text, planned, end.isPresent() && !planned && !ended, ended);
  }
}
