package fi.tukipakki.diagnostics;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/**
 * Collects diagnostics from all phases and threads; what comes out is sorted and without doubles.
 */
public final class Diagnostics {
  private final Queue<Diagnostic> found = new ConcurrentLinkedQueue<>();

  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  public void addAll(Iterable<Diagnostic> diagnostics) {
    diagnostics.forEach(found::add);
  }

  /** All found so far, by file and position. */
  public List<Diagnostic> sorted() {
    return found.stream().sorted().distinct().toList();
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }

  /** The files in which an error stands. */
  public Set<String> filesWithErrors() {
    return found.stream()
        .filter(d -> d.severity() == Severity.ERROR)
        .map(d -> d.location().file())
        .collect(Collectors.toSet());
  }
}
