package fi.tukipakki.search;

import fi.tukipakki.model.Unpacker;
import fi.tukipakki.search.WordForms.Occurrences;
import fi.tukipakki.search.WordForms.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * Takes Lucene's postings where it would write them into its own files: they are sorted then, and
 * still in memory. Our files are the only ones that anybody reads, so Lucene's need not be made.
 */
final class PostingsCollector extends FilterCodec {
  /** A field with one term, whose position is the number of the page. */
  static final String PAGE = "#";

  private final Queue<Map<String, Vocabulary>> parts = new ConcurrentLinkedQueue<>();
  private final PostingsFormat postings = new Collecting();

  PostingsCollector() {
    super("tukipakki", Codec.getDefault());
  }

  @Override
  public PostingsFormat postingsFormat() {
    return postings;
  }

  /** What was collected, by language, in as many parts as Lucene had buffers. */
  Queue<Map<String, Vocabulary>> parts() {
    return parts;
  }

  private final class Collecting extends PostingsFormat {
    Collecting() {
      super("tukipakki");
    }

    @Override
    public FieldsConsumer fieldsConsumer(SegmentWriteState state) {
      int pages = state.segmentInfo.maxDoc();
      return new FieldsConsumer() {
        @Override
        public void write(Fields fields, NormsProducer norms) throws IOException {
          parts.add(collect(fields, pages));
        }

        @Override
        public void close() {
          // Nothing is open.
        }
      };
    }

    @Override
    public FieldsProducer fieldsProducer(SegmentReadState state) {
      throw new UnsupportedOperationException("nothing was written");
    }
  }

  private static Map<String, Vocabulary> collect(Fields fields, int pages) throws IOException {
    int[] numbers = new int[pages];
    TermsEnum page = fields.terms(PAGE).iterator();
    page.next();
    PostingsEnum all = page.postings(null, PostingsEnum.POSITIONS);
    while (all.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      numbers[all.docID()] = all.nextPosition();
    }
    Map<String, Vocabulary> byLanguage = new TreeMap<>();
    for (String language : fields) {
      Terms terms = fields.terms(language);
      // A language of which no page has a word left is known to Lucene, and has no terms.
      if (!language.equals(PAGE) && terms != null) {
        byLanguage.put(language, vocabulary(terms.iterator(), numbers));
      }
    }
    return byLanguage;
  }

  private static Vocabulary vocabulary(TermsEnum terms, int[] numbers) throws IOException {
    List<String> forms = new ArrayList<>();
    List<Occurrences> all = new ArrayList<>();
    PostingsEnum postings = null;
    while (terms.next() != null) {
      forms.add(terms.term().utf8ToString());
      Occurrences list = new Occurrences();
      postings = terms.postings(postings, PostingsEnum.PAYLOADS);
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int page = numbers[postings.docID()];
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
