package fi.tukipakki.search;

/**
 * Counts words without keeping them: millions of candidates of unknown forms would fill the memory.
 * Words are told apart by 64 bits, so two of them share a count practically never, and then only
 * rank a guess a little higher.
 */
final class Tally {
  private long[] keys = new long[1 << 10];
  private int[] counts = new int[1 << 10];
  private int size;

  private static long key(String word) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    }
    return hash == 0 ? 1 : hash;
  }

  void add(String word) {
    add(key(word), 1);
  }

  void add(Tally other) {
    for (int i = 0; i < other.keys.length; i++) {
      if (other.keys[i] != 0) {
        add(other.keys[i], other.counts[i]);
      }
    }
  }

  int of(String word) {
    return counts[slot(key(word))];
  }

  private void add(long key, int count) {
    int at = slot(key);
    counts[at] += count;
    if (keys[at] == 0) {
      keys[at] = key;
      if (++size * 2 > keys.length) {
        grow();
      }
    }
  }

  private int slot(long key) {
    int at = (int) (key ^ key >>> 32) & keys.length - 1;
    while (keys[at] != 0 && keys[at] != key) {
      at = at + 1 & keys.length - 1;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new long[oldKeys.length * 2];
    counts = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int at = slot(oldKeys[i]);
        keys[at] = oldKeys[i];
        counts[at] = oldCounts[i];
      }
    }
  }
}
