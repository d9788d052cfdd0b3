package fi.tukipakki.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Shares work on numbered things out among threads.
 *
 * @param threads how many, the caller's among them
 */
record Shares(int threads) {
  private static final int BATCH = 256;

  /**
   * Does every number below a count once, in no order; each thread has a worker of its own. The
   * first exception of any is thrown when all have stopped.
   */
  void each(int count, Supplier<IntConsumer> worker) {
    each(count, BATCH, worker);
  }

  /** The same in portions of a size. */
  void each(int count, int batch, Supplier<IntConsumer> worker) {
    AtomicInteger next = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Runnable task =
        () -> {
          try {
            IntConsumer own = worker.get();
            for (int from = next.getAndAdd(batch); from < count; from = next.getAndAdd(batch)) {
              for (int i = from; i < Math.min(count, from + batch); i++) {
                own.accept(i);
              }
            }
          } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
            next.set(count);
          }
        };
    List<Thread> others = new ArrayList<>();
    for (int i = 1; i < Math.min(threads, (count + batch - 1) / batch); i++) {
      Thread thread = new Thread(task, "index-" + i);
      thread.setDaemon(true);
      thread.start();
      others.add(thread);
    }
    task.run();
    try {
      for (Thread thread : others) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    if (failure.get() instanceof Error error) {
      throw error;
    }
    if (failure.get() instanceof RuntimeException problem) {
      throw problem;
    }
  }
}
