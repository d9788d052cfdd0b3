package fi.tukipakki.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortKeyTest {

  private static void holds(List<String> order, Comparator<String> comparator) {
    List<String> shuffled = new ArrayList<>(order);
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(shuffled, new Random(seed));
      shuffled.sort(comparator);
      assertEquals(order, shuffled);
    }
  }

  @Test
  void lettersInTheFinnishOrder() {
    holds(
        List.of(
            "aika",
            "Asia",
            "čáppa",
            "dosentti",
            "đuodji",
            "é",
            "Ehkäisy",
            "lapsi",
            "Lapsi hoidossa",
            "lapsi-isä",
            "lapsuus",
            "nuori",
            "ŋyh",
            "sáhka",
            "šaman",
            "z",
            "Å",
            "Äiti",
            "äitiys",
            "Öljy"),
        Comparator.comparing(SortKey::of));
  }

  @Test
  void caseAndPunctuationDoNotCount() {
    assertEquals(0, first("LAPSI").compareTo(first("lapsi")));
    assertEquals(first("lapsi"), first("\"Lapsi\"!"));
    assertEquals(first("a b"), first("a-b"));
  }

  private static String first(String title) {
    return SortKey.of(title).split("\u0000")[0];
  }

  @Test
  void equalKeysAreToldApartByTheTitle() {
    holds(List.of("LAPSI", "Lapsi", "lapsi"), Comparator.comparing(SortKey::of));
  }

  @Test
  void numbersByTheirValue() {
    holds(
        List.of("9 §", "25 §", "25 a §", "26 §", "100 §", "laki 9 §", "laki 25 §"),
        Comparator.comparing(SortKey::natural));
  }

  @ParameterizedTest
  @CsvSource({
    "lapsi, L",
    "äiti, Ä",
    "Öljy, Ö",
    "åland, Å",
    "éclair, E",
    "šaman, S",
    "ŋ, N",
    "đuodji, D",
    "жизнь, Ж",
    "'\"Lapsi\"', L",
    "25 §, #",
    "'', #",
    "🚑, #",
    "– ohje, O"
  })
  void theLetterOfTheIndex(String title, String letter) {
    assertEquals(letter, SortKey.letter(title));
  }
}
