/**
 * Finnish law citations: finds them in running text, says which act and sections they mean, and
 * tells who cites what.
 *
 * <p>Nothing here knows any single act. Names, abbreviations, chapters and sections come from
 * {@link fi.tukipakki.law.Law} values, and {@link fi.tukipakki.law.NameForms} derives from a
 * nominative and a genitive the other forms of a name. What is in code is the grammar alone: how
 * Finnish and Swedish texts write sections, subsections, items and references back ({@link
 * fi.tukipakki.law.Vocabulary}).
 *
 * <p>From text to links:
 *
 * <ol>
 *   <li>{@link fi.tukipakki.law.Sentences} looks at each character once and picks the sentences
 *       that hold a sign of a citation;
 *   <li>{@link fi.tukipakki.law.NormalText} evens out their spaces, dashes and case and keeps the
 *       way back to the original positions;
 *   <li>{@link fi.tukipakki.law.MentionReader} reads an act's name with its number, {@link
 *       fi.tukipakki.law.GroupReader} a group such as "25, 25 a ja 26 §:n 1 momentti";
 *   <li>{@link fi.tukipakki.law.CitationScan} joins the two, and {@link fi.tukipakki.law.Sentence}
 *       knows which act a section without a name belongs to;
 *   <li>{@link fi.tukipakki.law.LawCatalog#expand} turns a citation into the sections of that act
 *       and says what is wrong with it;
 *   <li>{@link fi.tukipakki.law.CitationGraph} collects the citations of a site.
 * </ol>
 *
 * <p>{@link fi.tukipakki.law.CitationFinder} is the entrance for running text, {@link
 * fi.tukipakki.law.CitationParser} for values that are nothing but citations. The scanner is
 * written by hand: no regular expression, time linear in the text.
 */
package fi.tukipakki.law;
