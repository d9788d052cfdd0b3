package fi.tukipakki.search;

import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;

/**
 * The word forms of all pages: sorted by language and form, each with its occurrences packed into
 * ints.
 */
final class WordForms {
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

    private void addAll(Occurrences others) {
      data = Arrays.copyOf(data, size + others.size);
      System.arraycopy(others.data, 0, data, size, others.size);
      size += others.size;
    }

    private void renumber(int[] order) {
      for (int i = 0; i < size; i++) {
        data[i] = order[page(data[i])] << 12 | data[i] & 0xFFF;
      }
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
   * @param occurrences of each form; those of a page stand together, by section
   */
  record Vocabulary(String[] forms, Occurrences[] occurrences) {}

  private final Map<String, Vocabulary> byLanguage = new TreeMap<>();

  /**
   * Brings together what was collected in parts, which goes as it is used: its memory is needed.
   *
   * @param order the page number for each number given at indexing
   */
  static WordForms of(Queue<Map<String, Vocabulary>> parts, int[] order) {
    WordForms all = new WordForms();
    for (Map<String, Vocabulary> part = parts.poll(); part != null; part = parts.poll()) {
      part.forEach((language, some) -> all.byLanguage.merge(language, some, WordForms::merge));
    }
    for (Vocabulary vocabulary : all.byLanguage.values()) {
      for (Occurrences list : vocabulary.occurrences()) {
        list.renumber(order);
      }
    }
    return all;
  }

  /** By language. */
  Map<String, Vocabulary> byLanguage() {
    return byLanguage;
  }

  private static Vocabulary merge(Vocabulary one, Vocabulary two) {
    String[] a = one.forms();
    String[] b = two.forms();
    String[] forms = new String[a.length + b.length];
    Occurrences[] lists = new Occurrences[forms.length];
    int size = 0;
    for (int i = 0, k = 0; i < a.length || k < b.length; size++) {
      int difference = i == a.length ? 1 : k == b.length ? -1 : compare(a[i], b[k]);
      forms[size] = difference <= 0 ? a[i] : b[k];
      lists[size] = difference <= 0 ? one.occurrences()[i++] : two.occurrences()[k++];
      if (difference == 0) {
        lists[size].addAll(two.occurrences()[k++]);
      }
    }
    return new Vocabulary(Arrays.copyOf(forms, size), Arrays.copyOf(lists, size));
  }

  /** By code points, as Lucene sorts: a surrogate is above every other character. */
  private static int compare(String a, String b) {
    int at = 0;
    int end = Math.min(a.length(), b.length());
    while (at < end && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    if (at == end) {
      return a.length() - b.length();
    }
    char x = a.charAt(at);
    char y = b.charAt(at);
    boolean mixed = Character.isSurrogate(x) != Character.isSurrogate(y);
    return mixed ? (Character.isSurrogate(x) ? 1 : -1) : x - y;
  }
}
