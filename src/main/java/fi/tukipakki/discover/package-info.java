/** Finds the files of a site folder and reads their text in one normal form. */
package fi.tukipakki.discover;
