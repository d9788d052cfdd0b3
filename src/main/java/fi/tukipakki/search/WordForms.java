package fi.tukipakki.search;

import fi.tukipakki.model.Unpacker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/**
 * Lucene's postings of the word forms, read back: sorted by language and form, each with its
 * occurrences packed into ints.
 */
final class WordForms {
  static final String PAGE = "page";

  /**
   * A form's occurrences: page (20 bits), section (5), field (3), frequency (4); the last three are
   * those of {@link WordBag}.
   */
  static final class Occurrences {
    private int[] data = new int[1];
    private int size;

    /** Adds a place with its frequency, as {@link WordBag} writes it. */
    void add(int page, int place) {
      add(page << 12 | place);
    }

    void add(int item) {
      if (size == data.length) {
        data = Arrays.copyOf(data, size * 2);
      }
      data[size++] = item;
    }

    int size() {
      return size;
    }

    /** On how many pages. */
    int pages() {
      int pages = 0;
      for (int i = 0; i < size; i++) {
        pages += i == 0 || page(data[i]) != page(data[i - 1]) ? 1 : 0;
      }
      return pages;
    }

    int at(int index) {
      return data[index];
    }

    static int page(int item) {
      return item >>> 12;
    }

    static int section(int item) {
      return item >>> 7 & 0x1F;
    }

    static int field(int item) {
      return item >>> 4 & 7;
    }

    static int frequency(int item) {
      return item & 0xF;
    }
  }

  /**
   * The forms of a language.
   *
   * @param forms sorted by code points
   * @param occurrences of each form, by page in order
   */
  record Vocabulary(String[] forms, Occurrences[] occurrences) {}

  private final Map<String, Vocabulary> byLanguage = new TreeMap<>();

  /**
   * Reads all fields of an index and closes it: the memory of its files is needed.
   *
   * @param order the page number for each number given at indexing
   */
  static WordForms read(Directory directory, int[] order) {
    WordForms forms = new WordForms();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      int[] pages = new int[reader.maxDoc()];
      for (LeafReaderContext leaf : reader.leaves()) {
        NumericDocValues values = leaf.reader().getNumericDocValues(PAGE);
        while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          pages[leaf.docBase + values.docID()] = order[(int) values.longValue()];
        }
      }
      for (String language : FieldInfos.getIndexedFields(reader)) {
        Terms terms = MultiTerms.getTerms(reader, language);
        // A language of which no page has a word left is known to Lucene, and has no terms.
        if (terms != null) {
          forms.byLanguage.put(language, read(terms, pages));
        }
      }
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException("search index in memory", e);
    }
    return forms;
  }

  /** By language. */
  Map<String, Vocabulary> byLanguage() {
    return byLanguage;
  }

  private static Vocabulary read(Terms terms, int[] pages) throws IOException {
    List<String> forms = new ArrayList<>();
    List<Occurrences> all = new ArrayList<>();
    TermsEnum each = terms.iterator();
    PostingsEnum postings = null;
    while (each.next() != null) {
      forms.add(each.term().utf8ToString());
      Occurrences list = new Occurrences();
      postings = each.postings(postings, PostingsEnum.PAYLOADS);
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int page = pages[postings.docID()];
        postings.nextPosition();
        BytesRef places = postings.getPayload();
        Unpacker from = new Unpacker(places.bytes, places.offset);
        while (from.at < places.offset + places.length) {
          list.add(page, from.number());
        }
      }
      all.add(list);
    }
    return new Vocabulary(forms.toArray(new String[0]), all.toArray(new Occurrences[0]));
  }
}
