/**
 * The command line. Streams, clock and environment come in from {@link fi.tukipakki.Main}; exit
 * codes go out: 0 fine, 1 the content has errors, 2 wrong usage, 3 the environment failed.
 */
package fi.tukipakki.cli;
