/** Splits a page's file into front matter and body, and its name into slug and language. */
package fi.tukipakki.parse;
