package fi.tukipakki.assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The assets of a site: its own files over the built-in ones. CSS and JavaScript are minified;
 * every name carries a fingerprint of the content, so that a host may let browsers keep files for
 * ever.
 *
 * @param paths output path of each asset by its plain name, such as {@code css/site.css}
 * @param files content by output path
 */
public record AssetBundle(Map<String, String> paths, SortedMap<String, byte[]> files) {
  public AssetBundle {
    paths = Map.copyOf(paths);
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /**
   * Gathers the assets.
   *
   * @param own the site's own files by path inside its {@code assets/} folder
   * @throws UncheckedIOException when a file cannot be read
   */
  public static AssetBundle of(Map<String, Path> own) {
    Map<String, byte[]> builtIn = builtIn();
    SortedMap<String, byte[]> plain = new TreeMap<>(builtIn);
    own.forEach((name, file) -> plain.put(name, read(file)));
    Map<String, String> paths = new TreeMap<>();
    SortedMap<String, byte[]> files = new TreeMap<>();
    plain.forEach(
        (name, bytes) -> {
          byte[] small = minified(name, bytes, builtIn.get(name));
          String path = "assets/" + Fingerprint.named(name, small);
          paths.put(name, path);
          files.put(path, small);
        });
    return new AssetBundle(paths, files);
  }

  /**
   * Style sheets lose their white space here. Scripts are minified by Closure Compiler when this
   * program is built; that copy stands in for a script as long as the site has not changed it.
   */
  private static byte[] minified(String name, byte[] bytes, byte[] builtIn) {
    if (name.endsWith(".css")) {
      String css = CssWhitespace.strip(new String(bytes, StandardCharsets.UTF_8));
      return css.getBytes(StandardCharsets.UTF_8);
    }
    if (!name.endsWith(".js") || !Arrays.equals(bytes, builtIn)) {
      return bytes;
    }
    try (InputStream in = AssetBundle.class.getResourceAsStream("/minified/" + name)) {
      return in == null ? bytes : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the built-in " + name, e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The assets inside this program: a jar, or a folder of classes while it is being developed. */
  private static Map<String, byte[]> builtIn() {
    try {
      URI place = AssetBundle.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path path = Path.of(place);
      return Files.isDirectory(path) ? inFolder(path.resolve("assets")) : inJar(path);
    } catch (URISyntaxException | IOException e) {
      throw new IllegalStateException("cannot read the built-in assets", e);
    }
  }

  private static Map<String, byte[]> inFolder(Path folder) throws IOException {
    Map<String, byte[]> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(f -> found.put(folder.relativize(f).toString().replace('\\', '/'), read(f)));
    }
    return found;
  }

  private static Map<String, byte[]> inJar(Path jar) throws IOException {
    Map<String, byte[]> found = new TreeMap<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      var entries = file.entries();
      while (entries.hasMoreElements()) {
        var entry = entries.nextElement();
        if (entry.getName().startsWith("assets/") && !entry.isDirectory()) {
          try (InputStream in = file.getInputStream(entry)) {
            found.put(entry.getName().substring("assets/".length()), in.readAllBytes());
          }
        }
      }
    }
    return found;
  }
}
