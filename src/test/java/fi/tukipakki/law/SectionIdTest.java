package fi.tukipakki.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionIdTest {

  @ParameterizedTest
  @CsvSource({
    "25, 25, p-25, luku-25",
    "25a, 25 a, p-25a, luku-25a",
    "25 a, 25 a, p-25a, luku-25a",
    "25\u00a0A, 25 a, p-25a, luku-25a",
    "' 7 ', 7, p-7, luku-7"
  })
  void normalises(String text, String id, String anchor, String chapterAnchor) {
    SectionId section = SectionId.parse(text).orElseThrow();
    assertEquals(id, section.toString());
    assertEquals(anchor, section.anchor());
    assertEquals(chapterAnchor, section.chapterAnchor());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "0", "25 ab", "25 §", "25.", "-1", "12345", "25 1", "25 å", "25a b"})
  void refusesAnythingElse(String text) {
    assertEquals(Optional.empty(), SectionId.parse(text));
  }

  @Test
  void ordersLettersAfterTheirNumber() {
    List<SectionId> ids = new ArrayList<>();
    for (String id : "37 a;37;36 b;9;100;36 a;36".split(";")) {
      ids.add(TestLaws.id(id));
    }
    Collections.sort(ids);
    assertEquals("[9, 36, 36 a, 36 b, 37, 37 a, 100]", ids.toString());
  }

  @Test
  void rangeHoldsLettersOfItsNumbers() {
    SectionRange range = new SectionRange(TestLaws.id("36"), TestLaws.id("37"));
    assertEquals(true, range.contains(TestLaws.id("36 z")));
    assertEquals(true, range.contains(TestLaws.id("37")));
    assertEquals(false, range.contains(TestLaws.id("37 a")));
    assertEquals(false, range.contains(TestLaws.id("35 a")));
    assertThrows(
        IllegalArgumentException.class,
        () -> new SectionRange(TestLaws.id("37"), TestLaws.id("36 a")));
  }

  @ParameterizedTest
  @CsvSource({
    "417/2007, https://www.finlex.fi/fi/lainsaadanto/2007/417",
    "4/1734, https://www.finlex.fi/fi/lainsaadanto/1734/4"
  })
  void numberLeadsToFinlex(String number, String url) {
    LawNumber law = LawNumber.parse(number).orElseThrow();
    assertEquals(number, law.toString());
    assertEquals(url, law.finlexUrl(Locale.forLanguageTag("fi")));
    assertEquals(url, law.finlexUrl(Locale.forLanguageTag("se")));
  }

  @Test
  void swedishReadersGetTheSwedishText() {
    assertEquals(
        "https://www.finlex.fi/sv/lagstiftning/2007/417",
        TestLaws.CHILD_WELFARE.finlexUrl(Locale.forLanguageTag("sv")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "417",
        "/2007",
        "417/",
        "417/07",
        "2016/679",
        "0/2007",
        "24/7",
        "1/2100",
        "12345/2007",
        "417/20O7",
        "-17/2007",
        "417/2007 "
      })
  void refusesOtherNumbers(String text) {
    assertEquals(Optional.empty(), LawNumber.parse(text));
  }
}
