package fi.tukipakki.search;

import java.text.Normalizer;
import java.util.Map;

/**
 * Letters without their marks: {@code fold("jälki") = "jalki"}, {@code fold("đuođđi") = "duoddi"}.
 */
final class Folding {
  private final Map<Character, String> extra;

  Folding(Map<Character, String> extra) {
    this.extra = Map.copyOf(extra);
  }

  String fold(String word) {
    boolean ascii = true;
    for (int i = 0; i < word.length() && ascii; i++) {
      ascii = word.charAt(i) < 0x80;
    }
    if (ascii) {
      return word;
    }
    String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (c >= 0x300 && c < 0x370) {
        continue;
      }
      String other = c < 0x80 ? null : extra.get(c);
      if (other == null) {
        out.append(c);
      } else {
        out.append(other);
      }
    }
    return out.toString();
  }
}
