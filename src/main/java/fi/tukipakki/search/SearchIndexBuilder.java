package fi.tukipakki.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Takes pages, in any order and from any thread, and makes the index. The result depends on the
 * pages alone. Used once: add, then {@link #finish}.
 */
public final class SearchIndexBuilder implements AutoCloseable {
  private static final int BUFFER_MB = 96;

  /** Weight of a page that repeats another one, which should come first. */
  private static final double REPEATED = 0.5;

  private static final FieldType WORDS = new FieldType();

  static {
    WORDS.setTokenized(true);
    WORDS.setOmitNorms(true);
    WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    WORDS.freeze();
  }

  private final SearchOptions options;
  private final RuleTable table = RuleTable.load();
  private final StopWords stop = new StopWords(table.stopWords());
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final PostingsCollector postings = new PostingsCollector();
  private final IndexWriter writer;
  private final List<Fed> fed = new ArrayList<>();
  private final Queue<PageWords> idle = new ConcurrentLinkedQueue<>();

  /** A part of a page as it was fed, without its text. */
  private record Fed(IndexedPage page, int part, String repeats, int[] lengths) {}

  /** Starts an index with a site's choices. */
  public SearchIndexBuilder(SearchOptions options) {
    this.options = options;
    IndexWriterConfig config =
        new IndexWriterConfig(new NoAnalyzer())
            .setCodec(postings)
            .setMergePolicy(NoMergePolicy.INSTANCE)
            .setMergeScheduler(new SerialMergeScheduler())
            .setUseCompoundFile(false)
            .setRAMBufferSizeMB(BUFFER_MB);
    try {
      writer = new IndexWriter(directory, config);
    } catch (IOException e) {
      throw new UncheckedIOException("search index in memory", e);
    }
  }

  /** Adds a page; safe from several threads. */
  public void add(SearchPage page) {
    List<SearchPage> parts = PageParts.of(page);
    for (int i = 0; i < parts.size(); i++) {
      add(parts.get(i), i);
    }
  }

  private void add(SearchPage page, int part) {
    PageWords words = idle.poll();
    if (words == null) {
      words = new PageWords(stop);
    }
    int[] lengths = words.read(page);
    int number;
    synchronized (fed) {
      number = fed.size();
      fed.add(new Fed(Excerpts.of(page), part, page.repeats(), lengths));
    }
    Document document = new Document();
    document.add(new Field(PostingsCollector.PAGE, words.number.of(number), WORDS));
    document.add(new Field(page.language(), words.stream, WORDS));
    try {
      writer.addDocument(document);
    } catch (IOException e) {
      throw new UncheckedIOException("search index in memory", e);
    }
    idle.add(words);
  }

  /** Makes the index on this thread alone; see {@link #finish(int)}. */
  public SearchIndex finish() {
    return finish(1);
  }

  /**
   * Makes the index of all pages added.
   *
   * @param threads how many threads share the work, this one among them
   * @throws IllegalArgumentException when two pages have the same path
   */
  public SearchIndex finish(int threads) {
    Shares shares = new Shares(threads);
    // Each thread that added pages left a buffer of its own.
    shares.each(threads, 1, () -> i -> flush());
    close();
    List<Integer> sorted = new ArrayList<>();
    for (int i = 0; i < fed.size(); i++) {
      sorted.add(i);
    }
    Comparator<Fed> byPath =
        Comparator.<Fed, Boolean>comparing(f -> !f.page().language().equals(options.language()))
            .thenComparing(f -> f.page().language())
            .thenComparing(f -> f.page().path())
            .thenComparingInt(Fed::part);
    sorted.sort((a, b) -> byPath.compare(fed.get(a), fed.get(b)));
    int[] order = new int[fed.size()];
    List<IndexedPage> pages = new ArrayList<>();
    Map<String, Integer> firsts = new HashMap<>();
    int[][] lengths = new int[fed.size()][];
    double[] weights = new double[fed.size()];
    for (int i = 0; i < order.length; i++) {
      Fed page = fed.get(sorted.get(i));
      if (firsts.putIfAbsent(page.page().path(), i) != null && page.part() == 0) {
        throw new IllegalArgumentException("two pages at " + page.page().path());
      }
      order[sorted.get(i)] = i;
      pages.add(page.page());
      lengths[i] = page.lengths();
      weights[i] = page.repeats().isEmpty() ? 1 : REPEATED;
    }
    List<Integer> families = new ArrayList<>();
    for (int i = 0; i < order.length; i++) {
      Fed page = fed.get(sorted.get(i));
      Integer own = firsts.get(page.page().path());
      families.add(firsts.getOrDefault(page.repeats(), own));
    }
    WordForms forms = WordForms.of(postings.parts(), order);
    return new IndexAssembly(table, options, shares)
        .assemble(forms, pages, families, new FieldNorms(lengths, weights));
  }

  private void flush() {
    try {
      writer.flushNextBuffer();
    } catch (IOException e) {
      throw new UncheckedIOException("search index in memory", e);
    }
  }

  /** Stops taking pages; harmless when repeated. */
  @Override
  public void close() {
    idle.clear();
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("search index in memory", e);
    }
  }

  /** Every field brings its own stream of words. */
  private static final class NoAnalyzer extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      throw new IllegalStateException("no text field: " + field);
    }
  }
}
