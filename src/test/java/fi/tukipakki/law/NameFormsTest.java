package fi.tukipakki.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFormsTest {

  private static Set<String> finnish(LawName name) {
    return texts(TestLaws.law("1/2000", "", "x", name)).stream()
        .filter(text -> !text.equals("x"))
        .collect(Collectors.toSet());
  }

  private static Set<String> swedish(String name) {
    return texts(
        new Law(
            new LawNumber(1, 2000),
            "",
            List.of(),
            List.of(),
            Optional.of(name),
            List.of(),
            List.of()));
  }

  /** All forms; those that follow the bare word for an act begin with dots. */
  private static Set<String> texts(Law law) {
    NameForms forms = new NameForms(law);
    Set<String> texts = new TreeSet<>();
    forms.names().forEach(form -> texts.addAll(form.texts()));
    forms.titles().forEach(form -> texts.add("... " + form.stem()));
    return texts;
  }

  @ParameterizedTest
  @CsvSource({
    "laki, lain, laki lain lakia lakiin lakina laissa laista lailla lailta laille laiksi",
    "annettu, annetun, annettu annetun annettua annettuun annettuna annetussa annetusta annetulla"
        + " annetulta annetulle annetuksi",
    "asetus, asetuksen, asetus asetuksen asetusta asetukseen asetuksena asetuksessa asetuksesta"
        + " asetuksella asetukselta asetukselle asetukseksi",
    "kaari, kaaren, kaari kaaren kaarea kaareen kaarena kaaressa kaaresta kaarella kaarelta"
        + " kaarelle kaareksi kaarta",
    "määräys, määräyksen, määräys määräyksen määräystä määräykseen määräyksenä määräyksessä"
        + " määräyksestä määräyksellä määräykseltä määräykselle määräykseksi",
    "code, code, code code",
    "n, n, n n"
  })
  void inflects(String nominative, String genitive, String forms) {
    assertEquals(List.of(forms.split(" ")), FinnishCases.of(nominative, genitive));
  }

  @Test
  void inflectsTheLastWordOfAName() {
    Set<String> forms = finnish(LawName.of("Saamen kielilaki", "saamen\u00a0kielilain"));
    assertTrue(forms.contains("saamen kielilaissa"), forms.toString());
    assertFalse(forms.contains("saamen kielilakissa"), forms.toString());
  }

  @Test
  void inflectsTitlesInBothOrders() {
    Set<String> forms = finnish(LawName.of("laki hyvinvointialueesta"));
    assertEquals(12, forms.size());
    assertTrue(
        forms.containsAll(
            List.of(
                "... hyvinvointialueesta",
                "hyvinvointialueesta annettu laki",
                "hyvinvointialueesta annetun lain",
                "hyvinvointialueesta annettua lakia",
                "hyvinvointialueesta annettuun lakiin")),
        forms.toString());
    assertFalse(forms.contains("hyvinvointialueesta annetussa laki"), forms.toString());
  }

  @Test
  void inflectsTheHeadOfADecree() {
    Set<String> forms =
        finnish(
            LawName.of(
                "valtioneuvoston asetus neuvolatoiminnasta",
                "neuvolatoiminnasta annetun valtioneuvoston asetuksen"));
    assertTrue(
        forms.contains("neuvolatoiminnasta annetussa valtioneuvoston asetuksessa"),
        forms.toString());
    assertTrue(forms.contains("valtioneuvoston asetuksella neuvolatoiminnasta"));
  }

  @Test
  void nameThatItCannotInflectKeepsItsTwoForms() {
    assertEquals(
        Set.of("uusi hankintalaki", "uuden hankintalain"),
        finnish(LawName.of("uusi hankintalaki", "uuden hankintalain")));
    assertEquals(Set.of("ulosottokaari"), finnish(LawName.of("ulosottokaari")));
  }

  @ParameterizedTest
  @CsvSource({
    "barnskyddslagen, barnskyddslag barnskyddslagen barnskyddslags barnskyddslagens",
    "barnskyddslag, barnskyddslag barnskyddslagen barnskyddslags barnskyddslagens",
    "barnskyddslag(en), barnskyddslag barnskyddslagen barnskyddslags barnskyddslagens"
  })
  void knowsSwedishForms(String name, String forms) {
    assertEquals(Set.of(forms.split(" ")), swedish(name));
  }

  @Test
  void knowsSwedishTitles() {
    assertEquals(Set.of("... om stöd"), swedish("lag(en) om stöd"));
    assertTrue(swedish("samisk(a) språklag(en)").contains("samiska språklagen"));
    assertTrue(swedish("samisk(a) språklag(en)").contains("samisk språklag"));
    assertEquals(Set.of("ärvdabalken"), swedish("ärvdabalken"));
  }
}
