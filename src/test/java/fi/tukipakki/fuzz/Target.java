package fi.tukipakki.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The entry points of the program that read what strangers wrote. */
public enum Target {
  /** A page's file: its bytes, its front matter, its values. */
  FRONT_MATTER(FrontMatterTarget.class, 8_192),
  /** A page's Markdown and raw HTML. */
  MARKDOWN(MarkdownTarget.class, 4_096),
  /** Running text with citations of law. */
  CITATIONS(CitationTarget.class, 4_096),
  /** A process: its steps, its rules, its drawings. */
  PROCESS(ProcessTarget.class, 4_096),
  /** What a reader types into the search. */
  QUERY(QueryTarget.class, 512);

  private final Class<?> code;
  private final int maxBytes;

  Target(Class<?> code, int maxBytes) {
    this.code = code;
    this.maxBytes = maxBytes;
  }

  /** The class whose {@code fuzzerTestOneInput(byte[])} runs one input. */
  Class<?> code() {
    return code;
  }

  /** Longest input that is worth trying. */
  int maxBytes() {
    return maxBytes;
  }

  /** Whether there is time to compare values as well, beside the way through the code. */
  boolean isFast() {
    return this != MARKDOWN && this != PROCESS;
  }

  /** The name in paths and reports. */
  String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** Inputs that are kept: seeds, and what was found. */
  Path inputs() {
    return Path.of("src/test/fuzz").resolve(id());
  }

  /** All kept inputs, in the order of their names. */
  List<Path> files() {
    try (Stream<Path> all = Files.walk(inputs())) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs all kept inputs. */
  void runSeeds() {
    for (Path file : files()) {
      try {
        run(Files.readAllBytes(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Runs one input; throws when a promise is broken. */
  void run(byte[] input) {
    switch (this) {
      case FRONT_MATTER -> FrontMatterTarget.fuzzerTestOneInput(input);
      case MARKDOWN -> MarkdownTarget.fuzzerTestOneInput(input);
      case CITATIONS -> CitationTarget.fuzzerTestOneInput(input);
      case PROCESS -> ProcessTarget.fuzzerTestOneInput(input);
      case QUERY -> QueryTarget.fuzzerTestOneInput(input);
    }
  }
}
