package fi.tukipakki.search;

import fi.tukipakki.model.Packer;
import fi.tukipakki.model.Unpacker;
import fi.tukipakki.search.Lemmatizer.Reading;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The word forms of a language and what each is read as, in one piece of memory; pairs apart. */
final class KeptForms {
  private final byte[] data;
  private final int size;
  private final List<Double> weights;

  /**
   * Where forms begin, one higher, by hash; made when one is looked up first, and whole before any
   * other thread can see it.
   */
  private volatile int[] table = {};

  private KeptForms(byte[] data, int size, List<Double> weights) {
    this.data = data;
    this.size = size;
    this.weights = weights;
  }

  /** No forms. */
  static KeptForms none() {
    return new KeptForms(new byte[0], 0, List.of());
  }

  /**
   * What is known of a form.
   *
   * @param pages on how many it is, parts of pages counted on their own
   * @param guessed whether its readings depend on the other forms of the site
   */
  record Known(int pages, boolean guessed, List<Reading> readings) {}

  /** Takes forms one after the other. */
  static final class Maker {
    private final Packer out;
    private final Map<Double, Integer> weights = new HashMap<>();
    private final List<Double> list = new ArrayList<>();
    private int size;

    /**
     * @param room how many bytes to begin with
     */
    Maker(int room) {
      out = new Packer(room);
    }

    private Maker(KeptForms before) {
      this(before.data.length + (1 << 10));
      before.weights.forEach(this::weight);
    }

    private int weight(double weight) {
      return weights.computeIfAbsent(
          weight,
          w -> {
            list.add(w);
            return list.size() - 1;
          });
    }

    void add(String form, Known known) {
      size++;
      byte[] own = form.getBytes(StandardCharsets.UTF_8);
      out.number(own.length).raw(own, 0, own.length);
      out.number(known.pages() << 1 | (known.guessed() ? 1 : 0));
      out.number(known.readings().size());
      for (Reading reading : known.readings()) {
        byte[] lemma = reading.lemma().getBytes(StandardCharsets.UTF_8);
        int same = Arrays.mismatch(own, lemma);
        same = same < 0 ? own.length : same;
        out.number(same).number(lemma.length - same).raw(lemma, same, lemma.length - same);
        out.number(reading.flags()).number(weight(reading.weight()));
      }
    }

    KeptForms end() {
      return new KeptForms(out.bytes(), size, List.copyOf(list));
    }
  }

  private Known known(Unpacker from, byte[] own) {
    int pages = from.number();
    int count = from.number();
    List<Reading> readings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int same = from.number();
      int more = from.number();
      byte[] lemma = Arrays.copyOf(own, same + more);
      System.arraycopy(from.bytes, from.at, lemma, same, more);
      from.at += more;
      int flags = from.number();
      double weight = weights.get(from.number());
      readings.add(new Reading(new String(lemma, StandardCharsets.UTF_8), flags, weight));
    }
    return new Known(pages >> 1, (pages & 1) > 0, readings);
  }

  private static void pass(Unpacker from) {
    from.pass();
    from.number();
    for (int count = from.number(); count > 0; count--) {
      from.number();
      from.pass();
      from.number();
      from.number();
    }
  }

  private static int hash(byte[] bytes, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + bytes[i];
    }
    return hash ^ hash >>> 15;
  }

  /** What is known of a form, or null when there is none such. */
  Known find(String form) {
    if (size == 0) {
      return null;
    }
    int[] table = index();
    byte[] own = form.getBytes(StandardCharsets.UTF_8);
    int slot = hash(own, 0, own.length) & table.length - 1;
    while (table[slot] != 0) {
      Unpacker from = new Unpacker(data, table[slot] - 1);
      int length = from.number();
      if (Arrays.equals(data, from.at, from.at + length, own, 0, own.length)) {
        from.at += length;
        return known(from, own);
      }
      slot = slot + 1 & table.length - 1;
    }
    return null;
  }

  private int[] index() {
    if (table.length > 0) {
      return table;
    }
    int[] fresh = new int[Integer.highestOneBit(size) * 4];
    Unpacker from = new Unpacker(data);
    while (from.at < data.length) {
      int start = from.at;
      int length = from.number();
      int slot = hash(data, from.at, from.at + length) & fresh.length - 1;
      while (fresh[slot] != 0) {
        slot = slot + 1 & fresh.length - 1;
      }
      fresh[slot] = start + 1;
      from.at = start;
      pass(from);
    }
    table = fresh;
    return fresh;
  }

  /** Tells all forms. */
  void each(BiConsumer<String, Known> sink) {
    Unpacker from = new Unpacker(data);
    while (from.at < data.length) {
      int length = from.number();
      byte[] own = Arrays.copyOfRange(data, from.at, from.at + length);
      from.at += length;
      sink.accept(new String(own, StandardCharsets.UTF_8), known(from, own));
    }
  }

  /**
   * These forms with some changed or added.
   *
   * @param changes by form; on no page when there is no such form any more
   */
  KeptForms with(Map<String, Known> changes) {
    Maker out = new Maker(this);
    Map<String, Known> left = new HashMap<>(changes);
    Unpacker from = new Unpacker(data);
    while (from.at < data.length) {
      int start = from.at;
      Known change = left.remove(from.text());
      from.at = start;
      pass(from);
      if (change == null) {
        out.out.raw(data, start, from.at - start);
        out.size++;
      } else if (change.pages() > 0) {
        from.at = start;
        out.add(from.text(), change);
        from.at = start;
        pass(from);
      }
    }
    left.forEach(
        (form, known) -> {
          if (known.pages() > 0) {
            out.add(form, known);
          }
        });
    return out.end();
  }

  void write(Packer out) {
    out.number(size).number(weights.size());
    weights.forEach(weight -> out.text(weight.toString()));
    out.number(data.length).raw(data, 0, data.length);
  }

  static KeptForms read(Unpacker from) {
    int size = from.number();
    List<Double> weights = new ArrayList<>();
    for (int count = from.number(); count > 0; count--) {
      weights.add(Double.valueOf(from.text()));
    }
    int length = from.number();
    byte[] data = Arrays.copyOfRange(from.bytes, from.at, from.at + length);
    from.at += length;
    return new KeptForms(data, size, weights);
  }
}
