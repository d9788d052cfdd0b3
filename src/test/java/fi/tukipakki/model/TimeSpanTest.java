package fi.tukipakki.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.tukipakki.model.TimeSpan.Unit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpanTest {

  @ParameterizedTest
  @CsvSource({
    "7 arkipäivää, 7, WORKING_DAY",
    "1 arkipäivä, 1, WORKING_DAY",
    "7 ap, 7, WORKING_DAY",
    "3 kk, 3, MONTH",
    "3kk, 3, MONTH",
    "3 kk., 3, MONTH",
    "'  3 kk  ', 3, MONTH",
    "3 kuukautta, 3, MONTH",
    "1 KUUKAUSI, 1, MONTH",
    "30 pv, 30, DAY",
    "30 vrk, 30, DAY",
    "24 t, 24, HOUR",
    "24 h, 24, HOUR",
    "2 vk, 2, WEEK",
    "1 v, 1, YEAR",
    "5 vuotta, 5, YEAR",
    "7 vardagar, 7, WORKING_DAY",
    "3 månader, 3, MONTH",
    "7 working days, 7, WORKING_DAY",
    "9999 t, 9999, HOUR",
    "007 pv, 7, DAY",
  })
  void readsWhatLawsSay(String text, int amount, Unit unit) {
    assertEquals(Optional.of(new TimeSpan(amount, unit)), TimeSpan.parse(text));
  }

  @Test
  void aNoBreakSpaceIsASpace() {
    assertEquals(Optional.of(new TimeSpan(3, Unit.MONTH)), TimeSpan.parse("3\u00a0kk"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "kk",
        "3",
        "0 kk",
        "-3 kk",
        "10000 t",
        "3,5 kk",
        "3.5 kk",
        "kolme kuukautta",
        "3 kuukauden",
        "3 kk 2 pv",
        "n. 3 kk",
        "3–6 kk",
        "3 kk ",
        "٣ kk",
        "3 k k",
        "viipymättä"
      })
  void nearMissesAreNone(String text) {
    boolean fine = text.strip().equals("3 kk");
    assertEquals(fine, TimeSpan.parse(text).isPresent(), text);
  }

  @Test
  void aSpanOfNothingCannotBeMade() {
    assertThrows(IllegalArgumentException.class, () -> new TimeSpan(0, Unit.DAY));
    assertThrows(IllegalArgumentException.class, () -> new TimeSpan(10_000, Unit.DAY));
  }
}
