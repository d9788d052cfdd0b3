/**
 * The site while it is being written: served from memory on this machine alone, built anew when a
 * file changes, with the page in the browser following.
 */
package fi.tukipakki.serve;
