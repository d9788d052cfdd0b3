package fi.tukipakki.site;

import fi.tukipakki.assets.AssetBundle;
import fi.tukipakki.assets.MediaFiles;
import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.content.Body;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.discover.SiteFiles;
import fi.tukipakki.render.LinkFunctions;
import fi.tukipakki.render.Lists;
import fi.tukipakki.render.Strings;
import fi.tukipakki.render.TemplateFiles;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A site that has been read and understood, before anything is rendered.
 *
 * @param files its files
 * @param site its pages
 * @param bodies converted pages by path
 * @param bodyKeys digests of what the pages were made from, by path; empty when nothing is kept
 * @param cited the sections of laws that each page cites, by path
 * @param planKey digest of what is no text of a page; empty when nothing is kept
 * @param search its search
 * @param laws its knowledge of laws
 * @param processes its processes
 * @param assets style sheets and scripts
 * @param media pictures and other files of the content
 * @param templates template files
 * @param strings the words of the templates
 * @param links makes addresses
 * @param lists makes its lists, or waits for them
 */
record LoadedSite(
    SiteFiles files,
    Site site,
    Map<String, Body> bodies,
    Map<String, String> bodyKeys,
    Map<String, Set<String>> cited,
    String planKey,
    SiteSearch search,
    LawLinks laws,
    Processes processes,
    AssetBundle assets,
    MediaFiles media,
    TemplateFiles templates,
    Strings strings,
    LinkFunctions links,
    Supplier<Lists> lists) {
  LoadedSite {
    bodies = Collections.unmodifiableMap(new TreeMap<>(bodies));
  }

  /** Number of pages that the search finds. */
  int searchEntries() {
    return (int) site.pages().stream().filter(p -> p.role() == Page.Role.PAGE).count();
  }

  SiteConfig config() {
    return site.config();
  }
}
