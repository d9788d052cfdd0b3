package fi.tukipakki.cli;

import fi.tukipakki.site.Progress;
import java.io.Closeable;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** One line of progress on a terminal, when a build lasts longer than a moment. */
final class Terminal implements Progress, Closeable {
  private static final long QUIET_MILLIS = 800;
  private static final long INTERVAL_MILLIS = 100;

  private final Cli cli;
  private final boolean shown;
  private final long start;
  private final AtomicLong last = new AtomicLong();
  private final AtomicInteger done = new AtomicInteger();
  private volatile String phase = "";
  private volatile int total;

  Terminal(Cli cli, boolean shown) {
    this.cli = cli;
    this.shown = shown;
    this.start = cli.surroundings().clock().millis();
  }

  @Override
  public void phase(String name, int count) {
    phase = name;
    total = count;
    done.set(0);
  }

  @Override
  public void step() {
    int count = done.incrementAndGet();
    if (!shown) {
      return;
    }
    long now = cli.surroundings().clock().millis();
    long before = last.get();
    if (now - start > QUIET_MILLIS
        && now - before > INTERVAL_MILLIS
        && last.compareAndSet(before, now)) {
      PrintStream err = cli.surroundings().err();
      err.print("\r\u001b[K" + cli.text("progress." + phase, "") + " " + count + "/" + total);
      err.flush();
    }
  }

  @Override
  public void close() {
    if (shown && last.get() > 0) {
      cli.surroundings().err().print("\r\u001b[K");
    }
  }
}
