package fi.tukipakki.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code init}: a small site to start from, which builds at once. */
final class InitCommand implements Verb {
  private final Cli cli;
  private final PositionalParamSpec dir = Options.parameter("1", Path.class, "DIR", "opt.dir");

  InitCommand(Cli cli) {
    this.cli = cli;
  }

  @Override
  public CommandSpec spec() {
    return Options.command(this).addPositional(dir);
  }

  @Override
  public Integer call() throws IOException {
    Surroundings surroundings = cli.surroundings();
    Path given = dir.getValue();
    Path folder = surroundings.folder().resolve(given);
    if (Files.exists(folder) && !isEmpty(folder)) {
      throw new UsageException("usage.notEmpty", folder.toString());
    }
    for (String name : resource("files.txt").split("\n")) {
      Path file = folder.resolve(name.equals("gitignore") ? ".gitignore" : name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, resource(name), StandardCharsets.UTF_8);
    }
    surroundings.out().println(cli.text("init.done", given.toString()));
    return ExitCode.FINE;
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = InitCommand.class.getResourceAsStream("/init/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
