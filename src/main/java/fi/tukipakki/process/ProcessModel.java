package fi.tukipakki.process;

import fi.tukipakki.model.TimeSpan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A process as its author wrote it, right or wrong: ids may be unknown, missing or double, which
 * {@link ProcessRules} tells. Texts are plain text; an absent text is the empty string.
 *
 * @param id short name that is unique on the site, such as the page's slug
 * @param title the page's title
 * @param language the site's id of the language: fi, sv, en, se, selko
 * @param roles who takes part, in the author's order
 * @param starts events that time limits are counted from
 * @param steps the steps in the author's order
 */
public record ProcessModel(
    String id,
    String title,
    String language,
    List<Role> roles,
    List<Start> starts,
    List<Step> steps) {

  /** What {@link Next#to} says when the process ends there. */
  public static final String END = "end";

  public ProcessModel {
    Objects.requireNonNull(id);
    Objects.requireNonNull(title);
    Objects.requireNonNull(language);
    roles = List.copyOf(roles);
    starts = List.copyOf(starts);
    steps = List.copyOf(steps);
  }

  /** The title of a role, or the id itself when no role has it. */
  public String roleTitle(String role) {
    for (Role candidate : roles) {
      if (candidate.id().equals(role)) {
        return candidate.title();
      }
    }
    return role;
  }

  /** The title of what a time limit is counted from: a start, else a step, else empty. */
  public Optional<String> originTitle(String from) {
    for (Start start : starts) {
      if (start.id().equals(from)) {
        return Optional.of(start.title());
      }
    }
    return steps.stream().filter(s -> s.id().equals(from)).map(Step::title).findFirst();
  }

  /** A role: a person's task in the process, not a person. */
  public record Role(String id, String title) {
    public Role {
      Objects.requireNonNull(id);
      Objects.requireNonNull(title);
    }
  }

  /** An event that time limits are counted from, such as the day a matter became pending. */
  public record Start(String id, String title) {
    public Start {
      Objects.requireNonNull(id);
      Objects.requireNonNull(title);
    }
  }

  /**
   * A step.
   *
   * @param role who answers for it, when one role is named alone; else empty
   * @param roles who answers for it (first) and who takes part (the rest)
   * @param deadline by when it must be done
   * @param waiting time that passes after the step before the next one
   * @param next what follows; empty means the step after this one, or the end after the last
   */
  public record Step(
      String id,
      String title,
      String role,
      List<String> roles,
      Optional<Deadline> deadline,
      Optional<TimeSpan> waiting,
      List<Check> checklist,
      List<Next> next) {
    public Step {
      Objects.requireNonNull(id);
      Objects.requireNonNull(title);
      Objects.requireNonNull(role);
      Objects.requireNonNull(deadline);
      Objects.requireNonNull(waiting);
      roles = List.copyOf(roles);
      checklist = List.copyOf(checklist);
      next = List.copyOf(next);
    }

    /** Who answers for the step, or empty when it names nobody. */
    public String responsible() {
      return !role.isEmpty() || roles.isEmpty() ? role : roles.get(0);
    }

    /** Who else takes part, each once, in the author's order. */
    public List<String> participants() {
      var others = new LinkedHashSet<>(roles);
      others.remove(responsible());
      return new ArrayList<>(others);
    }
  }

  /**
   * A time limit.
   *
   * @param within the allowed time
   * @param from id of the start or step that it is counted from; empty when the author gave none
   * @param note what else must be known
   * @param firstDayCounted whether the first day is day one and the last day stands wherever it
   *     falls: so run the longest durations of measures (an emergency placement's 30 days), whereas
   *     the time to do something starts on the following day and moves past holidays
   */
  public record Deadline(TimeSpan within, String from, String note, boolean firstDayCounted) {
    public Deadline {
      Objects.requireNonNull(within);
      Objects.requireNonNull(from);
      Objects.requireNonNull(note);
    }
  }

  /** A way onwards: the id of a step, or {@link #END}, and the condition, or empty. */
  public record Next(String to, String condition) {
    public Next {
      Objects.requireNonNull(to);
      Objects.requireNonNull(condition);
    }
  }

  /** An item of a checklist; a role of its own, or empty for whoever answers for the step. */
  public record Check(String text, String role) {
    public Check {
      Objects.requireNonNull(text);
      Objects.requireNonNull(role);
    }
  }
}
