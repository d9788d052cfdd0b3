package fi.tukipakki.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionsTest {
  private final Inflections rules = new Inflections(RuleTable.load());
  private final Lemmatizer lemmatizer = new Lemmatizer(rules, WordList.load(List.of("veturi n")));

  @ParameterizedTest
  @CsvSource({
    "tuen, tuki",
    "hoidon, hoito",
    "lain, laki",
    "laeista, laki",
    "haussa, haku",
    "edun, etu",
    "lapsen, lapsi",
    "lasten, lapsi",
    "lasta, lapsi",
    "lapsissa, lapsi",
    "miehille, mies",
    "oikeusasiamiehelle, oikeusasiamies",
    "laadittiin, laatia",
    "laaditaan, laatia",
    "nuorten, nuori",
    "ihmisiä, ihminen",
    "oikeuksien, oikeus",
    "oikeutta, oikeus",
    "päätökset, päätös",
    "asiakkaan, asiakas",
    "asiakkaita, asiakas",
    "osoitteessa, osoite",
    "vanhempien, vanhempi",
    "vanhemmat, vanhempi",
    "päätöksestäni, päätös",
    "kotiinsa, koti",
    "tukeaan, tuki",
    "kuullaan, kuulla",
    "kuultava, kuulla",
    "sijoitetaan, sijoittaa",
    "sijoitettu, sijoittaa",
    "hakisi, hakea",
    "haetaan, hakea",
    "ajattelin, ajatella",
    "tavataan, tavata",
    "tapaan, tavata",
    "valitsen, valita",
    "pakenin, paeta",
    "auttaneet, auttaa",
    "ottamaan, ottaa",
    "aikana, aika",
    "ajan, aika",
    "poikia, poika",
    "kahdessa, kaksi",
    "turvallisesti, turvallinen",
    "huostaanotossa, huostaanotto",
    "vuodesta, vuosi",
    "lastensuojeluilmoituksista, lastensuojeluilmoitus",
    "perhetyöntekijöille, perhetyöntekijä",
    "asunnottomana, asunnoton",
    "sairaat, sairas",
    "jäsenille, jäsen",
    "lakiko, laki"
  })
  void findsTheBaseForm(String form, String lemma) {
    assertTrue(
        lemmatizer.lemmas(form).contains(lemma), () -> form + ": " + lemmatizer.lemmas(form));
  }

  @ParameterizedTest
  @CsvSource({"lakin, laki", "tukin, tuki", "talkon, talo", "kalan, kalka", "puhekn, puhe"})
  void gradationIsUndoneOnlyWhereItBelongs(String form, String lemma) {
    assertFalse(
        lemmatizer.lemmas(form).contains(lemma), () -> form + ": " + lemmatizer.lemmas(form));
  }

  @Test
  void theWordItselfComesFirst() {
    assertEquals("tuen", rules.candidates("tuen").keySet().iterator().next());
  }

  @Test
  void compoundsGiveTheirParts() {
    List<Lemmatizer.Reading> terms = lemmatizer.learn("lastensuojeluilmoituksen");
    assertEquals("lastensuojeluilmoitus", terms.get(0).lemma());
    assertTrue(
        terms.stream()
            .anyMatch(t -> t.lemma().equals("ilmoitus") && t.weight() == Lemmatizer.PART));
    assertTrue(
        terms.stream()
            .anyMatch(t -> t.lemma().equals("ilmoittaa") && t.weight() < Lemmatizer.PART));
  }

  @Test
  void verbalNounsGiveTheirVerb() {
    List<Lemmatizer.Reading> terms = lemmatizer.learn("kuulemisen");
    assertEquals("kuuleminen", terms.get(0).lemma());
    assertTrue(
        terms.stream()
            .anyMatch(t -> t.lemma().equals("kuulla") && t.weight() == Lemmatizer.DERIVED));
  }

  @Test
  void anUnknownWordTakesTheCandidateOfMostForms() {
    for (String form : List.of("blorppi", "blorpin", "blorppia", "blorpissa")) {
      assertEquals(List.of(), lemmatizer.learn(form));
    }
    List<Lemmatizer.Reading> guess = lemmatizer.guess("blorpissa", lemmatizer.support(), Set.of());
    assertEquals("blorppi", guess.get(0).lemma());
  }

  @Test
  void aSiteAddsWords() {
    assertTrue(lemmatizer.lemmas("vetureilla").contains("veturi"));
  }
}
