package fi.tukipakki.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sections of statutes, on a site that has a page for each section and on one with whole laws. */
class SectionQueriesTest {
  private static final String[] NUMBERS = {"1", "2", "24", "25", "25 a", "25 b", "26", "36"};
  private static final String[] ASKED = {
    "LSL <-> lastensuojelulaki, 417/2007", "SHL <-> sosiaalihuoltolaki, 1301/2014"
  };

  private final SearchEngine pages = new SearchEngine(index(true));
  private final SearchEngine laws = new SearchEngine(index(false));

  private static SearchPage page(
      String path, String title, List<String> keywords, List<SearchSection> sections) {
    return new SearchPage(
        path, title, "", "fi", "law", "Laki", List.of(), List.of(), keywords, List.of(), sections,
        "");
  }

  private static SearchIndex index(boolean pageEach) {
    List<SynonymRule> synonyms = new ArrayList<>();
    for (String line : ASKED) {
      synonyms.add(SynonymRule.parse(line));
    }
    SearchOptions options =
        new SearchOptions("fi", synonyms, List.of(), List.of(), List.of(), Map.of(), false);
    try (SearchIndexBuilder builder = new SearchIndexBuilder(options)) {
      law(builder, pageEach, "Lastensuojelulaki", "LSL", "417/2007");
      law(builder, pageEach, "Sosiaalihuoltolaki", "SHL", "1301/2014");
      builder.add(
          page(
              "ohje/",
              "Ilmoituksen tekeminen",
              List.of(),
              List.of(
                  new SearchSection(
                      "", "", "Lastensuojelulain 25 §:n mukaan ilmoitus tehdään 2 päivässä."))));
      return builder.finish();
    }
  }

  private static void law(
      SearchIndexBuilder builder, boolean pageEach, String name, String abbreviation, String id) {
    List<SearchSection> sections = new ArrayList<>();
    for (String number : NUMBERS) {
      String anchor = "p-" + number.replace(" ", "");
      String text = "Tässä säädetään asiasta " + number.length() + " lapsen kannalta.";
      if (pageEach) {
        builder.add(
            page(
                name.toLowerCase(java.util.Locale.ROOT) + "/" + anchor + "/",
                name + " " + number + " §",
                List.of(),
                List.of(new SearchSection("", "", text))));
      } else {
        sections.add(new SearchSection(anchor, number + " § Asia", text));
      }
    }
    if (!pageEach) {
      builder.add(
          page(
              name.toLowerCase(java.util.Locale.ROOT) + "/",
              name,
              List.of(id, abbreviation),
              sections));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "lastensuojelulaki 25 §, lastensuojelulaki, p-25",
    "lastensuojelulain 25 §:n, lastensuojelulaki, p-25",
    "lastensuojelulaki 25, lastensuojelulaki, p-25",
    "lastensuojelulaki 25 a, lastensuojelulaki, p-25a",
    "lastensuojelulaki § 25 a, lastensuojelulaki, p-25a",
    "lsl 25, lastensuojelulaki, p-25",
    "lsl 25 a, lastensuojelulaki, p-25a",
    "25 a § lsl, lastensuojelulaki, p-25a",
    "36 § sosiaalihuoltolaki, sosiaalihuoltolaki, p-36",
    "LSL 25a §, lastensuojelulaki, p-25a",
    "lsl 25 b §, lastensuojelulaki, p-25b",
    "lsl 25 § 1 mom., lastensuojelulaki, p-25",
    "lsl 25 a § 2 momentti, lastensuojelulaki, p-25a",
    "lsl 36 pykälä, lastensuojelulaki, p-36",
    "lastensuojelulain pykälä 36, lastensuojelulaki, p-36",
    "shl 36 §, sosiaalihuoltolaki, p-36",
    "sosiaalihuoltolaki 1 §, sosiaalihuoltolaki, p-1",
    "sosiaalihuoltolain 25, sosiaalihuoltolaki, p-25"
  })
  void findsTheSection(String query, String law, String anchor) {
    assertEquals(law + "/" + anchor + "/", pages.search(query, "fi", 1, false).get(0).path());
    SearchResult whole = laws.search(query, "fi", 1, false).get(0);
    assertEquals(law + "/#" + anchor, whole.path() + "#" + whole.anchor());
  }

  @ParameterizedTest
  @CsvSource({"417/2007 25 a §, p-25a", "417/2007 36, p-36", "(417/2007) 25 §, p-25"})
  void findsASectionByTheNumberOfTheLaw(String query, String anchor) {
    SearchResult whole = laws.search(query, "fi", 1, false).get(0);
    assertEquals("lastensuojelulaki/#" + anchor, whole.path() + "#" + whole.anchor());
  }

  @Test
  void aBareNumberFindsTheSectionsOfAllLaws() {
    for (String query : List.of("25 §", "25", "§ 25")) {
      List<String> found =
          pages.search(query, "fi", 2, false).stream().map(SearchResult::path).toList();
      assertEquals(List.of("lastensuojelulaki/p-25/", "sosiaalihuoltolaki/p-25/"), found, query);
    }
  }

  @Test
  void aNumberWithALetterFindsThatSectionFirst() {
    assertEquals("lastensuojelulaki/p-25a/", pages.search("25 a §", "fi", 1, false).get(0).path());
    assertEquals("lastensuojelulaki/p-25a/", pages.search("25 a", "fi", 1, false).get(0).path());
  }
}
