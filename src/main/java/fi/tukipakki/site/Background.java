package fi.tukipakki.site;

import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Does something on a thread of its own while the build goes on. */
final class Background {
  private Background() {}

  /**
   * Starts some work.
   *
   * @return waits for its result; throws what the work threw
   */
  static <T> Supplier<T> start(String name, Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
    return () -> Parallel.result(task);
  }
}
