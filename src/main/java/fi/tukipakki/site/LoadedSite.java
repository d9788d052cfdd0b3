package fi.tukipakki.site;

import fi.tukipakki.assets.AssetBundle;
import fi.tukipakki.assets.MediaFiles;
import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.content.Body;
import fi.tukipakki.content.Site;
import fi.tukipakki.discover.SiteFiles;
import fi.tukipakki.render.LinkFunctions;
import fi.tukipakki.render.Strings;
import fi.tukipakki.render.TemplateFiles;
import fi.tukipakki.search.SearchIndex;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A site that has been read and understood, before anything is rendered.
 *
 * @param files its files
 * @param site its pages
 * @param bodies converted pages by path
 * @param laws its knowledge of laws
 * @param processes its processes
 * @param index the search index
 * @param assets style sheets and scripts
 * @param media pictures and other files of the content
 * @param templates template files
 * @param strings the words of the templates
 * @param links makes addresses
 */
record LoadedSite(
    SiteFiles files,
    Site site,
    Map<String, Body> bodies,
    LawLinks laws,
    Processes processes,
    SearchIndex index,
    AssetBundle assets,
    MediaFiles media,
    TemplateFiles templates,
    Strings strings,
    LinkFunctions links) {
  LoadedSite {
    bodies = Collections.unmodifiableMap(new TreeMap<>(bodies));
  }

  SiteConfig config() {
    return site.config();
  }
}
