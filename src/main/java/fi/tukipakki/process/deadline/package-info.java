/**
 * Finnish holidays and the arithmetic of time limits. {@code assets/js/deadlines.js} holds the same
 * arithmetic for the browser; both are tested against one table of known dates.
 */
package fi.tukipakki.process.deadline;
