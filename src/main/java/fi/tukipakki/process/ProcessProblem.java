package fi.tukipakki.process;

import java.util.List;
import java.util.Objects;

/**
 * Something wrong with a process.
 *
 * @param kind what is wrong
 * @param path where in the page's front matter, as a JSON pointer (RFC 6901): {@code
 *     /steps/2/next/0/to}
 * @param step id of the step concerned, or empty
 * @param value the text at fault, or empty when something is missing
 * @param related for an unknown name the names that exist; for a cycle its steps; for a duplicate
 *     or an equal condition the path of the first one; for a size the largest possible
 */
public record ProcessProblem(
    Kind kind, String path, String step, String value, List<String> related) {

  public ProcessProblem {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(path);
    Objects.requireNonNull(step);
    Objects.requireNonNull(value);
    related = List.copyOf(related);
  }

  /** What is wrong. */
  public enum Kind {
    /** A step or a checklist item names a role that the process does not have. */
    UNKNOWN_ROLE,
    /** No step leads to this step (or to the loop that it begins), and it is not the first. */
    NO_WAY_IN,
    /** The last step says nothing of what follows although others say where the process ends. */
    NO_WAY_OUT,
    /** {@code next} names a step that does not exist. */
    UNKNOWN_NEXT,
    /** These steps lead only to each other: nobody ever gets out. */
    CYCLE_WITHOUT_EXIT,
    /** Two ways out of one step have the same condition. */
    SAME_CONDITION,
    /** A step has several ways out and more than one of them has no condition. */
    SEVERAL_WITHOUT_CONDITION,
    /** A time limit does not say what it is counted from. */
    DEADLINE_WITHOUT_START,
    /** A time limit is counted from something that does not exist. */
    UNKNOWN_DEADLINE_START,
    /** Time limits are counted from each other in a circle. */
    DEADLINE_CYCLE,
    /** Neither a checklist item nor its step says whose it is. */
    CHECK_WITHOUT_ROLE,
    /** Two steps, or a step and a start, have the same id. */
    DUPLICATE_STEP,
    /** Two roles have the same id. */
    DUPLICATE_ROLE,
    /** Two starts have the same id. */
    DUPLICATE_START,
    /** A step has the id that means the end. */
    RESERVED_ID,
    /** More steps or ways than anybody can follow, or than a drawing can hold. */
    TOO_LARGE,
    /** No step and no checklist item uses this role. */
    UNUSED_ROLE;

    /** Whether the process can still be followed as it stands, so that a warning is enough. */
    public boolean mild() {
      return this == UNUSED_ROLE || this == NO_WAY_OUT;
    }
  }
}
