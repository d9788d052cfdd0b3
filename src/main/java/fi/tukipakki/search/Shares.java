package fi.tukipakki.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Shares work on numbered things out.
 *
 * @param tasks how many tasks
 * @param workers runs them all, on any threads, and waits
 */
record Shares(int tasks, Consumer<List<Runnable>> workers) {
  private static final int BATCH = 256;

  /** Does every number below a count once; each task has a worker of its own. */
  void each(int count, Supplier<IntConsumer> worker) {
    AtomicInteger next = new AtomicInteger();
    List<Runnable> all = new ArrayList<>();
    for (int task = 0; task < Math.min(tasks, count / BATCH + 1); task++) {
      all.add(
          () -> {
            IntConsumer own = worker.get();
            for (int from = next.getAndAdd(BATCH); from < count; from = next.getAndAdd(BATCH)) {
              for (int i = from; i < Math.min(count, from + BATCH); i++) {
                own.accept(i);
              }
            }
          });
    }
    workers.accept(all);
  }
}
