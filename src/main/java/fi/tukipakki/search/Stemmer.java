package fi.tukipakki.search;

import java.util.HashMap;
import java.util.Map;

/** Light stemming for Swedish and English: the first listed ending that leaves a stem is cut. */
final class Stemmer {
  /** Flags of terms that are stems, by language. */
  static final Map<String, Integer> FLAGS = Map.of("sv", 64, "en", 128, "se", 256);

  private static final int SHORTEST = 3;
  private final Map<String, String[]> endings = new HashMap<>();

  Stemmer(RuleTable table) {
    for (String language : new String[] {"sv", "en"}) {
      endings.put(language, table.wordsByLanguage("suffixes", language));
    }
  }

  String stem(String language, String word) {
    String[] list = endings.get(language);
    if (list == null) {
      return word;
    }
    String bare =
        language.equals("sv") && word.endsWith("s") && word.length() > SHORTEST + 1
            ? word.substring(0, word.length() - 1)
            : word;
    for (String ending : list) {
      int rest = bare.length() - ending.length();
      if (rest >= SHORTEST && bare.endsWith(ending)) {
        return bare.substring(0, rest);
      }
    }
    return bare;
  }
}
