package fi.tukipakki.diagnostics;

import java.util.List;
import java.util.function.BiFunction;

/** A form in which diagnostics are printed. */
public interface DiagnosticFormat {

  /**
   * Prints diagnostics, sorted as they should appear.
   *
   * @param texts the language of the messages
   * @param lines a source line by file and 1-based line number, or null when it is unknown
   * @return the whole text, empty or ended by a line feed
   */
  String print(
      List<Diagnostic> diagnostics, Texts texts, BiFunction<String, Integer, String> lines);
}
