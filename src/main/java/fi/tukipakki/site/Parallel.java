package fi.tukipakki.site;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Does the same to many things on some threads; results keep the order of the things. */
final class Parallel implements Closeable {
  /** Deep Markdown and templates recurse; threads get the room to say so in a diagnostic. */
  private static final long STACK_BYTES = 16L * 1024 * 1024;

  private final int jobs;
  private final ExecutorService pool;
  private final Tidying heap = new Tidying();
  private volatile boolean closed;

  Parallel(int jobs) {
    this.jobs = jobs;
    this.pool =
        Executors.newFixedThreadPool(
            jobs,
            task -> {
              Thread thread = new Thread(null, task, "build", STACK_BYTES);
              thread.setDaemon(true);
              return thread;
            });
  }

  /** On how many threads. */
  int jobs() {
    return jobs;
  }

  <T, R> List<R> map(List<T> things, Function<T, R> work) {
    return start(things, work).get();
  }

  <T> void each(List<T> things, Consumer<T> work) {
    map(things, done(work));
  }

  /**
   * Starts some work, after what has been started before.
   *
   * @return waits for its end; throws what the work threw
   */
  <T> Runnable begin(List<T> things, Consumer<T> work) {
    return start(things, done(work))::get;
  }

  private static <T> Function<T, Boolean> done(Consumer<T> work) {
    return thing -> {
      work.accept(thing);
      return Boolean.TRUE;
    };
  }

  private <T, R> Supplier<List<R>> start(List<T> things, Function<T, R> work) {
    List<R> results = new ArrayList<>(Collections.nCopies(things.size(), null));
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> running = new ArrayList<>();
    for (int job = 0; job < jobs; job++) {
      running.add(
          pool.submit(
              () -> {
                for (int i = next.getAndIncrement();
                    i < things.size() && !closed;
                    i = next.getAndIncrement()) {
                  R result = work.apply(things.get(i));
                  results.set(i, result);
                  heap.whenDue();
                }
              }));
    }
    return () -> {
      running.forEach(Parallel::result);
      return results;
    };
  }

  /** Waits for a result; throws what the work threw. */
  static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Ends; what is being done to one thing is done first, since it may hold a file. */
  @Override
  public void close() {
    closed = true;
    pool.shutdown();
    try {
      pool.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
