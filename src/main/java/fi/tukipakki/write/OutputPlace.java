package fi.tukipakki.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where an output folder may be: nowhere that something of somebody's stands. */
final class OutputPlace {
  private OutputPlace() {}

  /**
   * The place that a path leads to.
   *
   * @param site the site folder
   * @throws OutputRefused when nothing must be written there
   */
  static Path of(Path out, Path site) throws IOException, OutputRefused {
    Path real = real(out);
    refuseDangerous(real, real(site));
    return real;
  }

  /** Where a path leads, symbolic links followed as far as it exists. */
  private static Path real(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    if (Files.exists(absolute)) {
      return absolute.toRealPath();
    }
    Path parent = absolute.getParent();
    return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
  }

  private static void refuseDangerous(Path out, Path site) throws OutputRefused {
    Path home = Path.of(System.getProperty("user.home", "/")).toAbsolutePath().normalize();
    if (out.getParent() == null || site.startsWith(out) || home.startsWith(out)) {
      throw new OutputRefused(OutputRefused.Reason.DANGEROUS, out);
    }
    for (String folder : new String[] {"content", "templates", "assets", "src", ".git"}) {
      if (out.startsWith(site.resolve(folder))) {
        throw new OutputRefused(OutputRefused.Reason.SOURCE, out);
      }
    }
  }
}
