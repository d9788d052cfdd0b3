package fi.tukipakki.schema;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of persons in fields that are for organisations. */
class PersonalNamesTest {
  private static final PersonalNames NAMES = PersonalNames.load();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Maija Meikäläinen",
        "sosiaalityöntekijä Matti Virtanen",
        "Lisätietoja: Anna-Maija Esimerkki, kehittäjä",
        "Björn Ström",
        "Biret Niillas",
      })
  void personsAreSeen(String text) {
    assertTrue(NAMES.isIn(text), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lastensuojelun tukipakin toimitus",
        "Pohjois-Pohjanmaan hyvinvointialue (Pohde)",
        "Helmi Perhekeskus",
        "Auta Lasta ry",
        "Mannerheimin Lastensuojeluliitto (MLL)",
        "Oulun kaupunki, pohjoinen alue (Tuira ja Haukipudas)",
        "Maria",
        "Maria akatemia",
        "Elli Koulu",
        "Sosiaali- ja terveysministeriö (80 %)",
      })
  void organisationsAreLeftInPeace(String text) {
    assertFalse(NAMES.isIn(text), text);
  }
}
