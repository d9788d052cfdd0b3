/**
 * Finished HTML read in one pass, where it is so orderly that a browser's parser would have nothing
 * to put right: the plain case of nearly every page, at a tenth of the cost of building its tree.
 * Whatever is not plain is refused, and the caller takes jsoup.
 */
package fi.tukipakki.html;
