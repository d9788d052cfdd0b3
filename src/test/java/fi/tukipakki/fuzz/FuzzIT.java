package fi.tukipakki.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Looks for inputs that break the program, guided by coverage: {@code mvn -Pfuzz verify} gives each
 * target {@code -Dfuzz.seconds=600}; {@code -Dfuzz.targets=MARKDOWN,QUERY} takes some of them. What
 * is found lands in {@code target/fuzz/TARGET/found}; keep it under {@code src/test/fuzz}.
 */
@Tag("fuzz")
class FuzzIT {
  private static final Path WORK = Path.of("target/fuzz");
  private static final String CODE =
      "fi.tukipakki.**:org.yaml.snakeyaml.**:org.commonmark.**:org.jsoup.**";

  private static final Pattern EXECUTED = Pattern.compile("stat::number_of_executed_units: (\\d+)");

  private static final Pattern COVERED = Pattern.compile("cov: (\\d+) ft: (\\d+) corp: (\\d+)");

  @ParameterizedTest
  @EnumSource(Target.class)
  void nothingIsFound(Target target) throws IOException, InterruptedException {
    String wanted = System.getProperty("fuzz.targets", "");
    if (!wanted.isEmpty() && !List.of(wanted.split(",")).contains(target.name())) {
      return;
    }
    Path folder = WORK.resolve(target.id());
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Path found = Files.createDirectories(folder.resolve("found"));
    Path log = folder.resolve("log.txt");
    Process fuzzer =
        new ProcessBuilder(command(target, corpus, found))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int code = fuzzer.waitFor();
    String text = Files.readString(log, StandardCharsets.ISO_8859_1);
    String summary = summary(target, text);
    Files.writeString(folder.resolve("summary.txt"), summary + "\n");
    System.out.println(summary);
    assertEquals(0, code, "something was found; see " + found + " and " + log);
  }

  private static List<String> command(Target target, Path corpus, Path found) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx1g");
    command.add("-Dfile.encoding=UTF-8");
    command.add("-XX:+IgnoreUnrecognizedVMOptions");
    command.add("-XX:+EnableDynamicAgentLoading");
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=" + target.code().getName());
    command.add("--instrumentation_includes=" + CODE);
    command.add("--custom_hook_includes=" + CODE);
    command.add("--reproducer_path=" + found);
    command.add("-max_total_time=" + System.getProperty("fuzz.seconds", "600"));
    command.add("-max_len=" + target.maxBytes());
    command.add("-timeout=60");
    command.add("-rss_limit_mb=3000");
    command.add("-use_value_profile=" + (target.isFast() ? 1 : 0));
    command.add("-print_final_stats=1");
    command.add("-artifact_prefix=" + found + "/");
    command.add("-dict=" + Path.of("src/test/fuzz", target.id() + ".dict"));
    command.add(corpus.toString());
    command.add(target.inputs().toString());
    return command;
  }

  private static String summary(Target target, String log) {
    Matcher executed = EXECUTED.matcher(log);
    String executions = executed.find() ? executed.group(1) : "?";
    Matcher covered = COVERED.matcher(log);
    String coverage = "?";
    String corpus = "?";
    while (covered.find()) {
      coverage = covered.group(1);
      corpus = covered.group(3);
    }
    return "fuzz "
        + target.id()
        + ": "
        + executions
        + " executions, "
        + coverage
        + " edges covered, "
        + corpus
        + " inputs in the corpus";
  }
}
