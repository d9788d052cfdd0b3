package fi.tukipakki.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.tukipakki.model.TimeSpan;
import fi.tukipakki.model.TimeSpan.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessLabelsTest {

  @Test
  void everyLanguageHasTheSameWords() {
    var keys = ProcessLabels.of("fi").words().keySet();
    for (String language : List.of("sv", "en", "se")) {
      ProcessLabels labels = ProcessLabels.of(language);
      assertEquals(language, labels.lang());
      assertEquals(keys, labels.words().keySet(), language);
      labels.words().forEach((key, text) -> assertFalse(text.isBlank(), language + " " + key));
    }
  }

  @Test
  void placeholdersAreTheSameInEveryLanguage() {
    ProcessLabels finnish = ProcessLabels.of("fi");
    for (String language : List.of("sv", "en", "se")) {
      ProcessLabels.of(language)
          .words()
          .forEach(
              (key, text) -> {
                for (String place : List.of("{0}", "{1}", "{2}")) {
                  boolean wanted = finnish.words().get(key).contains(place);
                  assertEquals(wanted, text.contains(place), language + " " + key);
                }
              });
    }
  }

  @Test
  void easyFinnishAndOtherLanguagesSpeakFinnish() {
    assertEquals("fi", ProcessLabels.of("selko").lang());
    assertEquals("fi", ProcessLabels.of("smn").lang());
  }

  @Test
  void spansAreInWords() {
    ProcessLabels labels = ProcessLabels.of("fi");
    assertEquals("7\u00a0arkipäivää", labels.span(new TimeSpan(7, Unit.WORKING_DAY)));
    assertEquals("1\u00a0arkipäivä", labels.span(new TimeSpan(1, Unit.WORKING_DAY)));
    assertEquals("21\u00a0päivää", labels.span(new TimeSpan(21, Unit.DAY)));
    assertEquals("3\u00a0månader", ProcessLabels.of("sv").span(new TimeSpan(3, Unit.MONTH)));
    assertEquals("3\u00a0mánu", ProcessLabels.of("se").span(new TimeSpan(3, Unit.MONTH)));
    for (String language : List.of("fi", "sv", "en", "se")) {
      for (Unit unit : Unit.values()) {
        ProcessLabels.of(language).span(new TimeSpan(1, unit));
        ProcessLabels.of(language).span(new TimeSpan(2, unit));
      }
    }
  }

  @Test
  void unknownWordsAreAMistakeOfOurs() {
    assertThrows(IllegalArgumentException.class, () -> ProcessLabels.of("fi").text("nothing"));
  }
}
