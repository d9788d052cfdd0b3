package fi.tukipakki.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CitationGraphTest {

  private static final LawNumber LSL = TestLaws.CHILD_WELFARE;

  private static final List<CitationEntry> ENTRIES = new ArrayList<>();

  static {
    add("prosessit/ilmoitus", 12, false, "LSL 25 § ja SHL 35 §");
    add("prosessit/ilmoitus", 3, true, "LSL 25–26 §");
    add(
        "prosessit/avohuolto",
        40,
        false,
        "lastensuojelulain 36–37 § ja kuntalain (410/2015) 5–6 §");
    add("lait/lastensuojelulaki", 9, false, "LSL 11 luku, LSL 11 luvun 61 §");
    add("ajankohtaista/muutos", 5, false, "lastensuojelulaki (417/2007)");
  }

  private static void add(String page, int line, boolean basis, String text) {
    for (Citation citation : new CitationFinder(TestLaws.CATALOG).find(text)) {
      ENTRIES.add(new CitationEntry(page, "content/" + page + ".md", line, citation, basis));
    }
  }

  private static CitationGraph graph() {
    List<CitationEntry> shuffled = new ArrayList<>(ENTRIES);
    Collections.shuffle(shuffled, new Random(25));
    return new CitationGraph(TestLaws.CATALOG, shuffled, TestLaws.TODAY);
  }

  private static List<String> places(List<CitationEntry> entries) {
    return entries.stream().map(e -> e.page() + ":" + e.line()).toList();
  }

  @Test
  void tellsWhoCitesASection() {
    CitationGraph graph = graph();
    assertEquals(
        List.of("prosessit/ilmoitus:3", "prosessit/ilmoitus:12"),
        places(graph.citing(LSL, TestLaws.id("25"))));
    assertEquals(List.of("prosessit/ilmoitus:3"), places(graph.citing(LSL, TestLaws.id("25 c"))));
    assertEquals(List.of(), graph.citing(LSL, TestLaws.id("37 a")));
    assertEquals(
        List.of("prosessit/avohuolto:40"),
        places(graph.citing(new LawNumber(410, 2015), TestLaws.id("6"))));
  }

  @Test
  void tellsWhoCitesAnActOrChapter() {
    CitationGraph graph = graph();
    assertEquals(
        List.of(
            "ajankohtaista/muutos:5",
            "lait/lastensuojelulaki:9",
            "lait/lastensuojelulaki:9",
            "prosessit/avohuolto:40",
            "prosessit/ilmoitus:3",
            "prosessit/ilmoitus:12"),
        places(graph.citing(LSL)));
    assertEquals(
        List.of("lait/lastensuojelulaki:9"), places(graph.citingChapter(LSL, TestLaws.id("11"))));
    assertEquals("[417/2007, 1301/2014, 410/2015]", graph.laws().toString());
    assertEquals("[25, 25 a, 25 b, 25 c, 25 d, 26, 36, 37, 61]", graph.sections(LSL).toString());
  }

  @Test
  void tellsWhatAPageCites() {
    CitationGraph graph = graph();
    assertEquals(3, graph.citedBy("prosessit/ilmoitus").size());
    assertEquals(List.of("prosessit/ilmoitus:3"), places(graph.basis("prosessit/ilmoitus")));
    assertEquals(List.of(), graph.basis("prosessit/avohuolto"));
  }

  @Test
  void knowsNothingOfTheRest() {
    CitationGraph graph = graph();
    assertEquals(List.of(), graph.citing(new LawNumber(1, 1900)));
    assertEquals(List.of(), graph.citing(new LawNumber(1, 1900), TestLaws.id("1")));
    assertEquals(List.of(), graph.citedBy("puuttuu"));
    assertEquals("[]", graph.sections(new LawNumber(1, 1900)).toString());
  }

  @Test
  void handsOutNothingThatCanBeChanged() {
    CitationGraph graph = graph();
    assertThrows(UnsupportedOperationException.class, () -> graph.citing(LSL).clear());
    assertThrows(UnsupportedOperationException.class, () -> graph.laws().clear());
    assertThrows(
        UnsupportedOperationException.class, () -> graph.citedBy("prosessit/ilmoitus").clear());
  }
}
