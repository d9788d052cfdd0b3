package fi.tukipakki.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> KEYS =
      List.of("title", "description", "slug", "tags", "actors", "date", "updated", "deadline");

  @ParameterizedTest
  @CsvSource({
    "desription, description",
    "deadlin, deadline",
    "Titel, title",
    "tsgas, tags",
    "atcors, actors",
  })
  void findsWhatIsMeantAmongOthers(String word, String meant) {
    assertEquals(meant, Nearest.to(word, KEYS));
  }

  /** A candidate that is farther than the nearest so far never takes its place. */
  @Test
  void aFartherCandidateThatComesEarlierInTheAlphabetDoesNotWin() {
    assertEquals("contact", Nearest.to("contac", List.of("contact", "check", "aaaaaa")));
  }

  @Test
  void ofTwoEquallyNearTheFirstInTheAlphabetWins() {
    assertEquals("abx", Nearest.to("ab", List.of("aby", "abx", "abz")));
  }

  @ParameterizedTest
  @CsvSource({"kuvaus", "xyz", "otsikko"})
  void nothingIsSuggestedForAWordThatIsNearToNone(String word) {
    assertEquals("", Nearest.to(word, KEYS));
  }

  @Test
  void nothingIsSuggestedWithoutCandidates() {
    assertEquals("", Nearest.to("title", List.of()));
  }
}
