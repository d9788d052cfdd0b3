package fi.tukipakki.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.diagnostics.TextFormat;
import fi.tukipakki.support.Built;
import fi.tukipakki.support.SafeSite;
import fi.tukipakki.support.SiteText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The battery. Every case ends in messages at their places, or in a site that is safe to read;
 * never in an exception, a hang, memory that runs out, or a file outside the output. {@code
 * -Dgolden.accept=true} writes the outcomes anew; read them before you commit them.
 */
class HostileInputTest {
  private static final Path OUTCOMES = Path.of("src/test/resources/hostile/outcomes.txt");
  private static final String SAFE = "a safe site";

  /** A guard against hanging, no measurement. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Map<String, String> ACTUAL = new LinkedHashMap<>();

  static List<Case> cases() {
    List<Case> all = new ArrayList<>();
    all.addAll(YamlCases.all());
    all.addAll(TextCases.all());
    all.addAll(MarkdownCases.all());
    all.addAll(HtmlCases.all());
    all.addAll(LinkCases.all());
    all.addAll(FileCases.all());
    all.addAll(ConfigCases.all());
    all.addAll(TemplateCases.all());
    all.addAll(DomainCases.all());
    return all;
  }

  @TestFactory
  Stream<DynamicTest> battery() throws IOException {
    Map<String, String> outcomes = outcomes();
    return cases().stream()
        .map(c -> DynamicTest.dynamicTest(c.name(), () -> check(c, outcomes.get(c.name()))));
  }

  @Test
  void thereAreManyCasesAndEachHasAnOutcome() throws IOException {
    List<String> names = cases().stream().map(Case::name).toList();
    assertEquals(names.size(), new TreeSet<>(names).size(), "a name stands twice");
    assertTrue(names.size() >= 100, "cases: " + names.size());
    if (!Boolean.getBoolean("golden.accept")) {
      assertEquals(new TreeSet<>(names), new TreeSet<>(outcomes().keySet()));
    }
  }

  private static Map<String, String> outcomes() throws IOException {
    Map<String, String> outcomes = new LinkedHashMap<>();
    if (Files.exists(OUTCOMES)) {
      for (String line : Files.readAllLines(OUTCOMES, StandardCharsets.UTF_8)) {
        String[] parts = line.split(" => ", 2);
        outcomes.put(parts[0], parts[1]);
      }
    }
    return outcomes;
  }

  private static void check(Case c, String expected) {
    String actual = assertTimeoutPreemptively(PATIENCE, () -> outcome(c));
    ACTUAL.put(c.name(), actual);
    if (!Boolean.getBoolean("golden.accept")) {
      assertEquals(expected, actual);
    }
  }

  private static String outcome(Case c) throws IOException {
    Path around = Files.createTempDirectory("tukipakki-hostile");
    try {
      Path folder = Files.createDirectories(around.resolve("sivusto"));
      c.site().writeTo(folder);
      c.more().to(folder);
      Built built = c.site().build(folder);
      SafeSite.check(built.files());
      String printed = built.printed("fi", new TextFormat()) + built.printed("en");
      assertTrue(!printed.contains("Exception"), printed);
      assertTrue(!printed.contains(around.toString()), "our own folders are shown: " + printed);
      List<String> told = built.told();
      return told.isEmpty() ? SAFE : shortened(told);
    } finally {
      SiteText.delete(around);
    }
  }

  private static String shortened(List<String> told) {
    List<String> first = told.subList(0, Math.min(4, told.size()));
    return String.join("; ", first)
        + (told.size() > first.size() ? "; " + (told.size() - first.size()) + " more" : "");
  }

  @AfterAll
  static void accept() throws IOException {
    if (Boolean.getBoolean("golden.accept")) {
      StringBuilder text = new StringBuilder();
      ACTUAL.forEach((name, told) -> text.append(name).append(" => ").append(told).append('\n'));
      Files.writeString(OUTCOMES, text, StandardCharsets.UTF_8);
    }
  }
}
