package fi.tukipakki.search;

import fi.tukipakki.model.Packer;
import fi.tukipakki.model.Unpacker;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/** All terms in one piece of memory, sorted by folded key, then key. */
final class KeptTerms {
  /** Most bytes of the numbers of a term. */
  private static final int NUMBERS = 30;

  /** Longer than what is in it: so much memory is not copied only to be exact. */
  private final byte[] data;

  private final int length;
  private final int size;

  /** Where each term begins. */
  private final int[] starts;

  /** For each term its number in the terms that these were made from, or -1 if it differs. */
  private final int[] origins;

  private KeptTerms(byte[] data, int length, int[] starts, int size, int[] origins) {
    this.data = data;
    this.length = length;
    this.starts = starts;
    this.size = size;
    this.origins = origins;
  }

  /**
   * @param terms sorted; each is let go as soon as it has been taken
   */
  static KeptTerms of(List<KeptTerm> terms) {
    int room = 16;
    for (KeptTerm term : terms) {
      room += term.postings().length() + 3 * term.key().length() + NUMBERS;
    }
    Packer out = new Packer(room);
    int[] starts = new int[terms.size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = out.size();
      write(terms.set(i, null), out);
    }
    int[] origins = new int[starts.length];
    Arrays.fill(origins, -1);
    return new KeptTerms(out.array(), out.size(), starts, starts.length, origins);
  }

  private static void write(KeptTerm term, Packer out) {
    byte[] postings = term.postings().getBytes(StandardCharsets.ISO_8859_1);
    out.text(term.key()).number(term.flags()).number(term.rarity());
    out.number(term.count()).number(term.size());
    out.number(postings.length).raw(postings, 0, postings.length);
  }

  int size() {
    return size;
  }

  KeptTerm get(int i) {
    Unpacker from = new Unpacker(data, starts[i]);
    String key = from.text();
    int flags = from.number();
    int rarity = from.number();
    int count = from.number();
    int room = from.number();
    int length = from.number();
    String postings = new String(data, from.at, length, StandardCharsets.ISO_8859_1);
    return new KeptTerm(key, flags, rarity, count, room, postings);
  }

  String key(int i) {
    return new Unpacker(data, starts[i]).text();
  }

  /** How much room a term takes in a shard. */
  int room(int i) {
    Unpacker from = new Unpacker(data, starts[i]);
    from.pass();
    from.number();
    from.number();
    from.number();
    return from.number();
  }

  /** The number of a term in the terms that these were made from, or -1 if it is another one. */
  int origin(int i) {
    return origins[i];
  }

  /** Where a key is, or where it would be, negative and one less. */
  int find(String key, Folding folding) {
    String folded = folding.fold(key);
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      String there = key(middle);
      int order = folding.fold(there).compareTo(folded);
      order = order == 0 ? there.compareTo(key) : order;
      if (order == 0) {
        return middle;
      } else if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -low - 1;
  }

  /**
   * These terms with some changed.
   *
   * @param changed the terms that take the place of the one of a number, none or one
   * @param added new terms in order, by the number of the term that they stand before
   */
  KeptTerms with(
      Map<Integer, List<KeptTerm>> changed, NavigableMap<Integer, List<KeptTerm>> added) {
    int most = size + added.values().stream().mapToInt(List::size).sum();
    Packer out = new Packer(length + (1 << 12));
    int[] newStarts = new int[most];
    int[] newOrigins = new int[most];
    int n = 0;
    for (int i = 0; i <= size; i++) {
      for (KeptTerm term : added.getOrDefault(i, List.of())) {
        newStarts[n] = out.size();
        newOrigins[n++] = -1;
        write(term, out);
      }
      List<KeptTerm> others = i < size ? changed.get(i) : List.of();
      if (others == null) {
        newStarts[n] = out.size();
        newOrigins[n++] = i;
        int end = i + 1 < size ? starts[i + 1] : length;
        out.raw(data, starts[i], end - starts[i]);
      } else {
        for (KeptTerm term : others) {
          newStarts[n] = out.size();
          newOrigins[n++] = -1;
          write(term, out);
        }
      }
    }
    return new KeptTerms(out.array(), out.size(), newStarts, n, newOrigins);
  }

  void write(Packer out) {
    out.number(size).number(length).raw(data, 0, length);
  }

  static KeptTerms read(Unpacker from) {
    int size = from.number();
    int length = from.number();
    byte[] data = Arrays.copyOfRange(from.bytes, from.at, from.at + length);
    from.at += length;
    int[] starts = new int[size];
    int[] origins = new int[size];
    Unpacker each = new Unpacker(data);
    for (int i = 0; i < size; i++) {
      starts[i] = each.at;
      origins[i] = i;
      each.pass();
      each.number();
      each.number();
      each.number();
      each.number();
      each.pass();
    }
    return new KeptTerms(data, length, starts, size, origins);
  }
}
