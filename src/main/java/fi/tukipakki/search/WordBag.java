package fi.tukipakki.search;

import fi.tukipakki.model.Packer;
import java.util.Arrays;

/**
 * Gathers the words of a part of a page: each distinct word once, with the places where it stands
 * and how often. Words are kept as UTF-8 in one buffer; the bag is used again.
 */
final class WordBag {
  private static final int FIELDS = 8;

  /** More often in one field of a section is as good as this. */
  private static final int MOST = 15;

  private byte[] bytes = new byte[1 << 14];
  private int used;

  /**
   * By word: where its bytes end, its hash, and its last place. They begin where the last ended.
   */
  private int[] ends = new int[1 << 10];

  private int[] hashes = new int[1 << 10];
  private int[] lasts = new int[1 << 10];
  private int size;

  /** Numbers of words, one higher, by hash. */
  private int[] table = new int[1 << 12];

  /** Each a place with how often, and by the same index the one before it of the same word. */
  private int[] items = new int[1 << 11];

  private int[] befores = new int[1 << 11];
  private int count;

  /** The words of the text being read, in order. */
  private int[] sequence = new int[1 << 8];

  private int length;
  private int[] sorted = new int[64];

  /** A field of a section. */
  static int place(int section, int field) {
    return section * FIELDS + field;
  }

  static int section(int item) {
    return item / (FIELDS << 4);
  }

  static int field(int item) {
    return (item >> 4) % FIELDS;
  }

  static int frequency(int item) {
    return item & MOST;
  }

  /** Forgets the words of the last page. */
  void restart() {
    used = 0;
    size = 0;
    count = 0;
    Arrays.fill(table, 0);
  }

  /** A new text begins, whose words follow each other. */
  void begin() {
    length = 0;
  }

  /** How many words of the text there are so far. */
  int length() {
    return length;
  }

  /** Adds a word of the text. */
  void add(char[] chars, int n, int place) {
    room(3 * n);
    int end = used;
    for (int i = 0; i < n; i++) {
      char c = chars[i];
      if (c < 0x80) {
        bytes[end++] = (byte) c;
      } else if (c < 0x800) {
        bytes[end++] = (byte) (0xC0 | c >> 6);
        bytes[end++] = (byte) (0x80 | c & 0x3F);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < n
          && Character.isLowSurrogate(chars[i + 1])) {
        int code = Character.toCodePoint(c, chars[++i]);
        bytes[end++] = (byte) (0xF0 | code >> 18);
        bytes[end++] = (byte) (0x80 | code >> 12 & 0x3F);
        bytes[end++] = (byte) (0x80 | code >> 6 & 0x3F);
        bytes[end++] = (byte) (0x80 | code & 0x3F);
      } else {
        bytes[end++] = (byte) (0xE0 | c >> 12);
        bytes[end++] = (byte) (0x80 | c >> 6 & 0x3F);
        bytes[end++] = (byte) (0x80 | c & 0x3F);
      }
    }
    if (length == sequence.length) {
      sequence = Arrays.copyOf(sequence, length * 2);
    }
    sequence[length++] = word(end, place);
  }

  /** Adds the pairs of neighbours in the text. */
  void pairs(int place) {
    for (int i = 0; i + 1 < length; i++) {
      int from = start(sequence[i]);
      int first = ends[sequence[i]] - from;
      int next = start(sequence[i + 1]);
      int second = ends[sequence[i + 1]] - next;
      room(first + second + 1);
      System.arraycopy(bytes, from, bytes, used, first);
      bytes[used + first] = ' ';
      System.arraycopy(bytes, next, bytes, used + first + 1, second);
      word(used + first + second + 1, place);
    }
  }

  /** The number of the word whose bytes follow the last word, counted once more at a place. */
  private int word(int end, int place) {
    int hash = 0;
    for (int i = used; i < end; i++) {
      hash = 31 * hash + bytes[i];
    }
    hash ^= hash >>> 15;
    int slot = hash & table.length - 1;
    while (table[slot] != 0) {
      int word = table[slot] - 1;
      if (hashes[word] == hash && Arrays.equals(bytes, start(word), ends[word], bytes, used, end)) {
        count(word, place);
        return word;
      }
      slot = slot + 1 & table.length - 1;
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
      lasts = Arrays.copyOf(lasts, size * 2);
    }
    used = end;
    ends[size] = end;
    hashes[size] = hash;
    lasts[size] = -1;
    count(size, place);
    table[slot] = size + 1;
    if (++size * 2 > table.length) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    table = new int[table.length * 2];
    for (int word = 0; word < size; word++) {
      int slot = hashes[word] & table.length - 1;
      while (table[slot] != 0) {
        slot = slot + 1 & table.length - 1;
      }
      table[slot] = word + 1;
    }
  }

  private void count(int word, int place) {
    for (int i = lasts[word]; i >= 0; i = befores[i]) {
      if (items[i] >> 4 == place) {
        items[i] += (items[i] & MOST) < MOST ? 1 : 0;
        return;
      }
    }
    if (count == items.length) {
      items = Arrays.copyOf(items, count * 2);
      befores = Arrays.copyOf(befores, count * 2);
    }
    items[count] = place << 4 | 1;
    befores[count] = lasts[word];
    lasts[word] = count++;
  }

  /** Writes all words: each with its places in order. */
  void write(Packer out) {
    out.number(size);
    for (int word = 0; word < size; word++) {
      int start = start(word);
      out.number(ends[word] - start).raw(bytes, start, ends[word] - start);
      int n = 0;
      for (int i = lasts[word]; i >= 0; i = befores[i]) {
        if (n == sorted.length) {
          sorted = Arrays.copyOf(sorted, n * 2);
        }
        sorted[n++] = items[i];
      }
      if (n > 1) {
        Arrays.sort(sorted, 0, n);
      }
      out.number(n);
      for (int i = 0; i < n; i++) {
        out.number(sorted[i]);
      }
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
}
