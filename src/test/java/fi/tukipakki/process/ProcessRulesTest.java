package fi.tukipakki.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProcessRulesTest {

  /** A sound process; each test spoils one thing, or almost. */
  private static final String SOUND =
      """
      ---
      title: Koe
      roles:
        - {id: tyontekija, title: Työntekijä}
        - {id: lapsi, title: Lapsi}
      starts:
        - {id: vireille, title: Asia tuli vireille}
      steps:
        - id: alku
          title: Alku
          role: tyontekija
          next:
            - {to: keski, if: Apua tarvitaan}
            - {to: end, if: Apua ei tarvita}
        - id: keski
          title: Keski
          roles: [tyontekija, lapsi]
          deadline: {within: 3 kk, from: vireille}
          checklist:
            - {text: Kysy, role: lapsi}
            - {text: Kirjaa}
          next:
            - {to: alku, if: Vielä kerran}
            - {to: loppu}
        - id: loppu
          title: Loppu
          role: tyontekija
          deadline: {within: 7 pv, from: keski}
          next: [end]
      ---
      """;

  private static List<ProcessProblem> check(String page) {
    return ProcessRules.check(ProcessFiles.parse("koe", "fi", page).orElseThrow());
  }

  private static String told(List<ProcessProblem> problems) {
    return problems.stream()
        .map(
            p -> p.kind() + " " + p.path() + " " + p.step() + " '" + p.value() + "' " + p.related())
        .collect(Collectors.joining("\n"));
  }

  private static void spoiled(String from, String to, String expected) {
    assertTrue(SOUND.contains(from), from);
    assertEquals(expected, told(check(SOUND.replace(from, to))));
  }

  @Test
  void aSoundProcessHasNoProblem() {
    assertEquals("", told(check(SOUND)));
  }

  @Test
  void unknownRole() {
    spoiled(
        "role: tyontekija\n    next:\n      - {to: keski",
        "role: tyontekja\n    next:\n      - {to: keski",
        "UNKNOWN_ROLE /steps/0/role alku 'tyontekja' [tyontekija, lapsi]");
    spoiled(
        "roles: [tyontekija, lapsi]",
        "roles: [tyontekija, lapset]",
        "UNKNOWN_ROLE /steps/1/roles/1 keski 'lapset' [tyontekija, lapsi]");
    spoiled(
        "{text: Kysy, role: lapsi}",
        "{text: Kysy, role: Lapsi}",
        "UNKNOWN_ROLE /steps/1/checklist/0/role keski 'Lapsi' [tyontekija, lapsi]");
  }

  @Test
  void nextToNowhere() {
    spoiled(
        "{to: keski, if: Apua tarvitaan}",
        "{to: keksi, if: Apua tarvitaan}",
        "UNKNOWN_NEXT /steps/0/next/0/to alku 'keksi' [alku, keski, loppu, end]");
    spoiled(
        "next: [end]",
        "next: [End]",
        "UNKNOWN_NEXT /steps/2/next/0/to loppu 'End' [alku, keski, loppu, end]");
  }

  @Test
  void noWayIn() {
    spoiled(
        "{to: keski, if: Apua tarvitaan}",
        "{to: alku, if: Apua tarvitaan}",
        "NO_WAY_IN /steps/1 keski '' []");
    // What only an unreachable step leads to is not told again, nor is the first step ever.
    String page = SOUND.replace("- {to: loppu}", "- {to: end}");
    assertEquals("NO_WAY_IN /steps/2 loppu '' []", told(check(page)));
  }

  @Test
  void anUnreachableLoopIsToldOnce() {
    String page = page("a: end", "b: c | d", "c: b", "d: end");
    assertEquals("NO_WAY_IN /steps/1 b '' []", told(check(page)));
  }

  @Test
  void noWayOut() {
    spoiled("    next: [end]\n", "", "NO_WAY_OUT /steps/2 loppu '' [end]");
    // Where nobody says end, the last step is the end.
    assertEquals("", told(check(page("a: b", "b:"))));
    assertEquals("", told(check(page("a:", "b:"))));
    assertEquals("", told(check(page("a: end"))));
  }

  @Test
  void cycleWithoutExit() {
    assertEquals(
        "CYCLE_WITHOUT_EXIT /steps/1 b '' [b, c]", told(check(page("a: b | end", "b: c", "c: b"))));
    assertEquals("CYCLE_WITHOUT_EXIT /steps/0 a '' [a]", told(check(page("a: a"))));
    assertEquals("", told(check(page("a: b", "b: c", "c: b | end"))));
  }

  @Test
  void twoCyclesAreTwoProblems() {
    assertEquals(
        "CYCLE_WITHOUT_EXIT /steps/1 b '' [b]\nCYCLE_WITHOUT_EXIT /steps/2 c '' [c]",
        told(check(page("a: b | c | end", "b: b", "c: c"))));
  }

  @Test
  void sameCondition() {
    spoiled(
        "{to: end, if: Apua ei tarvita}",
        "{to: end, if: ' apua  TARVITAAN.'}",
        "SAME_CONDITION /steps/0/next/1/if alku 'apua  TARVITAAN.' [/steps/0/next/0/if]");
    spoiled("{to: end, if: Apua ei tarvita}", "{to: end, if: Apua tarvitaan 2}", "");
  }

  @Test
  void oneOfSeveralWaysMayLackACondition() {
    spoiled(
        "{to: alku, if: Vielä kerran}",
        "{to: alku}",
        "SEVERAL_WITHOUT_CONDITION /steps/1/next/1 keski '' [/steps/1/next/0]");
    spoiled("{to: end, if: Apua ei tarvita}", "{to: end}", "");
  }

  @Test
  void deadlineWithoutStart() {
    spoiled(
        "deadline: {within: 3 kk, from: vireille}",
        "deadline: 3 kk",
        "DEADLINE_WITHOUT_START /steps/1/deadline keski '' [vireille, alku, keski, loppu]");
    spoiled(
        "from: vireille",
        "from: vireilla",
        "UNKNOWN_DEADLINE_START /steps/1/deadline/from keski 'vireilla' [vireille, alku, keski, loppu]");
  }

  @Test
  void deadlinesInACircle() {
    spoiled(
        "from: vireille",
        "from: loppu",
        "DEADLINE_CYCLE /steps/1/deadline/from keski 'loppu' [keski, loppu]");
    spoiled(
        "from: vireille",
        "from: keski",
        "DEADLINE_CYCLE /steps/1/deadline/from keski 'keski' [keski]");
    spoiled("from: vireille", "from: alku", "");
  }

  @Test
  void checklistWithoutRole() {
    spoiled(
        "    roles: [tyontekija, lapsi]\n",
        "",
        "CHECK_WITHOUT_ROLE /steps/1/checklist/1 keski '' [tyontekija, lapsi]");
  }

  @Test
  void doubleIds() {
    spoiled(
        "- id: loppu",
        "- id: keski",
        "DUPLICATE_STEP /steps/2/id keski 'keski' [/steps/1/id]\n"
            + "UNKNOWN_NEXT /steps/1/next/1/to keski 'loppu' [alku, keski, end]");
    spoiled(
        "{id: vireille, title",
        "{id: alku, title: X}\n  - {id: vireille, title",
        "DUPLICATE_STEP /steps/0/id alku 'alku' [/starts/0/id]");
    spoiled(
        "{id: lapsi, title: Lapsi}",
        "{id: lapsi, title: Lapsi}\n  - {id: lapsi, title: Nuori}",
        "DUPLICATE_ROLE /roles/2/id  'lapsi' [/roles/1/id]");
    spoiled(
        "{id: vireille, title: Asia tuli vireille}",
        "{id: vireille, title: A}\n  - {id: vireille, title: B}",
        "DUPLICATE_START /starts/1/id  'vireille' [/starts/0/id]");
  }

  @Test
  void reservedId() {
    assertEquals("RESERVED_ID /steps/1/id end 'end' []", told(check(page("a:", "end:"))));
  }

  @Test
  void unusedRole() {
    spoiled(
        "{id: lapsi, title: Lapsi}",
        "{id: lapsi, title: Lapsi}\n  - {id: poliisi, title: Poliisi}",
        "UNUSED_ROLE /roles/2  'poliisi' []");
    assertTrue(ProcessProblem.Kind.UNUSED_ROLE.mild());
  }

  /** Steps in short: "id: target | target", each way with a condition of its own. */
  private static String page(String... steps) {
    var page = new StringBuilder("---\ntitle: Koe\nsteps:\n");
    for (String step : steps) {
      String[] parts = step.split(":", 2);
      page.append("  - id: ").append(parts[0]).append("\n    title: X\n");
      String[] targets = parts[1].strip().split(" \\| ");
      if (!targets[0].isEmpty()) {
        page.append("    next:\n");
        for (int i = 0; i < targets.length; i++) {
          page.append("      - {to: ")
              .append(targets[i])
              .append(", if: Ehto ")
              .append(i)
              .append("}\n");
        }
      }
    }
    return page.append("---\n").toString();
  }

  static Stream<ProcessModel> real() {
    Path copies = Path.of("src/test/resources/fi/tukipakki/process/real");
    return Stream.of(copies, Path.of("content/prosessit"))
        .flatMap(folder -> ProcessFiles.in(folder).stream());
  }

  @ParameterizedTest
  @MethodSource("real")
  void realProcessesAreSound(ProcessModel process) {
    assertEquals("", told(ProcessRules.check(process)));
  }

  @Test
  void aVeryLongProcessIsCheckedInOneGo() {
    String[] steps = IntStream.range(0, 20_000).mapToObj(i -> "s" + i + ":").toArray(String[]::new);
    assertEquals("TOO_LARGE /steps  '20000/20000' [120/400]", told(check(page(steps))));
  }

  @Test
  void upToALimitAProcessCanBeDrawn() {
    String[] steps = IntStream.range(0, 120).mapToObj(i -> "s" + i + ":").toArray(String[]::new);
    assertEquals("", told(check(page(steps))));
  }
}
