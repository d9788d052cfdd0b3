package fi.tukipakki.search;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a site chooses about its search.
 *
 * @param language the site's default language, in which {@code tukipakki search} asks
 * @param synonyms other ways to say the same thing
 * @param words lines for the word list, as in {@code words.txt}
 * @param distressWords words that put the contacts on top
 * @param contacts who helps at once, in order
 * @param labels by language, then by {@code type:ID}, {@code audience:ID} or {@code region:ID}
 * @param portable whether the index must load from {@code file://}, as classic scripts
 */
public record SearchOptions(
    String language,
    List<SynonymRule> synonyms,
    List<String> words,
    List<String> distressWords,
    List<Contact> contacts,
    Map<String, Map<String, String>> labels,
    boolean portable) {

  /**
   * A number to call.
   *
   * @param label name by language
   * @param phone as shown
   * @param note one more line by language, may be empty
   */
  public record Contact(Map<String, String> label, String phone, Map<String, String> note) {
    public Contact {
      label = sorted(label);
      Objects.requireNonNull(phone, "phone");
      note = sorted(note);
    }
  }

  public SearchOptions {
    Objects.requireNonNull(language, "language");
    synonyms = List.copyOf(synonyms);
    words = List.copyOf(words);
    distressWords = List.copyOf(distressWords);
    contacts = List.copyOf(contacts);
    Map<String, Map<String, String>> copy = new TreeMap<>();
    labels.forEach((language2, names) -> copy.put(language2, sorted(names)));
    labels = Collections.unmodifiableMap(copy);
  }

  /**
   * In an order that the next run of the program has too: whether choices changed depends on it.
   */
  private static Map<String, String> sorted(Map<String, String> map) {
    return Collections.unmodifiableMap(new TreeMap<>(map));
  }

  /** A site that chooses nothing: Finnish, no synonyms, no contacts. */
  public static SearchOptions plain() {
    return new SearchOptions("fi", List.of(), List.of(), List.of(), List.of(), Map.of(), false);
  }
}
