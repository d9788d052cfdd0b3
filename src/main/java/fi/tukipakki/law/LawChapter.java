package fi.tukipakki.law;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A chapter of an act.
 *
 * @param id its number
 * @param title its heading
 * @param repealed the first day on which the chapter is no longer in force
 */
public record LawChapter(SectionId id, String title, Optional<LocalDate> repealed) {}
