package fi.tukipakki.process.layout;

import java.util.Arrays;

/** A binary heap of numbers, the least first. */
final class LongHeap {

  private long[] items = new long[1024];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void clear() {
    size = 0;
  }

  void add(long item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, 2 * size);
    }
    int at = size++;
    while (at > 0 && items[(at - 1) / 2] > item) {
      items[at] = items[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    items[at] = item;
  }

  /** Takes the least number out; the heap must not be empty. */
  long poll() {
    long least = items[0];
    long last = items[--size];
    int at = 0;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && items[child + 1] < items[child]) {
        child++;
      }
      if (items[child] >= last) {
        break;
      }
      items[at] = items[child];
      at = child;
    }
    items[at] = last;
    return least;
  }
}
