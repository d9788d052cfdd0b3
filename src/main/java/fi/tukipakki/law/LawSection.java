package fi.tukipakki.law;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A section of an act.
 *
 * @param id its number
 * @param title its subject in plain words
 * @param chapter the number of its chapter, if the act has chapters
 * @param repealed the first day on which the section is no longer in force
 * @param replacedBy the citation that an author wrote for what is in force now: "asiakastietolaki
 *     52 §"
 */
public record LawSection(
    SectionId id,
    String title,
    Optional<SectionId> chapter,
    Optional<LocalDate> repealed,
    Optional<String> replacedBy) {}
