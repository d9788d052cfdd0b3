package fi.tukipakki.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An act as the site knows it.
 *
 * @param number its number in the statute book
 * @param title what readers see
 * @param names its Finnish names, the official and the everyday ones; may be empty
 * @param abbreviations such as "LSL", matched in this very spelling
 * @param swedish its Swedish name; "barnskyddslag(en)" stands for both forms
 * @param chapters in the order of the act; empty when the act has none or the site does not list
 *     them
 * @param sections in the order of the act; empty when the site does not list them, and then no
 *     section counts as unknown
 */
public record Law(
    LawNumber number,
    String title,
    List<LawName> names,
    List<String> abbreviations,
    Optional<String> swedish,
    List<LawChapter> chapters,
    List<LawSection> sections) {

  public Law {
    names = List.copyOf(names);
    abbreviations = List.copyOf(abbreviations);
    chapters = List.copyOf(chapters);
    sections = List.copyOf(sections);
  }

  public Optional<LawChapter> chapter(SectionId id) {
    return chapters.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /**
   * The section of this number. Acts such as rikoslaki number their sections anew in each chapter:
   * of several with one number the one in the chapter given is meant, else the first.
   */
  public Optional<LawSection> section(SectionId id, Optional<SectionId> chapter) {
    Optional<LawSection> first = Optional.empty();
    for (LawSection section : sections) {
      if (section.id().equals(id)) {
        if (chapter.isEmpty() || chapter.equals(section.chapter())) {
          return Optional.of(section);
        }
        first = first.isPresent() ? first : Optional.of(section);
      }
    }
    return first;
  }

  /**
   * When the section ceased, or will cease, to be in force: its own date, else that of its chapter.
   */
  public Optional<LocalDate> repealed(LawSection section) {
    return section
        .repealed()
        .or(() -> section.chapter().flatMap(this::chapter).flatMap(LawChapter::repealed));
  }
}
