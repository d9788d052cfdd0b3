package fi.tukipakki.process;

import fi.tukipakki.model.TimeSpan;
import fi.tukipakki.process.ProcessModel.Check;
import fi.tukipakki.process.ProcessModel.Deadline;
import fi.tukipakki.process.ProcessModel.Next;
import fi.tukipakki.process.ProcessModel.Role;
import fi.tukipakki.process.ProcessModel.Start;
import fi.tukipakki.process.ProcessModel.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads processes from Markdown files; forgiving, since the site's own reader judges them. */
public final class ProcessFiles {

  private ProcessFiles() {}

  /** All processes of a folder, by file name. */
  public static List<ProcessModel> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".md"))
          .sorted()
          .map(ProcessFiles::read)
          .flatMap(Optional::stream)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process in a file, or empty when it has no steps. */
  static Optional<ProcessModel> read(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String name = file.getFileName().toString();
    String[] parts = name.split("\\.");
    return parse(parts[0], parts.length == 3 ? parts[1] : "fi", text);
  }

  /** The process in a page's text. */
  public static Optional<ProcessModel> parse(String id, String language, String text) {
    int end = text.indexOf("\n---", 3);
    if (!text.startsWith("---") || end < 0) {
      return Optional.empty();
    }
    Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(text.substring(3, end));
    if (!(root instanceof Map<?, ?> page) || list(page, "steps").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ProcessModel(
            id,
            text(page, "title"),
            language,
            list(page, "roles").stream()
                .map(r -> new Role(text(r, "id"), text(r, "title")))
                .toList(),
            list(page, "starts").stream()
                .map(s -> new Start(text(s, "id"), text(s, "title")))
                .toList(),
            list(page, "steps").stream().map(ProcessFiles::step).toList()));
  }

  private static Step step(Object value) {
    List<String> roles = new ArrayList<>();
    list(value, "roles").forEach(r -> roles.add(r.toString()));
    return new Step(
        text(value, "id"),
        text(value, "title"),
        text(value, "role"),
        roles,
        value instanceof Map<?, ?> map && map.get("deadline") != null
            ? Optional.of(deadline(map.get("deadline")))
            : Optional.empty(),
        TimeSpan.parse(text(value, "wait")),
        list(value, "checklist").stream()
            .map(c -> new Check(c instanceof Map ? text(c, "text") : c.toString(), text(c, "role")))
            .toList(),
        list(value, "next").stream()
            .map(n -> new Next(n instanceof Map ? text(n, "to") : n.toString(), text(n, "if")))
            .toList());
  }

  private static Deadline deadline(Object value) {
    String within = value instanceof Map ? text(value, "within") : value.toString();
    return new Deadline(
        TimeSpan.parse(within).orElseThrow(),
        text(value, "from"),
        text(value, "note"),
        text(value, "firstDay").equals("true"));
  }

  private static String text(Object value, String key) {
    Object text = value instanceof Map<?, ?> map ? map.get(key) : null;
    return text == null ? "" : text.toString().strip();
  }

  private static List<?> list(Object value, String key) {
    Object list = value instanceof Map<?, ?> map ? map.get(key) : null;
    return list instanceof List<?> found ? found : List.of();
  }
}
