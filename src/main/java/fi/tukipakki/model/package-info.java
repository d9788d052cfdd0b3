/**
 * The values that the phases hand to each other: source files, typed front-matter values, pages and
 * what they hold. Immutable, and without any knowledge of how they are read or shown.
 */
package fi.tukipakki.model;
