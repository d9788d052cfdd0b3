package fi.tukipakki.markdown;

import java.util.Locale;
import java.util.Set;

/** Where files under {@code content/} go in the output, and which of them may. */
public final class MediaPaths {
  /** What browsers run or take for a page of the site, and what hosts take for a setting. */
  private static final Set<String> ACTIVE =
      Set.of(
          "html",
          "htm",
          "xhtml",
          "xht",
          "shtml",
          "mht",
          "mhtml",
          "hta",
          "xml",
          "xsl",
          "xslt",
          "js",
          "mjs",
          "css",
          "wasm",
          "swf",
          "svgz",
          "htaccess",
          "php",
          "exe",
          "bat",
          "cmd",
          "ps1",
          "scr",
          "jar",
          "msi",
          "vbs");

  /** First parts of addresses that the program itself writes to. */
  private static final Set<String> OURS = Set.of("assets", "search", "api", "haku");

  private MediaPaths() {}

  /** {@code content/prosessit/kuva.png} goes to {@code prosessit/kuva.png}. */
  public static String output(String file) {
    return file.substring("content/".length());
  }

  /**
   * Whether a file may be put on the site as it is. A page that a stranger wrote, or a script,
   * would run in the name of the site; a file without ending, or with a name of ours, would stand
   * in the way of what the program writes.
   */
  static boolean mayBePublished(String file) {
    String path = output(file).toLowerCase(Locale.ROOT);
    int slash = path.indexOf('/');
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0
        && !ACTIVE.contains(name.substring(dot + 1))
        && !path.startsWith("_")
        && !path.equals("robots.txt")
        && (slash < 0 || !OURS.contains(path.substring(0, slash)));
  }

  /** The file under {@code content/} that goes to a place in the output. */
  public static String source(String output) {
    return "content/" + output;
  }
}
