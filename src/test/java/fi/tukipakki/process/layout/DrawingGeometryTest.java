package fi.tukipakki.process.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.process.GeneratedProcesses;
import fi.tukipakki.process.ProcessFiles;
import fi.tukipakki.process.ProcessLabels;
import fi.tukipakki.process.ProcessModel;
import java.nio.file.Path;
import java.util.List;
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
}
