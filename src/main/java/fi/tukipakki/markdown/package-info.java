/**
 * Turns Markdown into safe HTML in one pass and gathers what the rest of the build needs to know of
 * it: headings, links, citations, text for search. The syntax tree is dropped at once, so that
 * memory grows with the text and not with its tree.
 */
package fi.tukipakki.markdown;
