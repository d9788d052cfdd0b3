package fi.tukipakki.law;

/**
 * One group of sections or chapters as written, with what follows it: "25, 25 a ja 26 §:n 1
 * momentti". Positions are those of the {@link NormalText}.
 *
 * @param start where it begins
 * @param end where it ends
 * @param chapters perhaps empty
 * @param sections perhaps empty
 * @param subsections perhaps empty
 * @param items perhaps empty
 * @param signed whether it carries the sign §, without which it needs an act's name right before
 */
record Group(
    int start,
    int end,
    SectionSet chapters,
    SectionSet sections,
    SectionSet subsections,
    SectionSet items,
    boolean signed) {}
