package fi.tukipakki.assets;

import fi.tukipakki.content.Media;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The files under {@code content/} that are not pages. */
public final class MediaFiles implements Media {
  private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "svg");

  private final SortedMap<String, Path> files;
  private final Map<String, Optional<Size>> sizes = new ConcurrentHashMap<>();

  public MediaFiles(SortedMap<String, Path> files) {
    this.files = files;
  }

  @Override
  public boolean exists(String path) {
    return files.containsKey(path);
  }

  @Override
  public Iterable<String> paths() {
    return files.keySet();
  }

  /** The file at a path that exists. */
  public Path file(String path) {
    return files.get(path);
  }

  @Override
  public Optional<Size> size(String path) {
    return sizes.computeIfAbsent(path, this::measure);
  }

  private Optional<Size> measure(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!PICTURES.contains(ending)) {
      return Optional.empty();
    }
    try {
      return ending.equals("svg") ? svg(files.get(path)) : bitmap(files.get(path));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  private static Optional<Size> bitmap(Path file) throws IOException {
    ImageIO.setUseCache(false);
    try (InputStream in = Files.newInputStream(file);
        ImageInputStream image = ImageIO.createImageInputStream(in)) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(image);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(image, true, true);
        return Optional.of(new Size(reader.getWidth(0), reader.getHeight(0)));
      } catch (IOException | RuntimeException e) {
        // A broken picture is the author's to mend: the caller tells it.
        return Optional.empty();
      } finally {
        reader.dispose();
      }
    }
  }

  /** A drawing without anything that runs, and with a size of its own. */
  private static Optional<Size> svg(Path file) throws IOException {
    Document document;
    try {
      document = SafeSvg.read(Files.readString(file, StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
    if (document == null) {
      return Optional.empty();
    }
    Element svg = document.selectFirst("svg");
    String[] box = svg.attr("viewBox").strip().split("[\\s,]+");
    int width = pixels(svg.attr("width"));
    int height = pixels(svg.attr("height"));
    if ((width == 0 || height == 0) && box.length == 4) {
      width = pixels(box[2]);
      height = pixels(box[3]);
    }
    return Optional.of(new Size(width, height));
  }

  private static int pixels(String length) {
    String digits = length.replaceAll("(px)?$", "");
    return digits.matches("\\d{1,5}(\\.\\d+)?") ? (int) Math.round(Double.parseDouble(digits)) : 0;
  }
}
