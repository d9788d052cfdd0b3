package fi.tukipakki.cli;

import fi.tukipakki.model.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;

/** The program that runs, a jar or, while it is being developed, a folder of classes. */
final class Program {
  private Program() {}

  /** Tells it from any other version of it, by the sizes and times of its files. */
  static String identity(String version) {
    Map<String, String> files = new TreeMap<>();
    try {
      Path place =
          Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Files.walkFileTree(
          place,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              files.put(file.toString(), attributes.size() + " " + attributes.lastModifiedTime());
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the program itself", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("every class comes from somewhere", e);
    }
    return new Digest().add(version).add(files).end();
  }
}
