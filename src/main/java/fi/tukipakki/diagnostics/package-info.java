/**
 * What the program says to an author: severity, code, place, reason and fix as values, their texts
 * in Finnish and English, and the forms they are printed in. Knows nothing of the rest.
 */
package fi.tukipakki.diagnostics;
