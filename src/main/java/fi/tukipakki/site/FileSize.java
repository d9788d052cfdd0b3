package fi.tukipakki.site;

import fi.tukipakki.model.Language;
import java.util.Map;

/** How large a file is, for readers: in kilobytes (1,000 bytes), from a million on in megabytes. */
final class FileSize {
  private static final int KILO = 1_000;
  private static final int MEGA = 1_000_000;

  private FileSize() {}

  /**
   * A size such as {@code 120 kt} or {@code 1,2 Mt}; never 0.
   *
   * @param words the words of the templates, with the names of the units
   */
  static String text(int bytes, Language language, Map<String, String> words) {
    // A space that lines do not break at.
    if (bytes < MEGA) {
      return Math.max(1, (bytes + KILO / 2) / KILO) + "\u00a0" + words.get("kilobytes");
    }
    int tenths = (bytes + MEGA / 20) / (MEGA / 10);
    String mark = language.tag().startsWith("en") ? "." : ",";
    return tenths / 10 + mark + tenths % 10 + "\u00a0" + words.get("megabytes");
  }
}
