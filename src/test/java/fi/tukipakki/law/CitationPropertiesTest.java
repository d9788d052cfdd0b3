package fi.tukipakki.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any text whatever. */
class CitationPropertiesTest {

  private static final CitationFinder FINDER = new CitationFinder(TestLaws.CATALOG);

  private static final String[] PIECES = {
    "LSL",
    "LSL:n",
    "lastensuojelulain",
    "sosiaalihuoltolaki",
    "kuntalain",
    "laki",
    "lain",
    "sen",
    "tämän lain",
    "annetun lain",
    "muuttamisesta",
    "annettu laki",
    "oppilas- ja",
    "lapsen huollosta ja tapaamisoikeudesta",
    "barnskyddslagen",
    "i",
    "lagen om",
    "och",
    "25",
    "3",
    "a",
    "36–37",
    "25, 25 a ja 26",
    "0",
    "1000",
    "99999999999",
    "§",
    "§:n",
    "§§",
    "1 mom.",
    "2 momentin",
    "kohta",
    "k.",
    "luku",
    "luvun",
    "kap.",
    "pykälä",
    "(417/2007)",
    "(",
    ")",
    "417/2007",
    "13.4.2007/417",
    "1301/2014",
    "/",
    "-",
    "–",
    ",",
    ";",
    ":",
    ".",
    "ja",
    "sekä",
    "\n",
    "\n\n",
    "\u00a0",
    "\u00ad",
    "\u2028",
    "\ud83d\ude00",
    "\ud83d",
    "İ",
    "ẞ",
    "\u0000",
    "https://x.fi/25§",
    "pöytäkirjan",
    "Ä",
    " "
  };

  @Test
  void spansAreOrderedAndWithinTheText() {
    Random random = new Random(417);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      int pieces = random.nextInt(14);
      for (int i = 0; i < pieces; i++) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
        text.append(random.nextInt(4) == 0 ? "" : " ");
      }
      check(text.toString(), Optional.empty());
      check(text.toString(), Optional.of(TestLaws.CHILD_WELFARE));
      checkApart(FINDER.scan(text.toString(), Optional.empty()), text.toString());
    }
  }

  private static void check(String text, Optional<LawNumber> defaultLaw) {
    Findings findings = FINDER.scan(text, defaultLaw);
    int end = 0;
    for (Citation citation : findings.citations()) {
      assertTrue(citation.start() >= end && citation.end() <= text.length(), text);
      end = citation.end();
      String linked = text.substring(citation.start(), citation.end());
      assertEquals(linked.strip(), linked, "no space at the edge of a link: " + text);
      TestLaws.CATALOG.expand(citation, TestLaws.TODAY);
      assertEquals(TestLaws.CATALOG.contains(citation.law()), citation.known());
    }
    int problemEnd = 0;
    for (CitationProblem problem : findings.problems()) {
      assertTrue(problem.start() >= problemEnd, "problems overlap: " + text);
      problemEnd = problem.end();
      assertTrue(problem.start() < problem.end() && problem.end() <= text.length(), text);
    }
  }

  private static void checkApart(Findings findings, String text) {
    for (CitationProblem problem : findings.problems()) {
      for (Citation citation : findings.citations()) {
        assertTrue(
            problem.end() <= citation.start() || problem.start() >= citation.end(),
            "a problem within a citation: " + text);
      }
    }
  }

  @Test
  void citationStandsWhateverStandsBeforeItsSentence() {
    Random random = new Random(2007);
    for (int round = 0; round < 5_000; round++) {
      StringBuilder before = new StringBuilder();
      for (int i = 0; i < 6; i++) {
        before.append(PIECES[random.nextInt(PIECES.length)]).append(' ');
      }
      String text = before + "\n\nLastensuojelulain 25 §:n 1 momentti";
      List<Citation> found = FINDER.find(text);
      Citation last = found.get(found.size() - 1);
      assertEquals("417/2007 s=25 m=1", TestLaws.notation(last), text);
      assertEquals(text.indexOf("Lasten", before.length()), last.start(), text);
    }
  }

  @Test
  void manyTextsInOne() {
    List<String> cited = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    TestLaws.table("citations.txt")
        .map(line -> line.split(" \\| ")[1])
        .forEach(
            text -> {
              FINDER.find(text).forEach(c -> cited.add(TestLaws.notation(c)));
              all.append(text).append("\n\n");
            });
    assertEquals(cited, FINDER.find(all.toString()).stream().map(TestLaws::notation).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1, ",
        "25 § ",
        "LSL ",
        "LSL 25 § ",
        "laki ",
        "lain ",
        "annetun lain ",
        "( ",
        "1/",
        "1.",
        "1–",
        "25 a ",
        "LSL ( ",
        "lagen om ",
        "§",
        "§ 1 ",
        " ",
        "a",
        "25 § 1, ",
        "1 ja ",
        "- ",
        "laki a, ",
        "lastensuojelulain muuttamisesta ",
        "luku ",
        "1 luku ",
        "25 § ja ",
        "("
      })
  @Timeout(60) // A guard against hanging, no measurement: quadratic time would be hours.
  void takesHostileTextInItsStride(String piece) {
    check(piece.repeat(100_000 / piece.length()) + "§", Optional.empty());
    FINDER.scan(piece.repeat(2_000_000 / piece.length()) + "§", Optional.empty());
  }

  @Test
  void findsTheSameAsManyThreads() throws InterruptedException {
    String text = "LSL 25 §, sosiaalihuoltolain (710/1982) 27 d § ja kuntalain 5 §";
    Findings expected = FINDER.scan(text, Optional.empty());
    boolean[] same = new boolean[4];
    Thread[] threads = new Thread[same.length];
    for (int t = 0; t < threads.length; t++) {
      int own = t;
      threads[t] =
          new Thread(
              () -> {
                boolean all = true;
                for (int i = 0; i < 2_000; i++) {
                  all &= FINDER.scan(text, Optional.empty()).equals(expected);
                }
                same[own] = all;
              });
      threads[t].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals("[true, true, true, true]", Arrays.toString(same));
  }
}
