package fi.tukipakki.site;

import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.model.Language;
import fi.tukipakki.model.RelativePath;
import fi.tukipakki.search.IndexFiles;
import fi.tukipakki.search.SearchConfig;
import java.util.function.BiFunction;

/** Tells the search script of a page where the index is and in which language to speak. */
final class SearchBlocks implements BiFunction<Language, String, String> {
  private final SiteConfig config;
  private final SearchConfig labels = SearchConfig.load();
  private final boolean portable;

  SearchBlocks(SiteConfig config, boolean portable) {
    this.config = config;
    this.portable = portable;
  }

  @Override
  public String apply(Language language, String here) {
    boolean anywhere = !here.isEmpty() && !here.endsWith("/");
    String root = anywhere ? config.basePath() : RelativePath.between(here, "");
    return labels.json(
        language.tag(),
        easy(language),
        root.equals("./") ? "" : root,
        IndexFiles.start(portable),
        config.prefix(language) + config.pathWord("index", language) + "/",
        portable);
  }

  /** A language beside the default one with the same tag is its easy version. */
  private boolean easy(Language language) {
    Language usual = config.defaultLanguage();
    return !language.equals(usual) && language.tag().equals(usual.tag());
  }
}
