package fi.tukipakki.cli;

import fi.tukipakki.site.Progress;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long each phase of a build lasts, for those who make it faster. Not part of any output. */
final class Timings implements Progress {
  private final Progress next;
  private final List<Mark> marks = new ArrayList<>();

  /** When a phase began: wall time and processor time of the whole process, in nanoseconds. */
  private record Mark(String phase, long wall, long processor) {}

  /**
   * @param next hears of the progress too
   */
  Timings(Progress next) {
    this.next = next;
    // The process table counts in hundredths; the JVM notes when it started itself.
    Duration age =
        Duration.ofMillis(
            System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime());
    marks.add(new Mark("start", System.nanoTime() - age.toNanos(), 0));
    mark("open");
  }

  @Override
  public void phase(String name, int total) {
    mark(name);
    next.phase(name, total);
  }

  @Override
  public void step() {
    next.step();
  }

  /** Ends the phase at hand and begins another. */
  void mark(String phase) {
    long processor =
        ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    marks.add(new Mark(phase, System.nanoTime(), processor));
  }

  /** Prints a line for each phase. */
  void print(Cli cli, PrintStream out) {
    mark("");
    out.println(line(cli.text("timings.phase"), cli.text("timings.wall"), cli.text("timings.cpu")));
    for (int i = 0; i + 1 < marks.size(); i++) {
      line(cli, out, marks.get(i).phase(), marks.get(i), marks.get(i + 1));
    }
    line(cli, out, "total", marks.get(0), marks.get(marks.size() - 1));
  }

  private static void line(Cli cli, PrintStream out, String phase, Mark from, Mark to) {
    out.println(
        line(
            cli.text("timings." + phase),
            seconds(to.wall() - from.wall()),
            seconds(to.processor() - from.processor())));
  }

  private static String line(String phase, String wall, String processor) {
    return String.format(Locale.ROOT, "%-24s %10s %10s", phase, wall, processor);
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
  }
}
