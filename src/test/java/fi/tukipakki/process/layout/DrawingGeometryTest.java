package fi.tukipakki.process.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.process.GeneratedProcesses;
import fi.tukipakki.process.ProcessFiles;
import fi.tukipakki.process.ProcessLabels;
import fi.tukipakki.process.ProcessModel;
import fi.tukipakki.process.ProcessModel.Next;
import fi.tukipakki.process.ProcessModel.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DrawingGeometryTest {

  private static final ProcessLabels LABELS = ProcessLabels.of("fi");
  private static final List<String> NONE = List.of();

  static Stream<ProcessModel> real() {
    Path copies = Path.of("src/test/resources/fi/tukipakki/process/real");
    return Stream.of(copies, Path.of("content/prosessit"))
        .flatMap(folder -> ProcessFiles.in(folder).stream());
  }

  @ParameterizedTest
  @MethodSource("real")
  void realProcessesAreDrawnCleanly(ProcessModel process) {
    Drawing wide = WideLayout.draw(process, LABELS);
    assertEquals(NONE, DrawingCheck.breaches(process, wide));
    assertTrue(wide.width() <= 1200, () -> process.id() + " is " + wide.width() + " wide");
    Drawing narrow = NarrowLayout.draw(process, LABELS);
    assertEquals(NONE, DrawingCheck.breaches(process, narrow));
    assertEquals(328, narrow.width());
  }

  @Test
  void generatedProcessesAreDrawnCleanly() {
    GeneratedProcesses.many(300)
        .forEach(
            process -> {
              Drawing wide = WideLayout.draw(process, LABELS);
              assertEquals(NONE, DrawingCheck.breaches(process, wide));
              Drawing narrow = NarrowLayout.draw(process, LABELS);
              assertEquals(NONE, DrawingCheck.breaches(process, narrow));
            });
  }

  @Test
  void extremeProcessesAreDrawnCleanly() {
    for (ProcessModel process :
        List.of(
            process(1, i -> List.of()),
            process(1, i -> List.of("s0", "end")),
            process(30, i -> List.of("s0", "s29")),
            process(30, i -> List.of("s0", "end", "s" + i)),
            process(12, i -> IntStream.range(0, 12).mapToObj(k -> "s" + k).toList()),
            process(20, i -> i == 0 ? Collections.nCopies(40, "s19") : List.of()),
            process(25, i -> i < 24 ? List.of("s24", "s24") : List.of("end")),
            process(120, i -> List.of()))) {
      Drawing wide = WideLayout.draw(process, LABELS);
      assertEquals(NONE, DrawingCheck.breaches(process, wide));
      assertEquals(NONE, DrawingCheck.breaches(process, NarrowLayout.draw(process, LABELS)));
    }
  }

  /** Steps of three roles in turn, each with ways to the named steps. */
  private static ProcessModel process(int steps, IntFunction<List<String>> next) {
    List<Step> list = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      List<Next> ways = new ArrayList<>();
      for (String to : next.apply(i)) {
        ways.add(new Next(to, "Ehto " + ways.size()));
      }
      list.add(
          new Step(
              "s" + i,
              "Vaihe",
              "r" + i % 3,
              List.of(),
              Optional.empty(),
              Optional.empty(),
              List.of(),
              ways));
    }
    return new ProcessModel("ääri-" + steps, "Ääri", "fi", List.of(), List.of(), list);
  }

  @Test
  void whatIsTooLargeIsRefused() {
    ProcessModel process = process(121, i -> List.of());
    assertThrows(IllegalArgumentException.class, () -> WideLayout.draw(process, LABELS));
    assertThrows(IllegalArgumentException.class, () -> NarrowLayout.draw(process, LABELS));
  }
}
