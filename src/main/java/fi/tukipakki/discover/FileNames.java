package fi.tukipakki.discover;

import fi.tukipakki.model.Limits;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;

/** Names that work on every system that editors and hosts use. */
final class FileNames {
  private static final Set<String> WINDOWS_DEVICES =
      Set.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  /** Control characters and what Windows keeps for itself. */
  private static final BitSet REFUSED = new BitSet();

  static {
    REFUSED.set(0, ' ');
    "<>:\"|?*\\\u007f".chars().forEach(REFUSED::set);
  }

  private FileNames() {}

  /**
   * Why a name is refused ({@code device, character, ending, length}), or empty when it is fine.
   */
  static String problem(String path, String name) {
    if (path.length() > Limits.PATH) {
      return "length";
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c <= '\u007f' && REFUSED.get(c)) {
        return "character";
      }
    }
    if (name.endsWith(".") || name.endsWith(" ")) {
      return "ending";
    }
    int dot = name.indexOf('.');
    String stem = (dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT);
    return WINDOWS_DEVICES.contains(stem) ? "device" : "";
  }
}
