package fi.tukipakki.properties;

import fi.tukipakki.fuzz.CitationTarget;
import fi.tukipakki.fuzz.ProcessTarget;
import fi.tukipakki.fuzz.QueryTarget;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Citations, processes and queries: the promises of the fuzz targets, on shaped input. */
class DomainPropertiesTest {
  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Provide
  Arbitrary<String> citations() {
    return Arbitraries.of(
            "LSL",
            "lastensuojelulain",
            "tämän lain",
            "annetun lain",
            "laki",
            "(417/2007)",
            "25",
            "25 a",
            "§",
            "§:n",
            "1 mom.",
            "2 momentin",
            "3 kohta",
            "4 luvun",
            "ja",
            "sekä",
            ",",
            "–",
            "-",
            ".",
            ";",
            "(",
            ")",
            "\n",
            "\n\n",
            "\u00a0",
            "\u00ad",
            "barnskyddslagen",
            "kap.",
            "99999999999",
            "😀")
        .list()
        .ofMaxSize(20)
        .map(pieces -> String.join(" ", pieces));
  }

  @Property(tries = 500, seed = "417")
  void citationsLieInOrder(@ForAll("citations") String text) {
    CitationTarget.fuzzerTestOneInput(utf8(text));
    CitationTarget.fuzzerTestOneInput(utf8(text.replace(" ", "")));
  }

  /** A step: where it leads to, and whether it waits. */
  record Step(List<Integer> next, boolean waits) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Step> step =
        Arbitraries.integers()
            .between(-1, 12)
            .list()
            .ofMaxSize(4)
            .flatMap(next -> Arbitraries.of(true, false).map(waits -> new Step(next, waits)));
    return step.list().ofMinSize(1).ofMaxSize(12);
  }

  @Property(tries = 60, seed = "417")
  void soundProcessesHaveSoundDrawings(@ForAll("steps") List<Step> steps) {
    StringBuilder yaml = new StringBuilder("roles: [{id: a, title: A}]\nsteps:\n");
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      yaml.append("  - {id: s")
          .append(i)
          .append(", title: Vaihe & <")
          .append(i)
          .append(">, role: a");
      yaml.append(step.waits() ? ", wait: 3 kk" : "").append(", next: [");
      for (int way = 0; way < step.next().size(); way++) {
        int to = step.next().get(way);
        yaml.append(way > 0 ? ", " : "").append("{to: ").append(to < 0 ? "end" : "s" + to);
        yaml.append(", if: 'ehto \" ").append(way).append("'}");
      }
      yaml.append("]}\n");
    }
    ProcessTarget.fuzzerTestOneInput(utf8(yaml.toString()));
  }

  @Property(tries = 300, seed = "417")
  void anyQueryIsAnswered(
      @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 9) Integer> words,
      @ForAll String rest) {
    String[] known = {
      "huostaanotto", "huostaan", "25", "a", "§", "lapsen", "anmälan", "-", "\u00ad", "tukari"
    };
    StringBuilder query = new StringBuilder();
    words.forEach(word -> query.append(known[word]).append(' '));
    QueryTarget.fuzzerTestOneInput(utf8(query.toString()));
    QueryTarget.fuzzerTestOneInput(utf8(query + rest));
  }
}
