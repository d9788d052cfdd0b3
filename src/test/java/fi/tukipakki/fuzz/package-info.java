/**
 * What strangers can send into the program, fuzzed. Each {@link fi.tukipakki.fuzz.Target} takes
 * bytes and fails when the program breaks one of its promises. {@code mvn -Pfuzz verify} lets
 * Jazzer look for such bytes ({@link fi.tukipakki.fuzz.FuzzIT}); every ordinary build runs all
 * inputs under {@code src/test/fuzz} ({@link fi.tukipakki.fuzz.FuzzInputsTest}), among them
 * everything that was ever found.
 */
package fi.tukipakki.fuzz;
