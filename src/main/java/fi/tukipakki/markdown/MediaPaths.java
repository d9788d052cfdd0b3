package fi.tukipakki.markdown;

/** Where files under {@code content/} go in the output. */
public final class MediaPaths {
  private MediaPaths() {}

  /** {@code content/prosessit/kuva.png} goes to {@code prosessit/kuva.png}. */
  public static String output(String file) {
    return file.substring("content/".length());
  }

  /** The file under {@code content/} that goes to a place in the output. */
  public static String source(String output) {
    return "content/" + output;
  }
}
