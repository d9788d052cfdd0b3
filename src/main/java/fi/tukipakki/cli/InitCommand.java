package fi.tukipakki.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code init}: a small site to start from, which builds at once. */
@Command(addMethodSubcommands = false)
final class InitCommand implements Callable<Integer> {
  @ParentCommand private Cli cli;

  @Mixin private HelpOption help;

  @Parameters(paramLabel = "DIR", descriptionKey = "opt.dir")
  private Path dir;

  @Override
  public Integer call() throws IOException {
    Surroundings surroundings = cli.surroundings();
    Path folder = surroundings.folder().resolve(dir);
    if (Files.exists(folder) && !isEmpty(folder)) {
      throw new UsageException("usage.notEmpty", folder.toString());
    }
    for (String name : resource("files.txt").split("\n")) {
      Path file = folder.resolve(name.equals("gitignore") ? ".gitignore" : name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, resource(name), StandardCharsets.UTF_8);
    }
    surroundings.out().println(cli.text("init.done", dir.toString()));
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
