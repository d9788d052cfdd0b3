package fi.tukipakki.search;

import fi.tukipakki.model.Unpacker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
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

  private static final FieldType WORDS = new FieldType();

  static {
    WORDS.setTokenized(true);
    WORDS.setOmitNorms(true);
    WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    WORDS.freeze();
  }

  private final SearchOptions options;
  private final RuleTable table = RuleTable.load();
  private final EntryMaker entries = new EntryMaker();
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final PostingsCollector postings = new PostingsCollector();
  private final IndexWriter writer;
  private final List<Fed> fed = new ArrayList<>();
  private final Queue<WordStream> idle = new ConcurrentLinkedQueue<>();

  /** A part of a page as it was fed, without its text. */
  private record Fed(
      int number,
      IndexedPage page,
      int part,
      String repeats,
      int[] lengths,
      String name,
      String digest,
      String shape) {}

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
    add(page.path(), entries.entry(page));
  }

  /**
   * Adds a page that has been read already; safe from several threads.
   *
   * @param name tells it from all others
   */
  public void add(String name, SearchEntry entry) {
    EntryContent content = new EntryContent(entry);
    EntryContent.Facts facts = content.facts();
    Unpacker words = content.words();
    for (int part = 0; part < facts.parts().size(); part++) {
      PartHead head = PartHead.read(words);
      add(name, entry, facts, part, head.lengths(), words);
    }
  }

  private void add(
      String name,
      SearchEntry entry,
      EntryContent.Facts facts,
      int part,
      int[] lengths,
      Unpacker words) {
    IndexedPage page = facts.parts().get(part);
    int number;
    synchronized (fed) {
      number = fed.size();
      fed.add(
          new Fed(
              number, page, part, facts.repeats(), lengths, name, entry.digest(), entry.shape()));
    }
    WordStream stream = idle.poll();
    if (stream == null) {
      stream = new WordStream();
    }
    stream.read(words);
    Document document = new Document();
    document.add(new Field(PostingsCollector.PAGE, stream.number.of(number), WORDS));
    document.add(new Field(page.language(), stream, WORDS));
    try {
      writer.addDocument(document);
    } catch (IOException e) {
      throw new UncheckedIOException("search index in memory", e);
    }
    idle.add(stream);
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
    Sorted sorted = sorted(threads);
    IndexAssembly assembly = new IndexAssembly(table, options, new Shares(threads));
    List<Term> terms =
        assembly.assemble(
            WordForms.of(postings.parts(), sorted.order()), sorted.norms(), Publication::of);
    OptionWords words = words(assembly, terms.stream().map(Term::key).collect(Collectors.toSet()));
    return new SearchIndex(
        sorted.pages(), sorted.families(), terms, words.synonyms(), words.distress(), options);
  }

  /**
   * Makes the files of the index of all pages added, and what the next one can be made from.
   *
   * @param threads how many threads share the work, this one among them
   * @throws IllegalArgumentException when two pages have the same path
   */
  public KeptIndex files(int threads) {
    Sorted sorted = sorted(threads);
    IndexAssembly assembly = new IndexAssembly(table, options, new Shares(threads));
    List<KeptTerm> list =
        assembly.assemble(
            WordForms.of(postings.parts(), sorted.order()), sorted.norms(), KeptTerm::of);
    Set<String> keys = list.stream().map(KeptTerm::key).collect(Collectors.toSet());
    OptionWords words = words(assembly, keys);
    SearchIndex bare =
        new SearchIndex(
            sorted.pages(),
            sorted.families(),
            List.of(),
            words.synonyms(),
            words.distress(),
            options);
    KeptTerms terms = KeptTerms.of(list);
    IndexFiles.Written written = IndexFiles.write(bare, terms, table);
    return new KeptIndex(
        new KeptIndex.Head(
            KeptIndex.digest(options),
            sorted.marks(),
            List.copyOf(words.asked()),
            written.layout()),
        sorted.lengths(),
        assembly.forms(),
        terms,
        written.files());
  }

  private OptionWords words(IndexAssembly assembly, Set<String> said) {
    return new OptionWords(options, assembly.lemmatizer(), table.stopWords(), said);
  }

  /**
   * All parts of pages in the order of the index.
   *
   * @param order the number of each part that was fed
   * @param families by number, the number of the page that it shows as
   * @param marks by page, what tells whether it changed
   */
  private record Sorted(
      int[] order,
      List<IndexedPage> pages,
      List<Integer> families,
      List<KeptIndex.Mark> marks,
      FieldLengths lengths,
      FieldNorms norms) {}

  private Sorted sorted(int threads) {
    Shares shares = new Shares(threads);
    // Each thread that added pages left a buffer of its own.
    shares.each(threads, 1, () -> i -> flush());
    close();
    List<Fed> sorted = new ArrayList<>(fed);
    // Who has this builder may keep it longer than anybody needs the texts of cards.
    fed.clear();
    sorted.sort(
        Comparator.<Fed, Boolean>comparing(f -> !f.page().language().equals(options.language()))
            .thenComparing(f -> f.page().language())
            .thenComparing(f -> f.page().path())
            .thenComparingInt(Fed::part));
    int[] order = new int[sorted.size()];
    Map<String, Integer> firsts = new HashMap<>();
    int[][] lengths = new int[order.length][];
    boolean[] repeated = new boolean[order.length];
    FieldLengths all = new FieldLengths();
    List<KeptIndex.Mark> marks = new ArrayList<>();
    for (int i = 0; i < order.length; i++) {
      Fed part = sorted.get(i);
      boolean first = firsts.putIfAbsent(part.page().path(), i) == null;
      if (!first && part.part() == 0) {
        throw new IllegalArgumentException("two pages at " + part.page().path());
      }
      if (first) {
        marks.add(new KeptIndex.Mark(part.name(), part.digest(), part.shape(), i));
      }
      order[part.number()] = i;
      lengths[i] = part.lengths();
      repeated[i] = !part.repeats().isEmpty();
      all.add(part.lengths());
    }
    List<Integer> families = new ArrayList<>();
    for (Fed part : sorted) {
      Integer own = firsts.get(part.page().path());
      families.add(firsts.getOrDefault(part.repeats(), own));
    }
    List<IndexedPage> pages = sorted.stream().map(Fed::page).toList();
    return new Sorted(
        order, pages, families, marks, all, new FieldNorms(all.averages(), lengths, repeated));
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
