package fi.tukipakki.search;

import fi.tukipakki.model.Unpacker;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PayloadAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * Hands the words of a part of a page to Lucene, each distinct word once: its places go with it as
 * they were written by {@link WordBag}, so that Lucene need not count.
 */
final class WordStream extends TokenStream {
  /** Tells Lucene which page it is. */
  final PageNumber number = new PageNumber();

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PayloadAttribute places = addAttribute(PayloadAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final BytesRef word = new BytesRef();
  private final BytesRef items = new BytesRef();
  private Unpacker from;
  private int left;
  private boolean first;

  /**
   * Begins with the words of a part.
   *
   * @param words stands where the words of a part begin, and in the end where the next one does
   */
  void read(Unpacker words) {
    from = words;
    left = words.number();
    first = true;
    word.bytes = words.bytes;
    items.bytes = words.bytes;
  }

  @Override
  public boolean incrementToken() {
    if (left == 0) {
      return false;
    }
    left--;
    // All stand at the same position: which one it is tells nothing.
    step.setPositionIncrement(first ? 1 : 0);
    first = false;
    word.length = from.number();
    word.offset = from.at;
    from.at += word.length;
    term.setBytesRef(word);
    int count = from.number();
    items.offset = from.at;
    for (int i = 0; i < count; i++) {
      from.number();
    }
    items.length = from.at - items.offset;
    places.setPayload(items);
    return true;
  }
}
