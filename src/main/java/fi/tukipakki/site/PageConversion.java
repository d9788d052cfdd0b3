package fi.tukipakki.site;

import fi.tukipakki.content.Body;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.markdown.MarkdownConverter;
import fi.tukipakki.search.EntryMaker;
import fi.tukipakki.search.SearchEntry;
import fi.tukipakki.search.SearchOptions;
import fi.tukipakki.site.BuildMemory.Converted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;

/** Converts all pages and gives them to the search. */
final class PageConversion {
  /**
   * Lucene advises on faster vectors, which the search has no use for; kept so that it stays set.
   */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private final Site site;
  private final MarkdownConverter converter;
  private final SearchFeed feed;
  private final EntryMaker entries = new EntryMaker();
  private final BuildMemory memory;
  private final Progress progress;
  private final Diagnostics diagnostics;

  /**
   * All pages, converted.
   *
   * @param bodies by path
   * @param keys digests of what each was made from, by path; empty when nothing is kept
   * @param search knows all pages
   */
  record Result(Map<String, Body> bodies, Map<String, String> keys, SiteSearch search) {}

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
    SiteSearch search = new SiteSearch(options, memory, parallel.jobs(), lazy);
    Map<String, Body> bodies = new ConcurrentHashMap<>();
    Map<String, String> keysByPath = new HashMap<>();
    List<Integer> numbers = IntStream.range(0, pageKeys.size()).boxed().toList();
    parallel.each(
        numbers,
        i -> {
          Page page = site.pages().get(i);
          boolean[] fresh = {false};
          Converted converted = converted(page, pageKeys.get(i), search, fresh);
          bodies.put(page.path(), converted.body());
          if (converted.search() != null) {
            search.add(page.source().path(), converted.search(), fresh[0]);
          }
          progress.step();
        });
    search.end();
    // Pages that stand where another one does are told, and still named by their relations.
    for (Map<String, Page> versions : site.byId().values()) {
      versions.values().forEach(page -> bodies.putIfAbsent(page.path(), Body.NONE));
    }
    numbers.forEach(i -> keysByPath.put(site.pages().get(i).path(), pageKeys.get(i)));
    return new Result(bodies, memory.keeps() ? keysByPath : Map.of(), search);
  }

  /** A page, and whether it has been converted now. */
  private Converted converted(Page page, String key, SiteSearch search, boolean[] fresh) {
    BiFunction<String, Diagnostics, Converted> convert =
        (k, told) -> {
          fresh[0] = true;
          Converted made = convert(page, k, told);
          if (made.search() != null) {
            // Now, while its words are at hand.
            search.feed(page.source().path(), made.search());
          }
          return made;
        };
    return memory.keeps()
        ? memory.converted(page.source().path(), key, diagnostics, convert)
        : convert.apply(key, diagnostics);
  }

  private Converted convert(Page page, String key, Diagnostics told) {
    Body body = converter.convert(page, told);
    SearchEntry search =
        page.role() == Page.Role.PAGE ? entries.entry(feed.page(page, body)) : null;
    return new Converted(key, body.withoutSections(), search, told.sorted());
  }
}
