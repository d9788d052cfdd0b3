/**
 * Books as EPUB 3.3 files. Knows nothing of pages: it gets chapters as HTML and writes the few XML
 * files that an EPUB is made of. Entries are stored, not compressed: text is small, and what
 * compressors write differs between machines.
 */
package fi.tukipakki.epub;
