package fi.tukipakki.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares one citation with the act's own chapters and sections. */
final class Expander {

  private final Law law;
  private final Citation citation;
  private final LocalDate date;
  private final Optional<SectionId> chapter;
  private final Set<SectionId> sections = new LinkedHashSet<>();
  private final List<CitationProblem> problems = new ArrayList<>();

  Expander(Law law, Citation citation, LocalDate date) {
    this.law = law;
    this.citation = citation;
    this.date = date;
    this.chapter =
        citation.chapters().isEmpty() || citation.sections().isEmpty()
            ? Optional.empty()
            : Optional.of(citation.chapters().first());
  }

  Expansion expand() {
    if (!law.chapters().isEmpty()) {
      for (SectionRange range : citation.chapters().ranges()) {
        ends(range).forEach(this::checkChapter);
      }
    }
    if (law.sections().isEmpty()) {
      sections.addAll(citation.sections().enumerate());
    } else {
      citation.sections().ranges().forEach(this::expand);
    }
    return new Expansion(List.copyOf(sections), problems);
  }

  private static List<SectionId> ends(SectionRange range) {
    return range.isSingle() ? List.of(range.from()) : List.of(range.from(), range.to());
  }

  private void expand(SectionRange range) {
    ends(range).forEach(this::checkSection);
    for (LawSection section : law.sections()) {
      boolean written = section.id().equals(range.from()) || section.id().equals(range.to());
      if (range.contains(section.id()) && isInChapter(section) && (written || inForce(section))) {
        sections.add(section.id());
      }
    }
  }

  /** In acts whose numbering restarts, only the chapter written counts. */
  private boolean isInChapter(LawSection section) {
    return chapter.isEmpty()
        || law.section(section.id(), chapter).filter(s -> s.equals(section)).isPresent();
  }

  private boolean inForce(LawSection section) {
    return law.repealed(section).filter(this::isPast).isEmpty();
  }

  private boolean isPast(LocalDate repealed) {
    return !repealed.isAfter(date);
  }

  private void checkChapter(SectionId id) {
    Optional<LawChapter> known = law.chapter(id);
    if (known.isEmpty()) {
      List<SectionId> ids = law.chapters().stream().map(LawChapter::id).toList();
      problems.add(
          new CitationProblem.UnknownChapter(
              citation.start(), citation.end(), law, id, nearest(id, ids)));
    } else {
      known
          .get()
          .repealed()
          .filter(this::isPast)
          .filter(since -> citation.sections().isEmpty())
          .ifPresent(
              since ->
                  problems.add(
                      new CitationProblem.RepealedChapter(
                          citation.start(), citation.end(), law, id, since)));
    }
  }

  private void checkSection(SectionId id) {
    Optional<LawSection> known = law.section(id, chapter);
    if (known.isEmpty()) {
      List<SectionId> ids = law.sections().stream().map(LawSection::id).toList();
      problems.add(
          new CitationProblem.UnknownSection(
              citation.start(), citation.end(), law, id, nearest(id, ids)));
      return;
    }
    LawSection section = known.get();
    Optional<SectionId> actual = section.chapter();
    if (chapter.isPresent() && actual.isPresent() && !chapter.equals(actual)) {
      problems.add(
          new CitationProblem.WrongChapter(
              citation.start(), citation.end(), law, id, chapter.get(), actual.get()));
    }
    law.repealed(section)
        .filter(this::isPast)
        .ifPresent(
            since ->
                problems.add(
                    new CitationProblem.RepealedSection(
                        citation.start(), citation.end(), law, id, since, section.replacedBy())));
  }

  /** The closest id, the earlier of two. */
  private static SectionId nearest(SectionId id, List<SectionId> ids) {
    SectionId nearest = ids.get(0);
    for (SectionId candidate : ids) {
      if (id.distance(candidate) < id.distance(nearest)) {
        nearest = candidate;
      }
    }
    return nearest;
  }
}
