package fi.tukipakki.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * What a run of the program has around it.
 *
 * @param out for results, UTF-8
 * @param err for messages, UTF-8
 * @param clock for the day, and for how long a build took
 * @param environment environment variables
 * @param folder the folder that relative paths start from
 */
public record Surroundings(
    PrintStream out, PrintStream err, Clock clock, Map<String, String> environment, Path folder) {
  public Surroundings {
    environment = Map.copyOf(environment);
  }
}
