package fi.tukipakki.model;

import java.util.Map;

/**
 * A text for readers in one or several languages.
 *
 * @param byLanguage texts by language id; a text for all languages stands under the empty id
 */
public record LocalText(Map<String, String> byLanguage) {
  public static final LocalText EMPTY = new LocalText(Map.of());

  public LocalText {
    byLanguage = Map.copyOf(byLanguage);
  }

  public static LocalText of(String text) {
    return text.isEmpty() ? EMPTY : new LocalText(Map.of("", text));
  }

  public boolean isEmpty() {
    return byLanguage.isEmpty();
  }

  /**
   * The text for a language, else for its tag (easy Finnish reads Finnish), else for all, else for
   * the fall-back language, else empty.
   */
  public String in(Language language, String fallback) {
    String text = byLanguage.get(language.id());
    if (text == null) {
      text = byLanguage.get(language.tag());
    }
    if (text == null) {
      text = byLanguage.get("");
    }
    return text == null ? byLanguage.getOrDefault(fallback, "") : text;
  }
}
