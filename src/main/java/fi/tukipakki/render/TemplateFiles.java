package fi.tukipakki.render;

import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The template files: a site's own ones, and below them the built-in ones. Names are looked up in
 * the list of files that discovery found, so that no name can reach outside.
 */
public final class TemplateFiles {
  private final Map<String, Path> own;

  /**
   * @param own the site's files by path inside its {@code templates/} folder
   */
  public TemplateFiles(Map<String, Path> own) {
    this.own = Map.copyOf(own);
  }

  /** Whether the site itself has a file of that name. */
  public boolean isOwn(String name) {
    return own.containsKey(name);
  }

  /**
   * A file's text, or nothing when there is none.
   *
   * @throws TemplateFailure when the site's own file is not UTF-8
   */
  public Optional<String> read(String name) {
    Path file = own.get(name);
    if (file == null) {
      return builtIn(name);
    }
    try {
      return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      throw new TemplateFailure(Diagnostic.of(Code.NOT_UTF8, Location.of("templates/" + name)), e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the template " + name, e);
    }
  }

  /** The text of a built-in file, or nothing when there is none. */
  Optional<String> builtIn(String name) {
    if (name.contains("..") || name.startsWith("/")) {
      return Optional.empty();
    }
    try (InputStream in = TemplateFiles.class.getResourceAsStream("/templates/" + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the built-in template " + name, e);
    }
  }

  /** A text that changes when any of the site's own templates does, for caches. */
  public Map<String, Path> own() {
    return own;
  }
}
