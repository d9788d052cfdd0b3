package fi.tukipakki.site;

import fi.tukipakki.content.Body;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.markdown.MarkdownConverter;
import fi.tukipakki.search.SearchIndex;
import fi.tukipakki.search.SearchIndexBuilder;
import fi.tukipakki.search.SearchOptions;
import fi.tukipakki.search.SearchPage;
import fi.tukipakki.site.BuildMemory.Converted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Converts all pages and makes the search index of them. */
final class PageConversion {
  /**
   * Lucene advises on faster vectors, which the search has no use for; kept so that it stays set.
   */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private final Site site;
  private final MarkdownConverter converter;
  private final SearchFeed feed;
  private final BuildMemory memory;
  private final Progress progress;
  private final Diagnostics diagnostics;

  /**
   * All pages, converted.
   *
   * @param bodies by path
   * @param keys digests of what each was made from, by path; empty when nothing is kept
   * @param index gives the search index
   */
  record Result(Map<String, Body> bodies, Map<String, String> keys, Supplier<SearchIndex> index) {}

  PageConversion(
      Site site,
      MarkdownConverter converter,
      SearchFeed feed,
      BuildMemory memory,
      Progress progress,
      Diagnostics diagnostics) {
    this.site = site;
    this.converter = converter;
    this.feed = feed;
    this.memory = memory;
    this.progress = progress;
    this.diagnostics = diagnostics;
  }

  /**
   * Converts.
   *
   * @param keys makes the digests of what pages depend on
   * @param context digest of what the conversion of any page depends on
   */
  Result convert(SearchOptions options, SiteKeys keys, String context, Parallel parallel) {
    LUCENE.setLevel(Level.SEVERE);
    progress.phase("convert", site.pages().size());
    return memory.keeps() ? kept(options, keys, context, parallel) : streamed(options, parallel);
  }

  /** Feeds the pages to the search on the way, so that their text can go at once. */
  private Result streamed(SearchOptions options, Parallel parallel) {
    try (SearchIndexBuilder indexer = new SearchIndexBuilder(options)) {
      List<Body> bodies =
          parallel.map(
              site.pages(),
              page -> {
                Converted converted = convert(page, "", diagnostics);
                if (converted.search() != null) {
                  indexer.add(converted.search());
                }
                progress.step();
                return converted.body();
              });
      Map<String, Body> byPath = new HashMap<>();
      for (int i = 0; i < bodies.size(); i++) {
        byPath.put(site.pages().get(i).path(), bodies.get(i));
      }
      SearchIndex index =
          indexer.finish(parallel.jobs(), tasks -> parallel.each(tasks, Runnable::run));
      return new Result(byPath, Map.of(), () -> index);
    }
  }

  /** Takes what did not change from the memory; the index waits until somebody asks for it. */
  private Result kept(SearchOptions options, SiteKeys keys, String context, Parallel parallel) {
    List<Converted> all =
        parallel.map(
            site.pages(),
            page -> {
              progress.step();
              return memory.converted(
                  page.source().path(),
                  keys.page(page, context),
                  diagnostics,
                  (key, told) -> convert(page, key, told));
            });
    Map<String, Body> bodies = new HashMap<>();
    Map<String, String> bodyKeys = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      String path = site.pages().get(i).path();
      bodies.put(path, all.get(i).body());
      bodyKeys.put(path, all.get(i).key());
    }
    List<SearchPage> pages = all.stream().map(Converted::search).filter(Objects::nonNull).toList();
    return new Result(bodies, bodyKeys, () -> index(options, pages));
  }

  private static SearchIndex index(SearchOptions options, List<SearchPage> pages) {
    try (SearchIndexBuilder indexer = new SearchIndexBuilder(options)) {
      pages.forEach(indexer::add);
      return indexer.finish();
    }
  }

  private Converted convert(Page page, String key, Diagnostics told) {
    Body body = converter.convert(page, told);
    SearchPage search = page.role() == Page.Role.PAGE ? feed.page(page, body) : null;
    return new Converted(key, body.withoutSections(), search, told.sorted());
  }
}
