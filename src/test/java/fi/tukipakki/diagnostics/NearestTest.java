package fi.tukipakki.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> KEYS =
      List.of("audience", "body", "checklist", "deadline", "description", "law", "role", "title");

  @ParameterizedTest
  @CsvSource({
    "deadlin, deadline",
    "dedline, deadline",
    "deadilne, deadline",
    "TITLE, title",
    "tilte, title",
    "desription, description",
    "audiences, audience",
    "rol, role",
    "bodi, body",
    "xyzzyx, ''",
    "kuvaus, ''",
    "'', ''",
    "q, ''",
  })
  void aSlipOfTheFingers(String word, String meant) {
    assertEquals(meant, Nearest.to(word, KEYS));
  }

  @Test
  void theOrderOfCandidatesIsOfNoMatter() {
    List<String> keys = new ArrayList<>(KEYS);
    for (int i = 0; i < keys.size(); i++) {
      Collections.rotate(keys, 1);
      assertEquals("deadline", Nearest.to("deadlin", keys), keys.toString());
    }
    assertEquals("contact", Nearest.to("contac", List.of("contact", "check", "aaaaaa")));
    Collections.reverse(keys);
    assertEquals("deadline", Nearest.to("deadlin", keys));
  }

  @Test
  void ofTwoEquallyNearTheFirstInTheAlphabet() {
    assertEquals("abca", Nearest.to("abc", List.of("abcb", "abca")));
    assertEquals("abca", Nearest.to("abc", List.of("abca", "abcb")));
    assertEquals("abcb", Nearest.to("abc", List.of("abcb", "xbxd", "abcc")));
  }

  @Test
  void nothingIsNearWithoutCandidates() {
    assertEquals("", Nearest.to("title", List.of()));
  }

  @Test
  void distanceCountsSwapsAsOne() {
    assertEquals(1, Nearest.distance("ab", "ba", 9));
    assertEquals(3, Nearest.distance("kitten", "sitting", 9));
    assertEquals(2, Nearest.distance("kitten", "sitting", 2), "no more than the limit");
    assertEquals(0, Nearest.distance("ä", "ä", 9));
  }
}
