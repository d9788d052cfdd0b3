package fi.tukipakki.fuzz;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every kept input of every target, without a fuzzer: seeds, and what was found and mended. */
class FuzzInputsTest {
  /** A guard against hanging, no measurement. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TestFactory
  Stream<DynamicContainer> inputs() {
    return Arrays.stream(Target.values())
        .map(target -> DynamicContainer.dynamicContainer(target.id(), tests(target)));
  }

  private static Stream<DynamicTest> tests(Target target) {
    List<Path> files = target.files();
    assertTrue(files.size() > 3, "inputs are missing in " + target.inputs());
    return files.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () ->
                        assertTimeoutPreemptively(
                            PATIENCE, () -> target.run(Files.readAllBytes(file)))));
  }
}
