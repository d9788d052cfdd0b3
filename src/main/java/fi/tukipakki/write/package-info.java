/** Puts a finished build into the output folder, all of it or nothing. */
package fi.tukipakki.write;
