package fi.tukipakki.site;

import fi.tukipakki.content.Body;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.markdown.MarkdownConverter;
import fi.tukipakki.model.Digest;
import fi.tukipakki.search.SearchIndex;
import fi.tukipakki.search.SearchIndexBuilder;
import fi.tukipakki.search.SearchOptions;
import fi.tukipakki.search.SearchPage;
import fi.tukipakki.site.BuildMemory.Converted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;

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
   * @param indexKey digest of what the search index is made from; empty when nothing is kept
   * @param index gives the search index
   */
  record Result(
      Map<String, Body> bodies,
      Map<String, String> keys,
      String indexKey,
      Supplier<SearchIndex> index) {}

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
   * @param lazy whether the search index waits until somebody asks for it
   */
  Result convert(
      SearchOptions options, SiteKeys keys, String context, boolean lazy, Parallel parallel) {
    LUCENE.setLevel(Level.SEVERE);
    progress.phase("convert", site.pages().size());
    List<String> pageKeys =
        parallel.map(site.pages(), page -> memory.keeps() ? keys.page(page, context) : "");
    String indexKey = memory.keeps() ? new Digest().add(options).add(pageKeys).end() : "";
    boolean streamed = !lazy && memory.searchFiles(indexKey).isEmpty();
    SearchIndexBuilder indexer = streamed ? new SearchIndexBuilder(options) : null;
    Map<String, Body> bodies = new ConcurrentHashMap<>();
    Map<String, String> keysByPath = new HashMap<>();
    boolean listed = !streamed && !memory.isStored();
    List<SearchPage> texts = Collections.synchronizedList(new ArrayList<>());
    List<Integer> numbers = IntStream.range(0, pageKeys.size()).boxed().toList();
    parallel.each(
        numbers,
        i -> {
          Page page = site.pages().get(i);
          Converted converted = converted(page, pageKeys.get(i));
          bodies.put(page.path(), converted.body());
          if (converted.search() != null && streamed) {
            indexer.add(converted.search());
          } else if (converted.search() != null && listed) {
            texts.add(converted.search());
          }
          progress.step();
        });
    // Pages that stand where another one does are told, and still named by their relations.
    for (Map<String, Page> versions : site.byId().values()) {
      versions.values().forEach(page -> bodies.putIfAbsent(page.path(), Body.NONE));
    }
    numbers.forEach(i -> keysByPath.put(site.pages().get(i).path(), pageKeys.get(i)));
    Supplier<SearchIndex> index =
        streamed
            ? Background.start("index", () -> indexer.finish(parallel.jobs()))
            : () -> index(options, listed ? texts : texts(pageKeys));
    return new Result(bodies, memory.keeps() ? keysByPath : Map.of(), indexKey, index);
  }

  private Converted converted(Page page, String key) {
    return memory.keeps()
        ? memory.converted(
            page.source().path(), key, diagnostics, (k, told) -> convert(page, k, told))
        : convert(page, key, diagnostics);
  }

  /** What the search sees of all pages, had again. */
  private List<SearchPage> texts(List<String> keys) {
    List<SearchPage> texts = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      Converted converted = converted(site.pages().get(i), keys.get(i));
      if (converted.search() != null) {
        texts.add(converted.search());
      }
    }
    return texts;
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
