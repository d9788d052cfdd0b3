package fi.tukipakki.search;

import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * Gathers the words of a page and hands them to Lucene. A word's position is no count of words but
 * tells its place: section and field. Words are kept as UTF-8 in one buffer that is used again.
 */
final class WordStream extends TokenStream {
  private static final int FIELDS = 8;

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final BytesRef ref = new BytesRef();

  private byte[] bytes = new byte[1 << 14];
  private int used;

  /** By word: where its bytes end, and its place. They begin where those of the last one end. */
  private int[] ends = new int[1 << 10];

  private int[] places = new int[1 << 10];
  private int size;

  /** Word numbers by place, as Lucene wants them. */
  private int[] order = {};

  private int next;

  /** The position of all words in a field of a section. */
  static int place(int section, int field) {
    return section * FIELDS + field;
  }

  static int section(int place) {
    return place / FIELDS;
  }

  static int field(int place) {
    return place % FIELDS;
  }

  /** Forgets the words of the last page. */
  void restart() {
    used = 0;
    size = 0;
  }

  /** How many words there are. */
  int size() {
    return size;
  }

  /** Adds a word. */
  void add(char[] chars, int length, int place) {
    room(3 * length);
    for (int i = 0; i < length; i++) {
      char c = chars[i];
      if (c < 0x80) {
        bytes[used++] = (byte) c;
      } else if (c < 0x800) {
        bytes[used++] = (byte) (0xC0 | c >> 6);
        bytes[used++] = (byte) (0x80 | c & 0x3F);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(chars[i + 1])) {
        int code = Character.toCodePoint(c, chars[++i]);
        bytes[used++] = (byte) (0xF0 | code >> 18);
        bytes[used++] = (byte) (0x80 | code >> 12 & 0x3F);
        bytes[used++] = (byte) (0x80 | code >> 6 & 0x3F);
        bytes[used++] = (byte) (0x80 | code & 0x3F);
      } else {
        bytes[used++] = (byte) (0xE0 | c >> 12);
        bytes[used++] = (byte) (0x80 | c >> 6 & 0x3F);
        bytes[used++] = (byte) (0x80 | c & 0x3F);
      }
    }
    end(place);
  }

  /** Adds the pairs of neighbours from a word on. */
  void pairs(int from, int place) {
    int to = size;
    for (int i = from; i + 1 < to; i++) {
      int start = start(i);
      int first = ends[i] - start;
      int second = ends[i + 1] - ends[i];
      room(first + second + 1);
      System.arraycopy(bytes, start, bytes, used, first);
      bytes[used + first] = ' ';
      System.arraycopy(bytes, ends[i], bytes, used + first + 1, second);
      used += first + second + 1;
      end(place);
    }
  }

  private int start(int word) {
    return word == 0 ? 0 : ends[word - 1];
  }

  private void room(int more) {
    if (used + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * (used + more));
    }
  }

  private void end(int place) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
      places = Arrays.copyOf(places, size * 2);
    }
    ends[size] = used;
    places[size++] = place;
  }

  /** Puts the words in order of place. */
  @Override
  public void reset() {
    int[] from = new int[place(PageWords.SECTIONS + 1, 0) + 1];
    for (int i = 0; i < size; i++) {
      from[places[i] + 1]++;
    }
    for (int i = 1; i < from.length; i++) {
      from[i] += from[i - 1];
    }
    if (order.length < size) {
      order = new int[ends.length];
    }
    for (int i = 0; i < size; i++) {
      order[from[places[i]]++] = i;
    }
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == size) {
      return false;
    }
    // Lucene's positions begin before 0.
    int before = next == 0 ? -1 : places[order[next - 1]];
    int word = order[next++];
    step.setPositionIncrement(places[word] - before);
    ref.bytes = bytes;
    ref.offset = start(word);
    ref.length = ends[word] - ref.offset;
    term.setBytesRef(ref);
    return true;
  }
}
