package fi.tukipakki.write;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * The command line of the packaged jar, run in this process: the same bytes as its own process
 * makes, without its start-up.
 */
final class PackagedCli implements Closeable {
  private final URLClassLoader jar;
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  PackagedCli(Path jar) throws IOException {
    this.jar =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
  }

  /** Runs a command line and returns its exit code. */
  int run(String... args) throws ReflectiveOperationException {
    told.reset();
    PrintStream stream = new PrintStream(told, true, StandardCharsets.UTF_8);
    Class<?> surroundings = jar.loadClass("fi.tukipakki.cli.Surroundings");
    Object around =
        surroundings
            .getConstructor(
                PrintStream.class, PrintStream.class, Clock.class, Map.class, Path.class)
            .newInstance(stream, stream, Clock.systemUTC(), Map.of(), Path.of("").toAbsolutePath());
    Class<?> type = jar.loadClass("fi.tukipakki.cli.Cli");
    Object cli = type.getConstructor(surroundings).newInstance(around);
    try {
      return (Integer) type.getMethod("run", String[].class).invoke(cli, (Object) args);
    } catch (InvocationTargetException e) {
      throw new AssertionError(e.getCause());
    }
  }

  /** What the last run printed. */
  String told() {
    return told.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    jar.close();
  }
}
