package fi.tukipakki.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Tells names of persons in fields that are for organisations: a common given name and a word with
 * a capital after it, {@code Maija Meikäläinen}, and not a place or a body, {@code Helmi
 * Perhekeskus}.
 */
public final class PersonalNames {
  private static final String FILE = "/schema/given-names.txt";

  /** Endings of what is called by a given name without being a person. */
  private static final List<String> BODIES =
      List.of(
          "koti",
          "keskus",
          "talo",
          "säätiö",
          "yhdistys",
          "koulu",
          "osasto",
          "tiimi",
          "hanke",
          "ry",
          "oy",
          "oyj",
          "ab",
          "rf",
          "stiftelse",
          "skola",
          "hem",
          "centrum",
          "malli",
          "projekti");

  private final Set<String> given;

  private PersonalNames(Set<String> given) {
    this.given = Set.copyOf(given);
  }

  /** Reads the given names. */
  public static PersonalNames load() {
    try (InputStream in = PersonalNames.class.getResourceAsStream(FILE)) {
      String text =
          new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8);
      Set<String> given = new HashSet<>();
      text.lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> given.addAll(List.of(line.strip().split(" "))));
      return new PersonalNames(given);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  /** Whether a text names a person. */
  public boolean isIn(String text) {
    String[] words = text.split("[^\\p{L}-]+");
    for (int i = 0; i + 1 < words.length; i++) {
      if (given.contains(words[i]) && isSurname(words[i + 1])) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSurname(String word) {
    if (word.length() < 3 || !Character.isUpperCase(word.charAt(0))) {
      return false;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    return BODIES.stream().noneMatch(lower::endsWith);
  }
}
