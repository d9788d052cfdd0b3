package fi.tukipakki.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFormsTest {

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
    Set<String> forms = NameForms.finnish(LawName.of("Saamen kielilaki", "saamen\u00a0kielilain"));
    assertTrue(forms.contains("saamen kielilaissa"), forms.toString());
    assertFalse(forms.contains("saamen kielilakissa"), forms.toString());
  }

  @Test
  void inflectsTitlesInBothOrders() {
    Set<String> forms = NameForms.finnish(LawName.of("laki hyvinvointialueesta"));
    assertEquals(22, forms.size());
    assertTrue(
        forms.containsAll(
            List.of(
                "laki hyvinvointialueesta",
                "laissa hyvinvointialueesta",
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
        NameForms.finnish(
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
        NameForms.finnish(LawName.of("uusi hankintalaki", "uuden hankintalain")));
    assertEquals(Set.of("ulosottokaari"), NameForms.finnish(LawName.of("ulosottokaari")));
  }

  @ParameterizedTest
  @CsvSource({
    "barnskyddslagen, barnskyddslag barnskyddslagen barnskyddslags barnskyddslagens",
    "barnskyddslag, barnskyddslag barnskyddslagen barnskyddslags barnskyddslagens",
    "barnskyddslag(en), barnskyddslag barnskyddslagen barnskyddslags barnskyddslagens"
  })
  void knowsSwedishForms(String name, String forms) {
    assertEquals(Set.of(forms.split(" ")), NameForms.swedish(name));
  }

  @Test
  void knowsSwedishTitles() {
    assertEquals(
        Set.of("lag om stöd", "lagen om stöd", "lags om stöd", "lagens om stöd"),
        NameForms.swedish("lag(en) om stöd"));
    assertTrue(NameForms.swedish("samisk(a) språklag(en)").contains("samiska språklagen"));
    assertTrue(NameForms.swedish("samisk(a) språklag(en)").contains("samisk språklag"));
    assertEquals(Set.of("ärvdabalken"), NameForms.swedish("ärvdabalken"));
  }
}
