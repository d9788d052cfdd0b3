/**
 * Measures whole runs of the program as a user starts it, beside Hugo with Pagefind where those are
 * installed: {@code mvn -q -Pbench -Dtest=BuildBenchmark test}.
 */
package fi.tukipakki.bench;
