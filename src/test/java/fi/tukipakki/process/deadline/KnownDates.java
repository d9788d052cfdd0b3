package fi.tukipakki.process.deadline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables that the arithmetic is held against, in Java and in the browser. */
final class KnownDates {

  private KnownDates() {}

  /** Rows of a table as their cells; remarks left out. */
  static List<String[]> rows(String name) {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                KnownDates.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      return reader.lines().filter(l -> !l.startsWith("#")).map(l -> l.split(";")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
