package fi.tukipakki.diagnostics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing an author should know.
 *
 * @param code the kind of problem
 * @param location where it stands
 * @param args values for the placeholders of the code's texts; {@code suggestion} is the nearest
 *     valid alternative, when there is one
 * @param related other places that matter, such as the first of two equal addresses
 */
public record Diagnostic(
    Code code, Location location, Map<String, String> args, List<Location> related)
    implements Comparable<Diagnostic> {

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::location)
          .thenComparing(Diagnostic::code)
          .thenComparing(d -> d.args.toString());

  public Diagnostic {
    args = java.util.Collections.unmodifiableMap(new TreeMap<>(args));
    related = List.copyOf(related);
  }

  public static Diagnostic of(Code code, Location location) {
    return new Diagnostic(code, location, Map.of(), List.of());
  }

  /** This diagnostic with a placeholder's value; an empty value is left out. */
  public Diagnostic with(String name, String value) {
    if (value.isEmpty()) {
      return this;
    }
    Map<String, String> more = new TreeMap<>(args);
    more.put(name, value);
    return new Diagnostic(code, location, more, related);
  }

  /** This diagnostic with one more related place. */
  public Diagnostic relatedTo(Location place) {
    List<Location> more = new ArrayList<>(related);
    more.add(place);
    return new Diagnostic(code, location, args, more);
  }

  public Severity severity() {
    return code.severity();
  }

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
