package fi.tukipakki.process;

import fi.tukipakki.model.TimeSpan;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * The words that drawings, checklists and time limits add to an author's text, in one language.
 *
 * @param lang BCP 47 tag of the language of the words
 * @param words the words by key, as in {@code labels_fi.properties}
 */
public record ProcessLabels(String lang, Map<String, String> words) {

  private static final List<String> LANGUAGES = List.of("fi", "sv", "en", "se");

  public ProcessLabels {
    words = Map.copyOf(words);
  }

  /** Words for a language of the site; easy Finnish and languages without words get Finnish. */
  public static ProcessLabels of(String language) {
    String lang = LANGUAGES.contains(language) ? language : "fi";
    var properties = new Properties();
    try (InputStream in =
        ProcessLabels.class.getResourceAsStream("labels_" + lang + ".properties")) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> words = new HashMap<>();
    for (String key : properties.stringPropertyNames()) {
      words.put(key, properties.getProperty(key));
    }
    return new ProcessLabels(lang, words);
  }

  /** A word or phrase, its placeholders {@code {0}}, {@code {1}} filled in order. */
  public String text(String key, String... values) {
    String text = words.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no words for " + key);
    }
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", values[i]);
    }
    return text;
  }

  /** A length of time in words: {@code 7 arkipäivää}, {@code 1 kuukausi}. */
  public String span(TimeSpan span) {
    String unit = span.unit().name().toLowerCase(Locale.ROOT);
    return span.amount() + "\u00a0" + text(unit + (span.amount() == 1 ? ".one" : ".many"));
  }
}
