package fi.tukipakki.diagnostics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/**
 * Collects diagnostics from all phases and threads; what comes out is sorted and without doubles.
 */
public final class Diagnostics {
  /** How many diagnostics of one code are told of one file; nobody reads more. */
  public static final int MOST_ALIKE = 100;

  private final Queue<Diagnostic> found = new ConcurrentLinkedQueue<>();

  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  public void addAll(Iterable<Diagnostic> diagnostics) {
    diagnostics.forEach(found::add);
  }

  /**
   * All found so far, by file and position. Of more than {@link #MOST_ALIKE} of one code in one
   * file the first are told, and how many more there are.
   */
  public List<Diagnostic> sorted() {
    List<Diagnostic> all = found.stream().sorted().distinct().toList();
    if (all.size() <= MOST_ALIKE) {
      return all;
    }
    Map<Alike, Integer> counts = new HashMap<>();
    all.forEach(d -> counts.merge(Alike.of(d), 1, Integer::sum));
    Map<Alike, Integer> told = new HashMap<>();
    List<Diagnostic> out = new ArrayList<>();
    for (Diagnostic diagnostic : all) {
      Alike alike = Alike.of(diagnostic);
      int number = told.merge(alike, 1, Integer::sum);
      if (number <= MOST_ALIKE) {
        out.add(diagnostic);
      } else if (number == MOST_ALIKE + 1) {
        int more = counts.get(alike) - MOST_ALIKE;
        out.add(
            Diagnostic.of(Code.MORE_ALIKE, diagnostic.location())
                .with("count", String.valueOf(more))
                .with("code", alike.code().id()));
      }
    }
    return out;
  }

  private record Alike(String file, Code code) {
    static Alike of(Diagnostic d) {
      return new Alike(d.location().file(), d.code());
    }
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
