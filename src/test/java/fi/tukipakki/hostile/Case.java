package fi.tukipakki.hostile;

import fi.tukipakki.support.SiteText;
import java.io.IOException;
import java.nio.file.Path;

/**
 * One attack.
 *
 * @param name what it is, unique among all
 * @param site the site folder's files
 * @param more what a text cannot say, such as links and pipes, done to the folder
 */
record Case(String name, SiteText site, Change more) {
  /** Something done to the site folder before it is built. */
  interface Change {
    void to(Path folder) throws IOException;
  }

  static Case of(String name, SiteText site) {
    return new Case(name, site, folder -> {});
  }

  /** A page of some Markdown. */
  static Case body(String name, String markdown) {
    return of(name, SiteText.page(markdown));
  }

  /** A page of some front matter behind its title. */
  static Case front(String name, String yaml) {
    return of(
        name, SiteText.of("-- content/sivu.md --\n---\ntitle: Sivu\n" + yaml + "\n---\nTeksti.\n"));
  }

  /** A page whose whole file is given. */
  static Case file(String name, byte[] content) {
    return of(name, SiteText.of("").with("content/sivu.md", content));
  }

  /** A site of one page with lines of site.yml. */
  static Case config(String name, String yaml) {
    return of(name, SiteText.page("Teksti.\n").withSite(yaml));
  }

  /** A site of one page whose template is its own. */
  static Case template(String name, String template) {
    return of(name, SiteText.page("Teksti.\n").with("templates/page.peb", template));
  }

  Case with(Change change) {
    return new Case(name, site, change);
  }
}
