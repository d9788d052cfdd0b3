package fi.tukipakki.content;

import java.util.Optional;

/** The files under {@code content/} that are not pages. */
public interface Media {

  /** Size of a picture in CSS pixels; 0 where it is unknown. */
  record Size(int width, int height) {}

  /** Whether there is a file at a path inside the site folder, such as {@code content/kuva.png}. */
  boolean exists(String path);

  /** The size of a picture, or nothing when the file is no picture that browsers show. */
  Optional<Size> size(String path);

  /** Paths of all files, for suggestions. */
  Iterable<String> paths();
}
