package fi.tukipakki.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;

/**
 * Lucene's postings of the word forms, read back: sorted by language and form, each with its
 * occurrences packed into longs.
 */
final class WordForms {
  static final String PAGE = "page";
  static final String SECTION = "section";

  /** A form's occurrences: page (24 bits), section (8), field (4), frequency (12). */
  static final class Occurrences {
    private long[] data = new long[2];
    private int size;

    private void add(long page, long section, long field, long frequency) {
      if (size == data.length) {
        data = Arrays.copyOf(data, size * 2);
      }
      data[size++] = page << 24 | section << 16 | field << 12 | Math.min(frequency, 0xFFF);
    }

    void add(long item) {
      add(page(item), section(item), field(item), frequency(item));
    }

    int size() {
      return size;
    }

    long at(int index) {
      return data[index];
    }

    static int page(long item) {
      return (int) (item >>> 24);
    }

    static int section(long item) {
      return (int) (item >>> 16) & 0xFF;
    }

    static int field(long item) {
      return (int) (item >>> 12) & 0xF;
    }

    static int frequency(long item) {
      return (int) item & 0xFFF;
    }
  }

  private final Map<String, Map<String, Occurrences>> byLanguage = new TreeMap<>();

  /**
   * Reads all fields of an index.
   *
   * @param order the page number for each number given at indexing
   */
  static WordForms read(Directory directory, int[] order) {
    WordForms forms = new WordForms();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        forms.read(leaf.reader(), order);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("search index in memory", e);
    }
    return forms;
  }

  /** By language, then by form. */
  Map<String, Map<String, Occurrences>> byLanguage() {
    return byLanguage;
  }

  private void read(LeafReader leaf, int[] order) throws IOException {
    int[] pages = values(leaf, PAGE);
    int[] sections = values(leaf, SECTION);
    for (var info : leaf.getFieldInfos()) {
      int dot = info.name.indexOf('.');
      Terms terms = dot < 0 ? null : leaf.terms(info.name);
      if (terms == null) {
        continue;
      }
      Map<String, Occurrences> forms =
          byLanguage.computeIfAbsent(info.name.substring(0, dot), l -> new TreeMap<>());
      int field = info.name.charAt(dot + 1) - '0';
      TermsEnum each = terms.iterator();
      PostingsEnum postings = null;
      while (each.next() != null) {
        Occurrences list =
            forms.computeIfAbsent(each.term().utf8ToString(), f -> new Occurrences());
        postings = each.postings(postings, PostingsEnum.FREQS);
        while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          int doc = postings.docID();
          list.add(order[pages[doc]], sections[doc], field, postings.freq());
        }
      }
    }
  }

  private static int[] values(LeafReader leaf, String name) throws IOException {
    int[] out = new int[leaf.maxDoc()];
    NumericDocValues values = leaf.getNumericDocValues(name);
    while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      out[values.docID()] = (int) values.longValue();
    }
    return out;
  }
}
