package fi.tukipakki.site;

import fi.tukipakki.model.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The digest of all that a build is made from, but for its day and the program. */
public final class InputDigest {
  private static final String[] PARTS = {"site.yml", "content", "templates", "assets"};

  private InputDigest() {}

  /** The digest of a site folder and options; nothing when something cannot be read. */
  public static Optional<String> of(BuildOptions options) {
    List<Path> files = new ArrayList<>();
    try (Parallel parallel = new Parallel(options.jobs())) {
      for (String part : PARTS) {
        if (Files.exists(options.site().resolve(part))) {
          Files.walkFileTree(options.site().resolve(part), new Collector(files));
        }
      }
      files.sort(null);
      Digest digest = new Digest();
      digest.add(options.baseUrl()).add(String.valueOf(options.drafts()));
      digest.add(String.valueOf(options.strict())).add(String.valueOf(options.portable()));
      List<String> contents = parallel.map(files, InputDigest::content);
      for (int i = 0; i < contents.size(); i++) {
        digest.add(options.site().relativize(files.get(i)).toString()).add(contents.get(i));
      }
      return Optional.of(digest.end());
    } catch (IOException | UncheckedIOException e) {
      // The build itself tells what cannot be read.
      return Optional.empty();
    }
  }

  private static String content(Path file) {
    try {
      return new Digest().add(Files.readAllBytes(file)).end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final List<Path> files;

    Collector(List<Path> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      files.add(file);
      return FileVisitResult.CONTINUE;
    }
  }
}
