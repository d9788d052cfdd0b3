package fi.tukipakki.site;

import fi.tukipakki.content.Body.LegalRef;
import fi.tukipakki.content.Page;
import fi.tukipakki.diagnostics.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A place that cites a law.
 *
 * @param at file and line
 * @param page title of the page
 * @param section the sections cited, or empty for the whole law
 * @param reviewed when the page was last reviewed, or empty
 */
public record LawUse(Location at, String page, String section, String reviewed) {

  /** The places of a site that cite a law, or one section of it, by file and line. */
  static List<LawUse> of(LoadedSite loaded, String law, String section) {
    List<LawUse> uses = new ArrayList<>();
    for (Page page : loaded.site().pages()) {
      for (LegalRef ref : loaded.laws().references(page, loaded.bodies().get(page.path()))) {
        boolean sections =
            section.isEmpty() || ref.sections().isEmpty() || ref.expanded().contains(section);
        if (ref.law().equals(law) && sections) {
          uses.add(
              new LawUse(
                  ref.from(),
                  page.title(),
                  ref.sections().replace("-", "–").replace(",", ", "),
                  page.reviewed().map(Object::toString).orElse("")));
        }
      }
    }
    uses.sort(Comparator.comparing(LawUse::at).thenComparing(LawUse::section));
    return uses;
  }
}
