package fi.tukipakki.opendata;

import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.content.Body;
import fi.tukipakki.content.LawBook;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.relate.Relations;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What the open data draws on.
 *
 * @param site the pages
 * @param bodies converted pages by path
 * @param relations backlinks
 * @param laws the site's knowledge of laws
 * @param declared the citations that a page's front matter declares as its legal basis
 * @param drawn paths of the pages that have a BPMN file beside them
 * @param generator the program's name and version
 */
public record OpenDataSource(
    Site site,
    Function<String, Body> bodies,
    Relations relations,
    LawBook laws,
    Function<Page, List<Body.LegalRef>> declared,
    Set<String> drawn,
    String generator) {
  public OpenDataSource {
    drawn = Set.copyOf(drawn);
  }

  SiteConfig config() {
    return site.config();
  }

  Body body(Page page) {
    return bodies.apply(page.path());
  }
}
