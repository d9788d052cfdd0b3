package fi.tukipakki.site;

import fi.tukipakki.model.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Which program this is, down to its code: what caches of an earlier one hold may differ. */
public final class Program {
  private Program() {}

  /**
   * A text that differs whenever the program is built anew: size and time of its jar, or classes.
   * With another JVM it is another program too: its letters may be those of another Unicode.
   */
  public static String stamp(String name) {
    try {
      Path place = place();
      Digest digest = new Digest().add(name).add(place.toString());
      digest.add(Runtime.version().toString());
      List<Path> files = List.of(place);
      if (Files.isDirectory(place)) {
        try (Stream<Path> all = Files.walk(place)) {
          files = all.filter(Files::isRegularFile).sorted().toList();
        }
      }
      for (Path file : files) {
        digest.add(file.toString()).add(Files.size(file));
        digest.add(Files.getLastModifiedTime(file).toMillis());
      }
      return digest.end();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the program", e);
    }
  }

  private static Path place() {
    try {
      return Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("every class comes from somewhere", e);
    }
  }

  /**
   * A text that differs whenever the program does: the checksums of all that is in its jar, or
   * sizes and times of its classes where it runs without one.
   *
   * @param name name and version
   */
  static String identity(String name) {
    try {
      Path place = place();
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      if (Files.isDirectory(place)) {
        classes(place, digest);
      } else {
        jar(place, digest);
      }
      return name + " " + HexFormat.of().formatHex(digest.digest());
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("cannot read the program", e);
    }
  }

  private static void jar(Path file, MessageDigest digest) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      zip.stream()
          .sorted(Comparator.comparing(ZipEntry::getName))
          .forEach(entry -> add(digest, entry.getName() + " " + entry.getCrc()));
    }
  }

  private static void classes(Path folder, MessageDigest digest) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      add(digest, file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis());
    }
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
  }
}
