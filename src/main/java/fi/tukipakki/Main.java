package fi.tukipakki;

import fi.tukipakki.cli.Cli;
import fi.tukipakki.cli.Surroundings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/** The program's entry, and the only place that ends the JVM. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    Surroundings surroundings =
        new Surroundings(
            out, err, Clock.systemUTC(), System.getenv(), Path.of("").toAbsolutePath());
    System.exit(run(surroundings, args));
  }

  /** Runs a command line and returns its exit code. */
  static int run(Surroundings surroundings, String... args) {
    int code = new Cli(surroundings).run(args);
    surroundings.out().flush();
    surroundings.err().flush();
    return code;
  }

  private static PrintStream utf8(FileDescriptor stream) {
    return new PrintStream(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
  }
}
