package fi.tukipakki.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/** One word, the same on every page, at the position that is the number of the page. */
final class PageNumber extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final BytesRef word = new BytesRef(new byte[] {'#'});
  private int number;
  private boolean told;

  /** The stream, for a page. */
  PageNumber of(int page) {
    number = page;
    return this;
  }

  @Override
  public void reset() {
    told = false;
  }

  @Override
  public boolean incrementToken() {
    boolean first = !told;
    // Lucene's positions begin before 0.
    step.setPositionIncrement(number + 1);
    term.setBytesRef(word);
    told = true;
    return first;
  }
}
