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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All that a build is made from, but for its day and the program: each file is read once, for the
 * digest that tells whether anything changed and for the build.
 *
 * @param digest of everything
 * @param files each file by its path on the disk
 */
public record InputDigest(String digest, Map<Path, Content> files) {
  private static final String[] PARTS = {"site.yml", "content", "templates", "assets"};

  /** The inputs that could not be read: nothing is known of them. */
  public static final InputDigest NONE = new InputDigest("", Map.of());

  /**
   * A file.
   *
   * @param digest of its bytes
   * @param bytes those of a page, and null for others, which may be large
   */
  record Content(String digest, byte[] bytes) {}

  /**
   * Reads the inputs of a site folder while something else is done.
   *
   * @return waits for them; gives nothing when something cannot be read
   */
  public static Supplier<Optional<InputDigest>> reading(BuildOptions options) {
    return Background.start("inputs", () -> of(options));
  }

  private static Optional<InputDigest> of(BuildOptions options) {
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
      List<Content> contents = parallel.map(files, InputDigest::content);
      Map<Path, Content> byPath = new HashMap<>();
      for (int i = 0; i < contents.size(); i++) {
        digest.add(options.site().relativize(files.get(i)).toString());
        digest.add(contents.get(i).digest());
        byPath.put(files.get(i), contents.get(i));
      }
      return Optional.of(new InputDigest(digest.end(), byPath));
    } catch (IOException | UncheckedIOException e) {
      // The build itself tells what cannot be read.
      return Optional.empty();
    }
  }

  private static Content content(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String digest = new Digest().add(bytes).end();
      return new Content(digest, file.toString().endsWith(".md") ? bytes : null);
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
