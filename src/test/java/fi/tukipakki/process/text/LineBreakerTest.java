package fi.tukipakki.process.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineBreakerTest {

  private final LineBreaker breaker = new LineBreaker(Hyphenation.of("fi"));

  private List<String> lines(String text, int width) {
    return breaker.lines(text, width, TextStyle.CONDITION);
  }

  @Test
  void breaksAtSpacesFirst() {
    assertEquals(
        List.of("Palvelutarpeen", "arvioinnin alku"), lines("Palvelutarpeen arvioinnin alku", 130));
  }

  @Test
  void breaksCompoundsBetweenTheirParts() {
    assertEquals(
        List.of("Lastensuojelu-", "ilmoituksen", "tekeminen"),
        lines("Lastensuojeluilmoituksen tekeminen", 120));
    assertEquals(List.of("sosiaali-", "työntekijä"), lines("sosiaalityöntekijä", 100));
  }

  @Test
  void ownHyphensAndDashesNeedNoOther() {
    assertEquals(List.of("hallinto-", "oikeus"), lines("hallinto-oikeus", 80));
    assertEquals(List.of("huoltaja/", "vanhempi"), lines("huoltaja/vanhempi", 80));
  }

  @Test
  void noBreakSpacesHold() {
    assertEquals(List.of("odotus", "7\u00a0päivää"), lines("odotus 7\u00a0päivää", 75));
  }

  @Test
  void whiteSpaceCountsOnce() {
    assertEquals(List.of("a b"), lines("  a \n\t b ", 100));
    assertEquals(List.of(), lines("   ", 100));
    assertEquals(List.of(), lines("", 100));
  }

  @Test
  void whatHasNoBreakIsBrokenAnywhere() {
    List<String> lines = lines("x".repeat(60), 100);
    assertTrue(lines.size() > 3);
    assertEquals("x".repeat(60), String.join("", lines).replace("-", ""));
  }

  @Test
  void surrogatePairsStayWhole() {
    String text = "\ud83d\ude00".repeat(30);
    List<String> lines = lines(text, 60);
    lines.forEach(l -> assertTrue(!Character.isLowSurrogate(l.charAt(0)), l));
    assertEquals(text, String.join("", lines).replace("-", ""));
  }

  @Test
  void everyLineFitsAndNothingIsLost() {
    var random = new Random(4);
    String letters = "aeiouyäötnslrkmphvdjg  -–/.,:";
    for (int round = 0; round < 3000; round++) {
      var text = new StringBuilder();
      int length = random.nextInt(90);
      for (int i = 0; i < length; i++) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      int width = 45 + random.nextInt(200);
      for (TextStyle style : TextStyle.values()) {
        List<String> lines = breaker.lines(text.toString(), width, style);
        for (String line : lines) {
          assertTrue(TextMeasure.width(line, style) <= width, () -> line + " in " + width);
          assertTrue(!line.isBlank());
        }
        assertEquals(bare(text.toString()), bare(String.join("", lines)));
      }
    }
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s-]", "");
  }

  @Test
  void widthsGrowWithStyleAndLetters() {
    assertTrue(
        TextMeasure.width("Lapsi", TextStyle.TITLE) > TextMeasure.width("Lapsi", TextStyle.META));
    assertEquals(
        TextMeasure.width("aou", TextStyle.META), TextMeasure.width("äöü", TextStyle.META));
    assertEquals(
        TextMeasure.width("a", TextStyle.META), TextMeasure.width("a\u0301", TextStyle.META));
    assertEquals(0, TextMeasure.width("", TextStyle.META));
    assertEquals(15, TextMeasure.width("漢", TextStyle.META));
  }
}
