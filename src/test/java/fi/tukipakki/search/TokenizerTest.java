package fi.tukipakki.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizerTest {
  private static String words(String text) {
    return String.join("|", Tokenizer.words(text));
  }

  @Test
  void sectionsAreOneWord() {
    assertEquals("lsl|§25a", words("LSL 25 a §:n"));
    assertEquals("§25", words("25\u00a0§"));
    assertEquals("§36|3|mom", words("§ 36, 3 mom."));
    assertEquals("lastensuojelulain|§75", words("lastensuojelulain 75 pykälä"));
  }

  @Test
  void numbersThatAreNoSectionsStay() {
    assertEquals("25|vuotta", words("25 vuotta"));
    assertEquals("25|a|luokka", words("25 a luokka"));
    assertEquals("2024", words("2024 §"));
    assertEquals("116|111", words("116 111"));
  }

  @Test
  void statuteNumbersAreOneWord() {
    assertEquals("417/2007", words("(417/2007)"));
    assertEquals("ja|tai", words("ja/tai"));
  }

  @Test
  void endingsAfterAColonFall() {
    assertEquals("thl|ohje", words("THL:n ohje"));
    assertEquals("klo|12|30", words("klo 12:30"));
  }

  @Test
  void hyphensInsideAWordStay() {
    assertEquals("ot-keskus", words("OT-keskus"));
    assertEquals("sosiaali|ja|kriisipäivystys", words("sosiaali- ja kriisipäivystys"));
    assertEquals("2007|2010", words("2007-2010"));
  }

  @Test
  void decomposedLettersAreComposed() {
    assertEquals(words("äiti"), words("a\u0308iti"));
  }

  @Test
  void aQueryMayLeaveTheSignOut() {
    assertEquals(List.of("lsl", "25a"), Tokenizer.queryWords("lsl 25 a"));
    assertEquals(List.of("lsl", "§25"), Tokenizer.queryWords("lsl pykälä 25"));
  }

  @Test
  void anyTextIsFine() {
    assertEquals("", words(""));
    assertEquals("", words("👪 § : - / \ud800"));
    assertEquals("\ud835\udc9c", words("\ud835\udc9c"));
  }
}
